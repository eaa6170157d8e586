#include "modules/native/greenlet_trace.h"

#include "modules/process.h"
#include "python/evaluator/evaluator.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Exception;
using python::Interpreter;
using python::Value;

namespace {

// As greenlet does: where the trace function raises, it is dropped, and what it raised goes on.
void tell_trace(Interpreter& interp, ThreadState& thread, bool is_error) {
  const Value greenlets[] = {thread.switched_from, current_greenlet(interp)};
  const Value event = python::intern(is_error ? "throw" : "switch");
  Exception* raised = python::caught_in(
      [&] { python::call(interp, thread.switch_trace, event, python::make_tuple(interp.heap(), greenlets)); });
  if (raised == nullptr) return;
  thread.switch_trace = Value();
  python::throw_error(interp, raised);
}

Value gettrace(Interpreter& interp, const Value*) {
  const Value trace = process_of(interp).thread().switch_trace;
  return trace ? trace : Value::none();
}

// Answers the one before.
Value settrace(Interpreter& interp, const Value* args) {
  const Value before = gettrace(interp, nullptr);
  ThreadState& thread = process_of(interp).thread();
  thread.switch_trace = args[0].is_none() ? Value() : args[0];
  thread.switched_from = nullptr;
  return before;
}

constexpr python::NativeRow kFunctions[] = {{"settrace(callback, /)", settrace}, {"gettrace()", gettrace}};

}  // namespace

void note_switch(Interpreter& interp) {
  ThreadState& thread = process_of(interp).thread();
  if (thread.switch_trace) thread.switched_from = current_greenlet(interp);
}

Value resume_with(Interpreter& interp, hub::Delivery delivery) {
  ThreadState& thread = process_of(interp).thread();
  if (thread.switch_trace && thread.switched_from != nullptr) tell_trace(interp, thread, delivery.is_error);
  return accept(interp, delivery);
}

std::span<const python::NativeRow> trace_functions() { return kFunctions; }

}  // namespace patchorder::modules
