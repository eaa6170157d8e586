#include "python/builtins/wide_range.h"

#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {
namespace {

using Op = BinaryOperator;

Value zero() { return Value::integer(0); }

Value item_at(Interpreter& interp, const WideRange* range, Value position) {
  return number_binary(interp, Op::kAdd, range->start, number_binary(interp, Op::kMultiply, position, range->step));
}

struct WideIterator : Object {
  static constexpr Layout kLayout{"longrange_iterator", hold_nothing};
  explicit WideIterator(Type* t) : Object(t) {}
  const WideRange* range = nullptr;
  Value position;
};

Value next_item(Interpreter& interp, Value self) {
  WideIterator* iterator = cast<WideIterator>(self);
  if (*number_order(iterator->position, iterator->range->length) >= 0) return Value();
  const Value item = item_at(interp, iterator->range, iterator->position);
  iterator->position = number_binary(interp, Op::kAdd, iterator->position, Value::integer(1));
  return item;
}

}  // namespace

WideRange* make_wide_range(Interpreter& interp, Value start, Value stop, Value step) {
  WideRange* range = interp.heap().make<WideRange>();
  *range = {start, stop, step, zero()};
  const bool forwards = *number_order(step, zero()) > 0;
  const Value low = forwards ? start : stop;
  const Value high = forwards ? stop : start;
  if (*number_order(low, high) >= 0) return range;
  const Value stride = forwards ? step : number_unary(interp, UnaryOperator::kNegative, step);
  const Value last =
      number_binary(interp, Op::kSubtract, number_binary(interp, Op::kSubtract, high, low), Value::integer(1));
  const Value steps = number_binary(interp, Op::kFloorDivide, last, stride);
  range->length = number_binary(interp, Op::kAdd, steps, Value::integer(1));
  return range;
}

Value wide_item(Interpreter& interp, const WideRange* range, Value index) {
  if (*number_order(index, zero()) < 0) index = number_binary(interp, Op::kAdd, index, range->length);
  if (*number_order(index, zero()) < 0 || *number_order(index, range->length) >= 0) {
    raise(interp, exceptions().index_error, "range object index out of range");
  }
  return item_at(interp, range, index);
}

bool wide_contains(Interpreter& interp, const WideRange* range, Value item) {
  if (!is_integer(item)) raise_unsupported(interp, "anything but an int in a range() beyond 64 bits");
  const Value offset = number_binary(interp, Op::kSubtract, item, range->start);
  if (number_truth(number_binary(interp, Op::kModulo, offset, range->step))) return false;
  const Value position = number_binary(interp, Op::kFloorDivide, offset, range->step);
  return *number_order(position, zero()) >= 0 && *number_order(position, range->length) < 0;
}

Value wide_iterate(Interpreter& interp, const WideRange* range) {
  static thread_local Type* const type = [] {
    Type* made = make_native_type("longrange_iterator", "builtins", builtin_types().object, &WideIterator::kLayout);
    made->can_be_base = false;
    made->has_instance_attributes = false;
    made->slots.construct = nullptr;
    made->slots.iterate = [](Interpreter&, Value self) { return self; };
    made->slots.next = next_item;
    expose_slots(made);
    return made;
  }();
  WideIterator* iterator = interp.heap().make<WideIterator>(type);
  iterator->range = range;
  iterator->position = zero();
  return iterator;
}

}  // namespace patchorder::python::builtins
