// range and slice.
#include <algorithm>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/sequence_items.h"
#include "python/dict.h"
#include "python/exception.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/numbers.h"
#include "python/operations.h"
#include "python/slicing.h"
#include "python/special_methods.h"

namespace patchorder::python::builtins {
namespace {

Range* range_of(Value self) { return cast<Range>(self); }

Value range_construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.total() == 0 || arguments.total() > 3) {
    raise_type_error(interp, arguments.total() == 0 ? "range expected at least 1 argument, got 0"
                                                    : "range expected at most 3 arguments, got " +
                                                          std::to_string(arguments.total()));
  }
  Range* range = interp.heap().make<Range>(type);
  const Value* values = arguments.values;
  if (arguments.total() == 1) {
    range->stop = to_index(interp, values[0]);
  } else {
    range->start = to_index(interp, values[0]);
    range->stop = to_index(interp, values[1]);
    if (arguments.total() == 3) range->step = to_index(interp, values[2]);
  }
  if (range->step == 0) raise_value_error(interp, "range() arg 3 must not be zero");
  return range;
}

Value range_repr(Interpreter& interp, Value self) {
  const Range* range = range_of(self);
  std::string text = "range(" + std::to_string(range->start) + ", " + std::to_string(range->stop);
  if (range->step != 1) text += ", " + std::to_string(range->step);
  return make_str(interp.heap(), text + ")");
}

Value range_get_item(Interpreter& interp, Value self, Value key) {
  const Range* range = range_of(self);
  const auto count = static_cast<std::size_t>(range->length());
  if (const Slice* slice = as<Slice>(key)) {
    const SliceRange picked_range = resolve_slice(interp, slice, count);
    Range* part = interp.heap().make<Range>(builtin_types().range);
    part->start = range->start + picked_range.first * range->step;
    part->step = range->step * picked_range.step;
    part->stop = range->start + picked_range.stop * range->step;
    return part;
  }
  const std::size_t at = resolve_index(interp, key, count, "range object");
  return Value::integer(range->start + static_cast<std::int64_t>(at) * range->step);
}

bool range_contains(Interpreter& interp, Value self, Value item) {
  const Range* range = range_of(self);
  const auto number = small_integer(item);
  if (!number) {
    for (std::int64_t i = 0; i < range->length(); ++i) {
      if (equals(interp, Value::integer(range->start + i * range->step), item)) return true;
    }
    return false;
  }
  const std::int64_t offset = *number - range->start;
  return offset % range->step == 0 && offset / range->step >= 0 && offset / range->step < range->length();
}

struct RangeIterator : Object {
  static constexpr Layout kLayout{"range_iterator"};
  explicit RangeIterator(Type* t) : Object(t) {}
  std::int64_t next = 0;
  std::int64_t left = 0;
  std::int64_t step = 1;
};

Value next_in_range(Interpreter&, Value self) {
  RangeIterator* iterator = cast<RangeIterator>(self);
  if (iterator->left == 0) return Value();
  --iterator->left;
  const std::int64_t value = iterator->next;
  iterator->next += iterator->step;
  return Value::integer(value);
}

constexpr NativeRow kIteratorMethods[] = {
    {"__length_hint__(self)", [](Interpreter&, const Value* args) { return Value::integer(cast<RangeIterator>(args[0])->left); }},
};

Value range_iterate(Interpreter& interp, Value self) {
  static thread_local Type* const type = [] {
    Type* made = make_native_type("range_iterator", "builtins", builtin_types().object, &RangeIterator::kLayout);
    made->slots.iterate = [](Interpreter&, Value it) { return it; };
    made->slots.next = next_in_range;
    made->slots.construct = nullptr;
    made->has_instance_attributes = false;
    made->can_be_base = false;
    add_methods(made, kIteratorMethods);
    expose_slots(made);
    return made;
  }();
  RangeIterator* iterator = interp.heap().make<RangeIterator>(type);
  iterator->next = range_of(self)->start;
  iterator->left = range_of(self)->length();
  iterator->step = range_of(self)->step;
  return iterator;
}

Value range_compare(Interpreter&, Value self, Value other, CompareOperator op) {
  const Range* a = range_of(self);
  const Range* b = as<Range>(other);
  if (b == nullptr || op > CompareOperator::kNotEqual) return Value::not_implemented();
  const std::int64_t count = a->length();
  const bool same = count == b->length() && (count == 0 || (a->start == b->start && (count == 1 || a->step == b->step)));
  return Value::boolean(same == (op == CompareOperator::kEqual));
}

std::uint64_t range_hash(Interpreter& interp, Value self) {
  const Range* range = range_of(self);
  const std::int64_t count = range->length();
  const Value parts[] = {Value::integer(count), count == 0 ? Value::none() : Value::integer(range->start),
                         count < 2 ? Value::none() : Value::integer(range->step)};
  return hash(interp, make_tuple(interp.heap(), parts));
}

