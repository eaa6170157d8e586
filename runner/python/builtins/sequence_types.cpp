// list, tuple, range, slice.
#include <algorithm>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/sorting.h"
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

List* list_of(Value self) { return cast<List>(self); }
Tuple* tuple_of(Value self) { return cast<Tuple>(self); }
Range* range_of(Value self) { return cast<Range>(self); }

// --- what list and tuple share

std::span<const Value> items_of(Value sequence) {
  const List* list = as<List>(sequence);
  return list ? list->values() : tuple_of(sequence)->values();
}

template <typename Sequence>
std::string items_text(Interpreter& interp, Value self) {
  std::string text;
  for (std::size_t i = 0; i < cast<Sequence>(self)->count; ++i) {
    if (i != 0) text += ", ";
    text += repr_text(interp, cast<Sequence>(self)->items[i]);
  }
  return text;
}

template <typename Sequence>
Value compare_items(Interpreter& interp, Value self, Value other, CompareOperator op) {
  if (!is<Sequence>(other)) return Value::not_implemented();
  const auto a = items_of(self);
  const auto b = items_of(other);
  if (a.size() != b.size() && op == CompareOperator::kEqual) return Value::boolean(false);
  if (a.size() != b.size() && op == CompareOperator::kNotEqual) return Value::boolean(true);
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (equals(interp, a[i], b[i])) continue;
    if (op == CompareOperator::kEqual) return Value::boolean(false);
    if (op == CompareOperator::kNotEqual) return Value::boolean(true);
    return compare(interp, a[i], b[i], op);
  }
  return compare(interp, Value::integer(static_cast<std::int64_t>(a.size())),
                 Value::integer(static_cast<std::int64_t>(b.size())), op);
}

template <typename Sequence>
bool contains_item(Interpreter& interp, Value self, Value item) {
  for (std::size_t i = 0; i < cast<Sequence>(self)->count; ++i) {
    if (equals(interp, cast<Sequence>(self)->items[i], item)) return true;
  }
  return false;
}

template <typename Sequence>
Value count_item(Interpreter& interp, const Value* args) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < cast<Sequence>(args[0])->count; ++i) {
    count += equals(interp, cast<Sequence>(args[0])->items[i], args[1]) ? 1 : 0;
  }
  return Value::integer(count);
}

template <typename Sequence>
Value index_of_item(Interpreter& interp, const Value* args) {
  Slice slice(builtin_types().slice);
  slice.start = args[2];
  slice.stop = args[3];
  slice.step = Value::none();
  const SliceRange range = resolve_slice(interp, &slice, cast<Sequence>(args[0])->count);
  for (std::size_t i = 0; i < range.count; ++i) {
    const auto at = static_cast<std::size_t>(range.at(i));
    if (at < cast<Sequence>(args[0])->count && equals(interp, cast<Sequence>(args[0])->items[at], args[1])) {
      return Value::integer(range.at(i));
    }
  }
  if (is<Tuple>(args[0])) raise_value_error(interp, "tuple.index(x): x not in tuple");
  raise_value_error(interp, std::string(repr_text(interp, args[1])) + " is not in list");
}

std::vector<Value> picked(std::span<const Value> items, const SliceRange& range) {
  std::vector<Value> values(range.count);
  for (std::size_t i = 0; i < range.count; ++i) values[i] = items[static_cast<std::size_t>(range.at(i))];
  return values;
}

// A repetition that goes past the memory budget ends the case before it is made.
std::vector<Value> repeated(Interpreter& interp, std::span<const Value> items, Value times) {
  if (!is_integer(times)) {
    raise_type_error(interp, "can't multiply sequence by non-int of type '" + std::string(type_name(times)) + "'");
  }
  const std::int64_t count = std::max<std::int64_t>(0, to_index(interp, times));
  interp.heap().allocate_array<Value>(items.empty() ? 0 : items.size() * static_cast<std::size_t>(count));
  std::vector<Value> values;
  for (std::int64_t i = 0; i < count && !items.empty(); ++i) values.insert(values.end(), items.begin(), items.end());
  return values;
}

struct SequenceIterator : Object {
  static constexpr Layout kLayout{"sequence_iterator"};
  explicit SequenceIterator(Type* t) : Object(t) {}
  Value sequence;
  std::size_t position = 0;
};

template <typename Sequence>
Value next_item(Interpreter&, Value self) {
  SequenceIterator* iterator = cast<SequenceIterator>(self);
  if (!iterator->sequence) return Value();
  const Sequence* sequence = cast<Sequence>(iterator->sequence);
  if (iterator->position < sequence->count) return sequence->items[iterator->position++];
  iterator->sequence = Value();
  return Value();
}

