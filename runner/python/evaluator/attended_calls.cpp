#include "python/evaluator/attended_calls.h"

#include <algorithm>
#include <span>
#include <utility>

#include "python/evaluator/evaluator.h"
#include "python/evaluator/left_stack.h"
#include "python/interpreter.h"
#include "python/objects/bytes.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

// What may be or lead to an object whose end shows.
bool may_lead_to_objects(Value value) { return value.is_object() && !is<Str>(value) && !is<Bytes>(value); }

}  // namespace

void look_after_operands(Interpreter& interp, const Frame& frame) {
  clear_left_stack(interp);
  if (!interp.has_fresh_values || frame.source->is_library()) return;
  interp.host().may_have_dropped_values(interp);
  clear_left_stack(interp);
}

namespace {

// From 3.11 on functions in Python take their arguments from the caller's stack.
Value call_as_it_is(Interpreter& interp, Value function, const Arguments& arguments, Raising raising) {
  const bool gives = interp.version_at_least(11);
  const Function* written = as<Function>(function);
  if (written != nullptr && gives) return call_function_giving(interp, written, arguments);
  if (written != nullptr && raising == Raising::kAnswersNull) return call_function_quietly(interp, written, arguments);
  return call(interp, function, arguments);
}

// Until then the caller lets go of them after the call, of the last one first: that shows where there are several.
void let_go_of_arguments(Interpreter& interp, const Arguments& arguments) {
  const std::span<Value> values(const_cast<Value*>(arguments.values), arguments.total());
  if (std::ranges::count_if(values, may_lead_to_objects) < 2) return;
  for (std::size_t i = values.size(); i-- != 0;) {
    if (!may_lead_to_objects(std::exchange(values[i], Value()))) continue;
    look_after_operands(interp, *interp.execution->frame);
  }
}

}  // namespace

void unbind(const Interpreter& interp, Value& function, Value& self) {
  const BoundMethod* method = interp.version_at_least(11) ? as<BoundMethod>(function) : nullptr;
  if (method == nullptr || !is<Function>(method->function)) return;
  self = method->self;
  function = method->function;
}

Value call_attended(Interpreter& interp, Value function, const Arguments& arguments, Raising raising) {
  const Value result = call_as_it_is(interp, function, arguments, raising);
  if (!result && raising == Raising::kThrows) throw_error(interp, interp.execution->in_flight);
  interp.has_fresh_values |= may_lead_to_objects(result);
  if (interp.has_fresh_values && !interp.version_at_least(11) && result) let_go_of_arguments(interp, arguments);
  return result;
}

}  // namespace patchorder::python
