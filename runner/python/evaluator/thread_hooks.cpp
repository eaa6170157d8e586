#include "python/evaluator/thread_hooks.h"

#include <utility>

#include "python/evaluator/traceback.h"
#include "python/interpreter.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

// Those of the running thread; null if they are to hear of nothing now.
ThreadHooks* listening(Interpreter& interp) {
  ThreadHooks* hooks = interp.execution->hooks;
  return hooks == nullptr || hooks->running ? nullptr : hooks;
}

// What `function` answers. What it raises takes `dropped` away before it goes on.
Value ask(Interpreter& interp, ThreadHooks& hooks, Value& dropped, Value function, Frame& frame, const char* event,
          Value argument) {
  const Value values[] = {frame_object(interp, &frame), intern(event), argument};
  hooks.running = true;
  Value answer;
  Exception* raised = caught_in([&] { answer = call(interp, function, Arguments(values)); });
  hooks.running = false;
  if (raised == nullptr) return answer;
  dropped = Value();
  throw_error(interp, raised);
}

void tell_profile(Interpreter& interp, ThreadHooks& hooks, Frame& frame, const char* event, Value argument) {
  if (hooks.profile) ask(interp, hooks, hooks.profile, hooks.profile, frame, event, argument);
}

// To the function that follows the frame, if one does; what it answers follows it from now on.
void tell_follower(Interpreter& interp, ThreadHooks& hooks, Frame& frame, const char* event, Value argument) {
  if (!hooks.trace || frame.object == nullptr || !frame.object->trace) return;
  FrameObject* object = frame.object;
  const Value answer = ask(interp, hooks, hooks.trace, object->trace, frame, event, argument);
  if (!answer.is_none()) object->trace = answer;
}

}  // namespace

void set_hook(Interpreter& interp, Execution& execution, Value ThreadHooks::*which, Value function) {
  ThreadHooks& hooks = *execution.hooks;
  hooks.*which = function.is_none() ? Value() : function;
  if (hooks.*which) interp.hooked = true;
}

void tell_call(Interpreter& interp, Frame& frame) {
  ThreadHooks* hooks = listening(interp);
  if (hooks == nullptr || !frame.source->has_frames()) return;
  if (hooks->trace) {
    const Value follower = ask(interp, *hooks, hooks->trace, hooks->trace, frame, "call", Value::none());
    if (!follower.is_none()) cast<FrameObject>(frame_object(interp, &frame))->trace = follower;
  }
  tell_profile(interp, *hooks, frame, "call", Value::none());
}

void tell_line(Interpreter& interp, Frame& frame) {
  ThreadHooks* hooks = listening(interp);
  if (hooks == nullptr || frame.object == nullptr || !frame.object->trace_lines) return;
  if (std::exchange(frame.object->line_told, frame.line()) == frame.line()) return;
  tell_follower(interp, *hooks, frame, "line", Value::none());
}

void tell_next_round(Interpreter& interp, Frame& frame) {
  if (frame.object == nullptr) return;
  frame.object->line_told = 0;
  tell_line(interp, frame);
}

void tell_exception(Interpreter& interp, Frame& frame, Exception* exception) {
  ThreadHooks* hooks = listening(interp);
  if (hooks == nullptr || (hooks->told == exception && hooks->told_in == &frame)) return;
  hooks->told = exception;
  hooks->told_in = &frame;
  const Value details[] = {type_of(exception), exception, traceback_value(interp, exception)};
  tell_follower(interp, *hooks, frame, "exception", make_tuple(interp.heap(), details));
}

void tell_return(Interpreter& interp, Frame& frame, Value result) {
  ThreadHooks* hooks = listening(interp);
  if (hooks == nullptr || !frame.source->has_frames()) return;
  tell_follower(interp, *hooks, frame, "return", result);
  tell_profile(interp, *hooks, frame, "return", result);
}

bool tell_native(Interpreter& interp, const char* event, Value function) {
  ThreadHooks* hooks = listening(interp);
  Frame* frame = interp.execution->frame;
  if (hooks == nullptr || frame == nullptr || !frame->source->has_frames()) return false;
  tell_profile(interp, *hooks, *frame, event, function);
  return !hooks->profile.is_null();
}

}  // namespace patchorder::python
