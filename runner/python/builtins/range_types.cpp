// range and slice.
#include <algorithm>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/sequence_items.h"
#include "python/builtins/wide_range.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/big_integer.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/slicing.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {
namespace {

Range* range_of(Value self) { return cast<Range>(self); }

Value range_construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.total() == 0 || arguments.total() > 3) {
    raise_type_error(interp, arguments.total() == 0
                                 ? "range expected at least 1 argument, got 0"
                                 : "range expected at most 3 arguments, got " + std::to_string(arguments.total()));
  }
  const auto whole = [&](std::size_t i) {
    const Value value = arguments.values[i];
    return is_integer(value) ? plain_number(value) : Value::integer(to_index(interp, value));
  };
  const bool only_stop = arguments.total() == 1;
  const Value start = only_stop ? Value::integer(0) : whole(0);
  const Value stop = only_stop ? whole(0) : whole(1);
  const Value step = arguments.total() == 3 ? whole(2) : Value::integer(1);
  if (!number_truth(step)) raise_value_error(interp, "range() arg 3 must not be zero");
  Range* range = interp.heap().make<Range>(type);
  // The span of the range must fit too: its length is computed from it.
  std::int64_t span = 0;
  const bool narrow = !start.is_object() && !stop.is_object() && !step.is_object() &&
                      !__builtin_sub_overflow(stop.as_int(), start.as_int(), &span);
  if (narrow) {
    range->start = start.as_int();
    range->stop = stop.as_int();
    range->step = step.as_int();
  } else {
    range->wide = make_wide_range(interp, start, stop, step);
  }
  return range;
}

// What only ranges within 64 bits can do here.
const Range* narrow_range(Interpreter& interp, Value self) {
  const Range* range = range_of(self);
  if (range->wide != nullptr) raise_unsupported(interp, "this operation on a range() beyond 64 bits");
  return range;
}

Value start_of(Interpreter&, Value self) {
  const Range* range = range_of(self);
  return range->wide ? range->wide->start : Value::integer(range->start);
}

Value stop_of(Interpreter&, Value self) {
  const Range* range = range_of(self);
  return range->wide ? range->wide->stop : Value::integer(range->stop);
}

Value step_of(Interpreter&, Value self) {
  const Range* range = range_of(self);
  return range->wide ? range->wide->step : Value::integer(range->step);
}

std::int64_t range_length(Interpreter& interp, Value self) {
  const Range* range = range_of(self);
  return range->wide ? to_index(interp, range->wide->length) : range->length();
}

Value range_repr(Interpreter& interp, Value self) {
  std::string text = "range(" + integer_text(start_of(interp, self)) + ", " + integer_text(stop_of(interp, self));
  const std::string step = integer_text(step_of(interp, self));
  if (step != "1") text += ", " + step;
  return make_str(interp.heap(), text + ")");
}

Value range_get_item(Interpreter& interp, Value self, Value key) {
  if (range_of(self)->wide != nullptr && is_integer(key)) return wide_item(interp, range_of(self)->wide, key);
  const Range* range = narrow_range(interp, self);
  const auto count = static_cast<std::size_t>(range->length());
  if (const Slice* slice = as<Slice>(key)) {
    const SliceRange picked_range = resolve_slice(interp, slice, count);
    Range* part = interp.heap().make<Range>(builtin_types().range);
    part->start = range->start + picked_range.first * range->step;
    part->step = range->step * picked_range.step;
    part->stop = range->start + picked_range.stop * range->step;
    return part;
  }
  const std::size_t at = resolve_index(interp, key, count, "range", "range object index out of range");
  return Value::integer(range->start + static_cast<std::int64_t>(at) * range->step);
}

bool range_contains(Interpreter& interp, Value self, Value item) {
  const Range* range = range_of(self);
  if (range->wide != nullptr) return wide_contains(interp, range->wide, item);
  const auto number = small_integer(item);
  if (!number) {
    for (std::int64_t i = 0; i < range->length(); ++i) {
      interp.step();
      if (equals(interp, Value::integer(range->start + i * range->step), item)) return true;
    }
    return false;
  }
  const std::int64_t offset = *number - range->start;
  return offset % range->step == 0 && offset / range->step >= 0 && offset / range->step < range->length();
}

struct RangeIterator : Object {
  static constexpr Layout kLayout{"range_iterator", hold_nothing};
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
    {"__length_hint__(self)",
     [](Interpreter&, const Value* args) { return Value::integer(cast<RangeIterator>(args[0])->left); }},
};

Value range_iterate(Interpreter& interp, Value self) {
  if (range_of(self)->wide != nullptr) return wide_iterate(interp, range_of(self)->wide);
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

Value range_compare(Interpreter& interp, Value self, Value other, CompareOperator op) {
  if (!is<Range>(other) || op > CompareOperator::kNotEqual) return Value::not_implemented();
  const Range* a = narrow_range(interp, self);
  const Range* b = narrow_range(interp, other);
  const std::int64_t count = a->length();
  const bool same =
      count == b->length() && (count == 0 || (a->start == b->start && (count == 1 || a->step == b->step)));
  return Value::boolean(same == (op == CompareOperator::kEqual));
}

std::uint64_t range_hash(Interpreter& interp, Value self) {
  const Range* range = narrow_range(interp, self);
  const std::int64_t count = range->length();
  const Value parts[] = {Value::integer(count), count == 0 ? Value::none() : Value::integer(range->start),
                         count < 2 ? Value::none() : Value::integer(range->step)};
  return hash(interp, make_tuple(interp.heap(), parts));
}

Value range_index(Interpreter& interp, const Value* args) {
  if (range_contains(interp, args[0], args[1])) {
    const Range* range = narrow_range(interp, args[0]);
    for (std::int64_t i = 0; i < range->length(); ++i) {
      interp.step();
      const auto whole = small_integer(args[1]);
      if (whole) return Value::integer((*whole - range->start) / range->step);
      if (equals(interp, Value::integer(range->start + i * range->step), args[1])) return Value::integer(i);
    }
  }
  if (!small_integer(args[1])) raise_value_error(interp, "sequence.index(x): x not in sequence");
  raise_value_error(interp, interp.version_at_least(14) ? "range.index(x): x not in range"
                                                        : std::string(repr_text(interp, args[1])) + " is not in range");
}

Value range_count(Interpreter& interp, const Value* args) {
  return Value::integer(range_contains(interp, args[0], args[1]) ? 1 : 0);
}

Value range_reversed(Interpreter& interp, const Value* args) {
  const Range* range = narrow_range(interp, args[0]);
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
    {"start", start_of, nullptr}, {"stop", stop_of, nullptr}, {"step", step_of, nullptr}};

// --- slice

Value slice_construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.total() == 0) raise_type_error(interp, "slice expected at least 1 argument, got 0");
  if (arguments.total() > 3) {
    raise_type_error(interp, "slice expected at most 3 arguments, got " + std::to_string(arguments.total()));
  }
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
  range.truth = [](Interpreter&, Value self) {
    const Range* of = range_of(self);
    return of->wide ? number_truth(of->wide->length) : of->length() != 0;
  };
  range.repr = range_repr;
  range.compare = range_compare;
  range.length = range_length;
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