template <typename Sequence>
Type* iterator_type(const char* name) {
  Type* type = make_native_type(name, "builtins", builtin_types().object, &SequenceIterator::kLayout);
  type->slots.iterate = [](Interpreter&, Value self) { return self; };
  type->slots.next = next_item<Sequence>;
  expose_slots(type);
  return type;
}

Value make_iterator(Interpreter& interp, Type* type, Value sequence) {
  SequenceIterator* iterator = interp.heap().make<SequenceIterator>(type);
  iterator->sequence = sequence;
  return iterator;
}

// --- list

Value list_construct(Interpreter& interp, Type* type, const Arguments&) { return interp.heap().make<List>(type); }

void list_initialize(Interpreter& interp, Value self, const Arguments& arguments) {
  if (arguments.total() > 1) {
    raise_type_error(interp, "list expected at most 1 argument, got " + std::to_string(arguments.total()));
  }
  if (arguments.total() == 0) return;
  *list_of(self) = [&] {
    List filled = *collect(interp, arguments.values[0]);
    filled.type = type_of(self);
    filled.attributes = self.object()->attributes;
    return filled;
  }();
}

Value list_repr(Interpreter& interp, Value self) {
  const RecursionGuard guard(interp, self);
  if (guard.entered_before()) return intern("[...]");
  return make_str(interp.heap(), "[" + items_text<List>(interp, self) + "]");
}

Value list_binary(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  if (op == BinaryOperator::kAdd && !reflected) {
    const List* right = as<List>(other);
    if (right == nullptr) {
      raise_type_error(interp, "can only concatenate list (not \"" + std::string(type_name(other)) + "\") to list");
    }
    List* sum = make_list(interp.heap(), list_of(self)->values());
    for (Value item : right->values()) sum->append(interp.heap(), item);
    return sum;
  }
  if (op == BinaryOperator::kMultiply) {
    return make_list(interp.heap(), repeated(interp, list_of(self)->values(), other));
  }
  return Value::not_implemented();
}

Value list_extend(Interpreter& interp, const Value* args) {
  const List* added = collect(interp, args[1]);
  for (Value item : added->values()) list_of(args[0])->append(interp.heap(), item);
  return Value::none();
}

Value list_inplace(Interpreter& interp, BinaryOperator op, Value self, Value other) {
  if (op == BinaryOperator::kAdd) {
    const Value args[] = {self, other};
    list_extend(interp, args);
    return self;
  }
  if (op == BinaryOperator::kMultiply) {
    const List* product = make_list(interp.heap(), repeated(interp, list_of(self)->values(), other));
    list_of(self)->items = product->items;
    list_of(self)->count = product->count;
    list_of(self)->capacity = product->capacity;
    return self;
  }
  return Value::not_implemented();
}

Value list_get_item(Interpreter& interp, Value self, Value key) {
  if (const Slice* slice = as<Slice>(key)) {
    const SliceRange range = resolve_slice(interp, slice, list_of(self)->count);
    return make_list(interp.heap(), picked(list_of(self)->values(), range));
  }
  return list_of(self)->items[resolve_index(interp, key, list_of(self)->count, "list")];
}

void replace_items(Interpreter& interp, List* list, std::size_t from, std::size_t to, std::span<const Value> with) {
  std::vector<Value> values(list->items, list->items + from);
  values.insert(values.end(), with.begin(), with.end());
  values.insert(values.end(), list->items + to, list->items + list->count);
  list->reserve(interp.heap(), values.size());
  std::copy(values.begin(), values.end(), list->items);
  list->count = values.size();
}

void list_set_slice(Interpreter& interp, List* list, const Slice* slice, Value value) {
  const List* given = value ? collect(interp, value) : make_list(interp.heap());
  const SliceRange range = resolve_slice(interp, slice, list->count);
  if (range.step == 1) {
    return replace_items(interp, list, range.start, range.start + range.count, given->values());
  }
  if (!value) {
    std::vector<Value> kept;
    for (std::size_t i = 0; i < list->count; ++i) {
      const std::int64_t offset = static_cast<std::int64_t>(i) - range.first;
      const bool removed = offset % range.step == 0 && offset / range.step >= 0 &&
                           static_cast<std::size_t>(offset / range.step) < range.count;
      if (!removed) kept.push_back(list->items[i]);
    }
    std::copy(kept.begin(), kept.end(), list->items);
    list->count = kept.size();
    return;
  }
  if (given->count != range.count) {
    raise_value_error(interp, "attempt to assign sequence of size " + std::to_string(given->count) +
                                  " to extended slice of size " + std::to_string(range.count));
  }
  for (std::size_t i = 0; i < range.count; ++i) list->items[range.at(i)] = given->items[i];
}