Value range_index(Interpreter& interp, const Value* args) {
  if (range_contains(interp, args[0], args[1])) {
    const Range* range = range_of(args[0]);
    for (std::int64_t i = 0; i < range->length(); ++i) {
      const auto whole = small_integer(args[1]);
      if (whole) return Value::integer((*whole - range->start) / range->step);
      if (equals(interp, Value::integer(range->start + i * range->step), args[1])) return Value::integer(i);
    }
  }
  raise_value_error(interp, std::string(repr_text(interp, args[1])) + " is not in range");
}

Value range_count(Interpreter& interp, const Value* args) {
  return Value::integer(range_contains(interp, args[0], args[1]) ? 1 : 0);
}

Value range_reversed(Interpreter& interp, const Value* args) {
  const Range* range = range_of(args[0]);
  Range* backwards = interp.heap().make<Range>(builtin_types().range);
  backwards->start = range->start + (range->length() - 1) * range->step;
  backwards->stop = range->start - range->step;
  backwards->step = -range->step;
  return range_iterate(interp, backwards);
}

constexpr NativeRow kRangeMethods[] = {
    {"index(self, value, /)", range_index},
    {"count(self, value, /)", range_count},
    {"__reversed__(self)", range_reversed},
};

constexpr NativeProperty kRangeProperties[] = {
    {"start", [](Interpreter&, Value self) { return Value::integer(range_of(self)->start); }, nullptr},
    {"stop", [](Interpreter&, Value self) { return Value::integer(range_of(self)->stop); }, nullptr},
    {"step", [](Interpreter&, Value self) { return Value::integer(range_of(self)->step); }, nullptr},
};

// --- slice

Value slice_construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  Slice* slice = interp.heap().make<Slice>(type);
  const bool only_stop = arguments.total() == 1;
  const auto argument = [&](std::size_t i) { return i < arguments.total() ? arguments.values[i] : Value::none(); };
  slice->start = only_stop ? Value::none() : argument(0);
  slice->stop = only_stop ? argument(0) : argument(1);
  slice->step = argument(2);
  return slice;
}

constexpr NativeProperty kSliceProperties[] = {
    {"start", [](Interpreter&, Value self) { return cast<Slice>(self)->start; }, nullptr},
    {"stop", [](Interpreter&, Value self) { return cast<Slice>(self)->stop; }, nullptr},
    {"step", [](Interpreter&, Value self) { return cast<Slice>(self)->step; }, nullptr},
};

Value slice_repr(Interpreter& interp, Value self) {
  const Slice* slice = cast<Slice>(self);
  return make_str(interp.heap(), "slice(" + std::string(repr_text(interp, slice->start)) + ", " +
                                     std::string(repr_text(interp, slice->stop)) + ", " +
                                     std::string(repr_text(interp, slice->step)) + ")");
}

Value slice_compare(Interpreter& interp, Value self, Value other, CompareOperator op) {
  const Slice* a = cast<Slice>(self);
  const Slice* b = as<Slice>(other);
  if (b == nullptr) return Value::not_implemented();
  const Value left[] = {a->start, a->stop, a->step};
  const Value right[] = {b->start, b->stop, b->step};
  return compare(interp, make_tuple(interp.heap(), left), make_tuple(interp.heap(), right), op);
}

Value slice_indices(Interpreter& interp, const Value* args) {
  const std::int64_t length = to_index(interp, args[1]);
  if (length < 0) raise_value_error(interp, "length should not be negative");
  const SliceRange range = resolve_slice(interp, cast<Slice>(args[0]), static_cast<std::size_t>(length));
  const Value parts[] = {Value::integer(range.first), Value::integer(range.stop), Value::integer(range.step)};
  return make_tuple(interp.heap(), parts);
}

constexpr NativeRow kSliceMethods[] = {{"indices(self, length, /)", slice_indices}};

}  // namespace

void make_range_types(BuiltinTypes& types) {
  types.range = make_native_type("range", "builtins", types.object, &Range::kLayout);
  Slots& range = types.range->slots;
  range.construct = range_construct;
  range.initialize = nullptr;
  range.repr = range_repr;
  range.compare = range_compare;
  range.length = [](Interpreter&, Value self) { return range_of(self)->length(); };
  range.get_item = range_get_item;
  range.contains = range_contains;
  range.iterate = range_iterate;
  types.range->has_instance_attributes = false;
  range.hash = range_hash;
  types.range->can_be_base = false;
  add_properties(types.range, kRangeProperties);
  add_methods(types.range, kRangeMethods);
  expose_slots(types.range);

  types.slice = make_native_type("slice", "builtins", types.object, &Slice::kLayout);
  types.slice->slots.construct = slice_construct;
  types.slice->slots.initialize = nullptr;
  types.slice->slots.repr = slice_repr;
  types.slice->has_instance_attributes = false;
  types.slice->slots.compare = slice_compare;
  types.slice->slots.hash = nullptr;
  types.slice->can_be_base = false;
  add_properties(types.slice, kSliceProperties);
  add_methods(types.slice, kSliceMethods);
}

void make_sequence_types(BuiltinTypes& types) {
  make_list_type(types);
  make_tuple_type(types);
  make_range_types(types);
}

}  // namespace patchorder::python::builtins
