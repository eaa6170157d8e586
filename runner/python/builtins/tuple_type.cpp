// tuple.
#include <algorithm>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/sequence_items.h"
#include "python/builtins/sorting.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/length_hint.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/slicing.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {
namespace {

Tuple* tuple_of(Value self) { return cast<Tuple>(self); }

// Not an instance of a class derived from tuple: it may stand for itself where CPython lets it.
bool is_exact(Value value) { return value.object()->type == builtin_types().tuple; }

// From 3.14 on an iterable is not asked for its length.
const List* collected(Interpreter& interp, Value iterable) {
  return interp.version_at_least(14) ? collect(interp, iterable) : collect_counted(interp, iterable);
}

Value tuple_construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.total() > 1) {
    raise_type_error(interp, "tuple expected at most 1 argument, got " + std::to_string(arguments.total()));
  }
  if (arguments.total() == 1 && type == builtin_types().tuple && type_of(arguments.values[0]) == type) {
    return arguments.values[0];
  }
  const List* items = arguments.total() == 0 ? make_list(interp.heap()) : collected(interp, arguments.values[0]);
  if (type == builtin_types().tuple) return make_tuple(interp.heap(), items->values());
  Tuple* tuple = interp.heap().make<Tuple>(type);
  tuple->items = items->items;
  tuple->count = items->count;
  return tuple;
}

Value tuple_repr(Interpreter& interp, Value self) {
  const RecursionGuard guard(interp, self);
  if (guard.entered_before()) return intern("(...)");
  return make_str(interp.heap(), "(" + items_text<Tuple>(interp, self) + (tuple_of(self)->count == 1 ? ",)" : ")"));
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
    if (right == nullptr) return Value::not_implemented();
    if (right->count == 0 && is_exact(self)) return self;
    if (tuple_of(self)->count == 0 && is_exact(other)) return other;
    Tuple* sum = make_tuple(interp.heap(), tuple_of(self)->count + right->count);
    std::copy_n(tuple_of(self)->items, tuple_of(self)->count, sum->items);
    std::copy_n(right->items, right->count, sum->items + tuple_of(self)->count);
    return sum;
  }
  if (op == BinaryOperator::kMultiply && has_index(interp, other)) {
    if (is_exact(self) && identical(other, Value::integer(1))) return self;
    return python::make_tuple(interp.heap(), repeated(interp, tuple_of(self)->values(), other));
  }
  return Value::not_implemented();
}

Value tuple_get_item(Interpreter& interp, Value self, Value key) {
  if (const Slice* slice = as<Slice>(key)) {
    const SliceRange range = resolve_slice(interp, slice, tuple_of(self)->count);
    if (range.step == 1 && range.count == tuple_of(self)->count && is_exact(self)) return self;
    return python::make_tuple(interp.heap(), picked(tuple_of(self)->values(), range));
  }
  return tuple_of(self)->items[resolve_index(interp, key, tuple_of(self)->count, "tuple")];
}

constexpr NativeRow kTupleMethods[] = {
    {"count(self, value, /)", count_item<Tuple>},
    {"index(self, value, start=0, stop=9223372036854775807, /)", index_of_item<Tuple>},
};

}  // namespace

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

}  // namespace patchorder::python::builtins