void list_set_item(Interpreter& interp, Value self, Value key, Value value) {
  List* list = list_of(self);
  if (const Slice* slice = as<Slice>(key)) return list_set_slice(interp, list, slice, value);
  const std::size_t at = resolve_index(interp, key, list->count, value ? "list assignment" : "list");
  if (value) {
    list->items[at] = value;
  } else {
    replace_items(interp, list, at, at + 1, {});
  }
}

Value list_append(Interpreter& interp, const Value* args) {
  list_of(args[0])->append(interp.heap(), args[1]);
  return Value::none();
}

Value list_pop(Interpreter& interp, const Value* args) {
  List* list = list_of(args[0]);
  if (list->count == 0) raise(interp, exceptions().index_error, "pop from empty list");
  std::int64_t at = to_index(interp, args[1]);
  if (at < 0) at += static_cast<std::int64_t>(list->count);
  if (at < 0 || at >= static_cast<std::int64_t>(list->count)) {
    raise(interp, exceptions().index_error, "pop index out of range");
  }
  const auto position = static_cast<std::size_t>(at);
  const Value item = list->items[position];
  std::copy(list->items + position + 1, list->items + list->count, list->items + position);
  --list->count;
  return item;
}

Value list_insert(Interpreter& interp, const Value* args) {
  List* list = list_of(args[0]);
  const auto size = static_cast<std::int64_t>(list->count);
  std::int64_t at = to_index(interp, args[1]);
  if (at < 0) at = std::max<std::int64_t>(0, at + size);
  const auto position = static_cast<std::size_t>(std::min(at, size));
  replace_items(interp, list, position, position, {&args[2], 1});
  return Value::none();
}

Value list_remove(Interpreter& interp, const Value* args) {
  List* list = list_of(args[0]);
  for (std::size_t i = 0; i < list->count; ++i) {
    if (!equals(interp, list->items[i], args[1])) continue;
    replace_items(interp, list, i, i + 1, {});
    return Value::none();
  }
  raise_value_error(interp, "list.remove(x): x not in list");
}

Value list_sort(Interpreter& interp, const Value* args) {
  sort_items(interp, list_of(args[0]), args[1], truth(interp, args[2]));
  return Value::none();
}

constexpr NativeRow kListMethods[] = {
    {"append(self, object, /)", list_append},
    {"extend(self, iterable, /)", list_extend},
    {"insert(self, index, object, /)", list_insert},
    {"pop(self, index=-1, /)", list_pop},
    {"remove(self, value, /)", list_remove},
    {"clear(self)",
     [](Interpreter&, const Value* args) {
       list_of(args[0])->count = 0;
       return Value::none();
     }},
    {"copy(self)",
     [](Interpreter& interp, const Value* args) -> Value {
       return make_list(interp.heap(), list_of(args[0])->values());
     }},
    {"reverse(self)",
     [](Interpreter&, const Value* args) {
       std::reverse(list_of(args[0])->items, list_of(args[0])->items + list_of(args[0])->count);
       return Value::none();
     }},
    {"sort(self, *, key=None, reverse=False)", list_sort},
    {"count(self, value, /)", count_item<List>},
    {"index(self, value, start=0, stop=9223372036854775807, /)", index_of_item<List>},
};

// --- tuple

Value tuple_construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.total() > 1) {
    raise_type_error(interp, "tuple expected at most 1 argument, got " + std::to_string(arguments.total()));
  }
  if (arguments.total() == 1 && type == builtin_types().tuple && type_of(arguments.values[0]) == type) {
    return arguments.values[0];
  }
  const List* items = arguments.total() == 0 ? make_list(interp.heap()) : collect(interp, arguments.values[0]);
  Tuple* tuple = make_tuple(interp.heap(), items->values());
  tuple->type = type;
  return tuple;
}

Value tuple_repr(Interpreter& interp, Value self) {
  const RecursionGuard guard(interp, self);
  if (guard.entered_before()) return intern("(...)");
  return make_str(interp.heap(),
                  "(" + items_text<Tuple>(interp, self) + (tuple_of(self)->count == 1 ? ",)" : ")"));
}

std::uint64_t tuple_hash(Interpreter& interp, Value self) {
  // xxHash's mixing, as CPython's tuplehash: sets of tuples then keep CPython's order.
  std::uint64_t hash_value = 2870177450012600261U;
  for (Value item : tuple_of(self)->values()) {
    hash_value += hash(interp, item) * 14029467366897019727U;
    hash_value = (hash_value << 31 | hash_value >> 33) * 11400714785074694791U;
  }
  return hash_value + (tuple_of(self)->count ^ (2870177450012600261U ^ 3527539U));
}

