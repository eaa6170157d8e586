// What list and tuple share: comparison, search, slices, repetition, iteration.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "python/interpreter.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/slicing.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {

inline std::span<const Value> items_of(Value sequence) {
  const List* list = as<List>(sequence);
  return list ? list->values() : cast<Tuple>(sequence)->values();
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
  interp.work(std::min(a.size(), b.size()));
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
  interp.work(cast<Sequence>(self)->count);
  for (std::size_t i = 0; i < cast<Sequence>(self)->count; ++i) {
    if (equals(interp, cast<Sequence>(self)->items[i], item)) return true;
  }
  return false;
}

template <typename Sequence>
Value count_item(Interpreter& interp, const Value* args) {
  std::int64_t count = 0;
  interp.work(cast<Sequence>(args[0])->count);
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
  interp.work(range.count);
  for (std::size_t i = 0; i < range.count; ++i) {
    const auto at = static_cast<std::size_t>(range.at(i));
    if (at < cast<Sequence>(args[0])->count && equals(interp, cast<Sequence>(args[0])->items[at], args[1])) {
      return Value::integer(range.at(i));
    }
  }
  if (is<Tuple>(args[0])) raise_value_error(interp, "tuple.index(x): x not in tuple");
  raise_value_error(interp, interp.version_at_least(14) ? "list.index(x): x not in list"
                                                        : std::string(repr_text(interp, args[1])) + " is not in list");
}

inline std::vector<Value> picked(std::span<const Value> items, const SliceRange& range) {
  std::vector<Value> values(range.count);
  for (std::size_t i = 0; i < range.count; ++i) values[i] = items[static_cast<std::size_t>(range.at(i))];
  return values;
}

// A repetition that goes past the memory budget ends the case before it is made.
inline std::vector<Value> repeated(Interpreter& interp, std::span<const Value> items, Value times) {
  const std::int64_t count = std::max<std::int64_t>(0, to_index(interp, times));
  interp.heap().require_product(items.size() * sizeof(Value), static_cast<std::size_t>(count));
  std::vector<Value> values;
  for (std::int64_t i = 0; i < count && !items.empty(); ++i) values.insert(values.end(), items.begin(), items.end());
  return values;
}

struct SequenceIterator : Object {
  static void show_members(Object* object, Visitor& visitor) {
    visitor.visit(static_cast<SequenceIterator*>(object)->sequence);
  }
  static constexpr Layout kLayout{"sequence_iterator", show_members};
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
Value remaining_items(Interpreter&, const Value* args) {
  const SequenceIterator* iterator = cast<SequenceIterator>(args[0]);
  if (!iterator->sequence) return Value::integer(0);
  const std::size_t count = cast<Sequence>(iterator->sequence)->count;
  return Value::integer(static_cast<std::int64_t>(count - std::min(count, iterator->position)));
}

template <typename Sequence>
inline constexpr NativeRow kIteratorMethods[] = {{"__length_hint__(self)", remaining_items<Sequence>}};

template <typename Sequence>
Type* iterator_type(const char* name) {
  Type* type = make_native_type(name, "builtins", builtin_types().object, &SequenceIterator::kLayout);
  type->slots.iterate = [](Interpreter&, Value self) { return self; };
  type->slots.next = next_item<Sequence>;
  type->slots.construct = nullptr;
  type->has_instance_attributes = false;
  type->can_be_base = false;
  add_methods(type, kIteratorMethods<Sequence>);
  expose_slots(type);
  return type;
}

inline Value make_iterator(Interpreter& interp, Type* type, Value sequence) {
  SequenceIterator* iterator = interp.heap().make<SequenceIterator>(type);
  iterator->sequence = sequence;
  return iterator;
}

void make_list_type(BuiltinTypes& types);
void make_tuple_type(BuiltinTypes& types);
void make_range_types(BuiltinTypes& types);  // range, slice

}  // namespace patchorder::python::builtins
