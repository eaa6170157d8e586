// sys.settrace and sys.setprofile: functions of the program that hear of a native thread's frames.
//
// Models CPython's c_tracefunc and c_profilefunc (PyThreadState; sysmodule.c's trace_trampoline and profile_trampoline,
// ceval.c's call_trace): the trace function is asked at each call whether it wants to follow the frame, and what it
// answers hears of the frame's lines, exceptions and return; the profile function hears of calls and returns, those of
// C functions too. While either runs, its thread tells neither of anything. A hook that raises is dropped, and what it
// raised goes on where it was called.
//
// Lines are told by statement: an expression that is spread over several lines is one. What runs in C or Cython on a
// real interpreter has no frames there: Source::has_frames.
//
// A frame that was entered before any hook was set tells of its lines, if its f_trace is set, and of its end. Each
// function here expects Interpreter::hooked to be true: whoever calls it looks first, so that a program
// without hooks pays for a test of a flag.
#pragma once

#include <cstdint>

#include "python/evaluator/evaluator.h"
#include "python/evaluator/execution.h"
#include "python/interpreter.h"
#include "python/objects/value.h"

namespace patchorder::python {

// Sets one of the hooks of the thread that `execution` belongs to; None: to nothing.
void set_hook(Interpreter& interp, Execution& execution, Value ThreadHooks::*which, Value function);

void tell_call(Interpreter& interp, Frame& frame);
// The line that Frame::at is in, if it is not the one the frame told of last.
void tell_line(Interpreter& interp, Frame& frame);
// A loop goes on: to its own line again, if it is all of one line.
void tell_next_round(Interpreter& interp, Frame& frame);
inline void be_at(Interpreter& interp, Frame& frame, const Place* place) {
  frame.at = place;
  if (interp.hooked) [[unlikely]]
    tell_line(interp, frame);
}
// `exception` has come into the frame, which its traceback has an entry for.
void tell_exception(Interpreter& interp, Frame& frame, Exception* exception);
void tell_return(Interpreter& interp, Frame& frame, Value result);

// The current frame calls a C function, or has: what happens is an event of profile functions, `c_call` or so. Answers
// whether there is one to hear of it.
bool tell_native(Interpreter& interp, const char* event, Value function);

// Runs what a frame consists of, telling of its beginning and its end; null if it raised (Execution::in_flight).
template <typename Body>
Value run_with_hooks(Interpreter& interp, Frame& frame, Body&& body) {
  tell_call(interp, frame);
  Value result;
  Exception* left = caught_in([&] { result = body(); });
  if (left == nullptr && result.is_null()) left = interp.execution->in_flight;
  if (left == nullptr) {
    tell_return(interp, frame, result);
    return result;
  }
  add_traceback(interp, frame, left);
  tell_exception(interp, frame, left);
  tell_return(interp, frame, Value::none());
  raised_again(interp, left);
  return Value();
}

// The same where there may be no hooks. A frame that sets one itself tells of its end.
template <typename Body>
Value run_frame(Interpreter& interp, Frame& frame, Body&& body) {
  if (interp.hooked) [[unlikely]]
    return run_with_hooks(interp, frame, body);
  const Value result = body();
  // cppcheck-suppress identicalConditionAfterEarlyExit; the body may set one
  if (interp.hooked && result) [[unlikely]]
    tell_return(interp, frame, result);
  return result;
}

// Runs a C function; throws what it raises.
template <typename Body>
Value run_native_with_hooks(Interpreter& interp, const Object* native, Body&& body) {
  const Value function = const_cast<Object*>(native);  // hooks are given it as any value
  // Of a call that sets the profile function that one hears nothing.
  const bool is_told = tell_native(interp, "c_call", function);
  Value result;
  Exception* left = caught_in([&] { result = body(); });
  if (left == nullptr && result.is_null()) left = interp.execution->in_flight;
  if (is_told) tell_native(interp, left == nullptr ? "c_return" : "c_exception", function);
  if (left != nullptr) throw_error(interp, left);
  return result;
}

}  // namespace patchorder::python