Value tuple_binary(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  if (op == BinaryOperator::kAdd && !reflected) {
    const Tuple* right = as<Tuple>(other);
    if (right == nullptr) {
      raise_type_error(interp, "can only concatenate tuple (not \"" + std::string(type_name(other)) + "\") to tuple");
    }
    Tuple* sum = make_tuple(interp.heap(), tuple_of(self)->count + right->count);
    std::copy_n(tuple_of(self)->items, tuple_of(self)->count, sum->items);
    std::copy_n(right->items, right->count, sum->items + tuple_of(self)->count);
    return sum;
  }
  if (op == BinaryOperator::kMultiply) {
    return python::make_tuple(interp.heap(), repeated(interp, tuple_of(self)->values(), other));
  }
  return Value::not_implemented();
}

Value tuple_get_item(Interpreter& interp, Value self, Value key) {
  if (const Slice* slice = as<Slice>(key)) {
    const SliceRange range = resolve_slice(interp, slice, tuple_of(self)->count);
    return python::make_tuple(interp.heap(), picked(tuple_of(self)->values(), range));
  }
  return tuple_of(self)->items[resolve_index(interp, key, tuple_of(self)->count, "tuple")];
}

constexpr NativeRow kTupleMethods[] = {
    {"count(self, value, /)", count_item<Tuple>},
    {"index(self, value, start=0, stop=9223372036854775807, /)", index_of_item<Tuple>},
};

// --- range

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
    part->stop = part->start + static_cast<std::int64_t>(picked_range.count) * part->step;
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

Value range_iterate(Interpreter& interp, Value self) {
  static thread_local Type* const type = [] {
    Type* made = make_native_type("range_iterator", "builtins", builtin_types().object, &RangeIterator::kLayout);
    made->slots.iterate = [](Interpreter&, Value it) { return it; };
    made->slots.next = next_in_range;
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

void make_list_type(BuiltinTypes& types) {
  types.list = make_native_type("list", "builtins", types.object, &List::kLayout);
  Slots& slots = types.list->slots;
  slots.construct = list_construct;
  slots.initialize = list_initialize;
  slots.repr = list_repr;
  slots.hash = nullptr;
  slots.compare = compare_items<List>;
  slots.binary = list_binary;
  slots.inplace = list_inplace;
  slots.length = [](Interpreter&, Value self) { return static_cast<std::int64_t>(list_of(self)->count); };
  slots.get_item = list_get_item;
  slots.set_item = list_set_item;
  slots.contains = contains_item<List>;
  static thread_local Type* const iterator = iterator_type<List>("list_iterator");
  slots.iterate = [](Interpreter& interp, Value self) { return make_iterator(interp, iterator, self); };
  types.list->has_instance_attributes = false;
  add_methods(types.list, kListMethods);
  expose_slots(types.list);
  types.list->attributes->set(permanent_heap(), special_names().hash_, Value::none());
}

void make_tuple_type(BuiltinTypes& types) {
  Slots& slots = types.tuple->slots;
  slots.construct = tuple_construct;
  slots.initialize = [](Interpreter&, Value, const Arguments&) {};
  slots.repr = tuple_repr;
  slots.hash = tuple_hash;
  slots.compare = compare_items<Tuple>;
  slots.binary = tuple_binary;
  slots.length = [](Interpreter&, Value self) { return static_cast<std::int64_t>(tuple_of(self)->count); };
  slots.get_item = tuple_get_item;
  slots.contains = contains_item<Tuple>;
  static thread_local Type* const iterator = iterator_type<Tuple>("tuple_iterator");
  slots.iterate = [](Interpreter& interp, Value self) { return make_iterator(interp, iterator, self); };
  types.tuple->has_instance_attributes = false;
  add_methods(types.tuple, kTupleMethods);
  expose_slots(types.tuple);
}

}  // namespace

void make_sequence_types(BuiltinTypes& types) {
  make_list_type(types);
  make_tuple_type(types);

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
  add_properties(types.range, kRangeProperties);
  expose_slots(types.range);

  types.slice = make_native_type("slice", "builtins", types.object, &Slice::kLayout);
  types.slice->slots.construct = slice_construct;
  types.slice->slots.initialize = nullptr;
  types.slice->slots.repr = slice_repr;
  types.slice->has_instance_attributes = false;
  add_properties(types.slice, kSliceProperties);
}

}  // namespace patchorder::python::builtins
