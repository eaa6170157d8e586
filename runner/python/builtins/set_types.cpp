// set and frozenset.
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/sorting.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/set.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {
namespace {

Set* set_of(Value self) { return cast<Set>(self); }

template <typename Body>
void for_members(const Set* set, Body&& body) {
  for (std::int64_t i = 0; (i = next_live(set, i)) >= 0; ++i) body(set->table[i].key);
}

Value construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.total() > 1) {
    raise_type_error(interp, std::string(type->name->text()) + " expected at most 1 argument, got " +
                                 std::to_string(arguments.total()));
  }
  // A set takes its members in __init__, a frozenset here.
  const bool frozen = type->is_subtype_of(builtin_types().frozenset);
  const bool is_itself = arguments.total() == 1 && type == builtin_types().frozenset &&
                         type_of(arguments.values[0]) == builtin_types().frozenset;
  if (is_itself) return arguments.values[0];
  return make_set(interp, type, frozen && arguments.total() == 1 ? arguments.values[0] : Value());
}

void initialize(Interpreter& interp, Value self, const Arguments& arguments) {
  if (type_of(self)->is_subtype_of(builtin_types().frozenset)) return;
  set_of(self)->clear();
  if (arguments.total() == 1) fill_set(interp, set_of(self), arguments.values[0]);
}

Value repr_slot(Interpreter& interp, Value self) {
  const std::string name(type_name(self));
  if (set_of(self)->used == 0) return make_str(interp.heap(), name + "()");
  const RecursionGuard guard(interp, self);
  if (guard.entered_before()) return make_str(interp.heap(), name + "(...)");
  std::string text;
  for_members(set_of(self), [&](Value member) {
    if (!text.empty()) text += ", ";
    text += repr_text(interp, member);
  });
  text = "{" + text + "}";
  return make_str(interp.heap(), type_of(self) == builtin_types().set ? text : name + "(" + text + ")");
}

bool is_subset(Interpreter& interp, const Set* a, const Set* b) {
  bool all = a->used <= b->used;
  for_members(a, [&](Value member) { all = all && b->contains(interp, member); });
  return all;
}

Value compare_slot(Interpreter& interp, Value self, Value other, CompareOperator op) {
  const Set* a = set_of(self);
  const Set* b = as<Set>(other);
  if (b == nullptr) return Value::not_implemented();
  const bool below = is_subset(interp, a, b);
  const bool above = is_subset(interp, b, a);
  switch (op) {
    case CompareOperator::kEqual: return Value::boolean(below && above);
    case CompareOperator::kNotEqual: return Value::boolean(!(below && above));
    case CompareOperator::kLess: return Value::boolean(below && !above);
    case CompareOperator::kLessEqual: return Value::boolean(below);
    case CompareOperator::kGreater: return Value::boolean(above && !below);
    default: return Value::boolean(above);
  }
}

// The members of `a` for which being in `b` is `wanted`.
void filter_into(Interpreter& interp, Set* into, const Set* a, const Set* b, bool wanted) {
  for_members(a, [&](Value member) {
    if (b->contains(interp, member) == wanted) into->add(interp, member);
  });
}

Value combined(Interpreter& interp, BinaryOperator op, const Set* a, const Set* b, Type* type) {
  Set* result = make_set(interp, type, Value());
  switch (op) {
    case BinaryOperator::kBitOr:
      for_members(a, [&](Value member) { result->add(interp, member); });
      for_members(b, [&](Value member) { result->add(interp, member); });
      return result;
    case BinaryOperator::kBitAnd:
      filter_into(interp, result, a->used <= b->used ? a : b, a->used <= b->used ? b : a, true);
      return result;
    case BinaryOperator::kSubtract: filter_into(interp, result, a, b, false); return result;
    case BinaryOperator::kBitXor:
      filter_into(interp, result, a, b, false);
      filter_into(interp, result, b, a, false);
      return result;
    default: return Value::not_implemented();
  }
}

Type* result_type(Value self) {
  return type_of(self)->is_subtype_of(builtin_types().frozenset) ? builtin_types().frozenset : builtin_types().set;
}

Value binary_slot(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  const Set* b = as<Set>(other);
  if (b == nullptr) return Value::not_implemented();
  const Value left = reflected ? other : self;
  return combined(interp, op, set_of(left), set_of(reflected ? self : other), result_type(left));
}

void replace_members(Set* set, const Set* with) {
  set->table = with->table;
  set->mask = with->mask;
  set->fill = with->fill;
  set->used = with->used;
}

Value inplace_slot(Interpreter& interp, BinaryOperator op, Value self, Value other) {
  const Set* b = as<Set>(other);
  if (b == nullptr || type_of(self)->is_subtype_of(builtin_types().frozenset)) return Value::not_implemented();
  const Value result = combined(interp, op, set_of(self), b, builtin_types().set);
  if (result.is_not_implemented()) return result;
  replace_members(set_of(self), set_of(result));
  return self;
}

std::uint64_t frozen_hash(Interpreter&, Value self) {
  std::uint64_t hash = set_of(self)->used * 1927868237U;
  for (std::int64_t i = 0; (i = next_live(set_of(self), i)) >= 0; ++i) {
    const std::uint64_t member = set_of(self)->table[i].hash;
    hash ^= (member ^ (member << 16) ^ 89869747U) * 3644798167U;
  }
  return hash * 69069U + 907133923U;
}

struct SetIterator : Object {
  static void show_members(Object* object, Visitor& visitor) {
    visitor.visit(const_cast<Set*>(static_cast<SetIterator*>(object)->set));
  }
  static constexpr Layout kLayout{"set_iterator", show_members};
  explicit SetIterator(Type* t) : Object(t) {}
  const Set* set = nullptr;
  std::int64_t position = 0;
  std::size_t used = 0;
};

Value next_member(Interpreter& interp, Value self) {
  SetIterator* iterator = cast<SetIterator>(self);
  if (iterator->set == nullptr) return Value();
  if (iterator->used != iterator->set->used) {
    iterator->set = nullptr;
    raise(interp, exceptions().runtime_error, "Set changed size during iteration");
  }
  const std::int64_t at = next_live(iterator->set, iterator->position);
  if (at < 0) {
    iterator->set = nullptr;
    return Value();
  }
  iterator->position = at + 1;
  return iterator->set->table[at].key;
}

Value iterate_slot(Interpreter& interp, Value self) {
  static thread_local Type* const type = [] {
    Type* made = make_native_type("set_iterator", "builtins", builtin_types().object, &SetIterator::kLayout);
    made->slots.iterate = [](Interpreter&, Value it) { return it; };
    made->slots.next = next_member;
    expose_slots(made);
    return made;
  }();
  SetIterator* iterator = interp.heap().make<SetIterator>(type);
  iterator->set = set_of(self);
  iterator->used = set_of(self)->used;
  return iterator;
}

// --- methods

template <BinaryOperator op>
Value combine_method(Interpreter& interp, const Value* args) {
  Value result = make_set(interp, result_type(args[0]), args[0]);
  for (Value other : cast<Tuple>(args[1])->values()) {
    const Set* b = is<Set>(other) ? set_of(other) : make_set(interp, builtin_types().set, other);
    result = combined(interp, op, set_of(result), b, result_type(args[0]));
  }
  return result;
}

template <BinaryOperator op>
Value update_method(Interpreter& interp, const Value* args) {
  const Value result = combine_method<op>(interp, args);
  replace_members(set_of(args[0]), set_of(result));
  return Value::none();
}

Value update(Interpreter& interp, const Value* args) {
  Set* set = set_of(args[0]);
  for (Value other : cast<Tuple>(args[1])->values()) {
    const Value items = is<Set>(other) ? Value(collect(interp, other)) : other;
    for_each(interp, items, [&](Value item) { set->add(interp, item); });
  }
  return Value::none();
}

Value remove(Interpreter& interp, const Value* args) {
  if (!set_of(args[0])->remove(interp, args[1])) raise_key_error(interp, args[1]);
  return Value::none();
}

Value pop(Interpreter& interp, const Value* args) {
  Set* set = set_of(args[0]);
  const std::int64_t at = next_live(set, 0);
  if (at < 0) raise_value(interp, exceptions().key_error, intern("pop from an empty set"));
  const Value member = set->table[at].key;
  set->remove(interp, member);
  return member;
}

Value relation(Interpreter& interp, const Value* args, CompareOperator op) {
  const Value other = is<Set>(args[1]) ? args[1] : Value(make_set(interp, builtin_types().set, args[1]));
  return compare_slot(interp, args[0], other, op);
}

constexpr NativeRow kCommonMethods[] = {
    {"union(self, *others)", combine_method<BinaryOperator::kBitOr>},
    {"intersection(self, *others)", combine_method<BinaryOperator::kBitAnd>},
    {"difference(self, *others)", combine_method<BinaryOperator::kSubtract>},
    {"symmetric_difference(self, *others)", combine_method<BinaryOperator::kBitXor>},
    {"issubset(self, other, /)",
     [](Interpreter& interp, const Value* a) { return relation(interp, a, CompareOperator::kLessEqual); }},
    {"issuperset(self, other, /)",
     [](Interpreter& interp, const Value* a) { return relation(interp, a, CompareOperator::kGreaterEqual); }},
    {"isdisjoint(self, other, /)",
     [](Interpreter& interp, const Value* a) {
       bool disjoint = true;
       for_each(interp, a[1], [&](Value item) { disjoint = disjoint && !set_of(a[0])->contains(interp, item); });
       return Value::boolean(disjoint);
     }},
    {"copy(self)",
     [](Interpreter& interp, const Value* a) -> Value { return make_set(interp, result_type(a[0]), a[0]); }},
};

constexpr NativeRow kMethods[] = {
    {"add(self, item, /)",
     [](Interpreter& interp, const Value* a) {
       set_of(a[0])->add(interp, a[1]);
       return Value::none();
     }},
    {"discard(self, item, /)",
     [](Interpreter& interp, const Value* a) {
       set_of(a[0])->remove(interp, a[1]);
       return Value::none();
     }},
    {"remove(self, item, /)", remove},
    {"pop(self)", pop},
    {"clear(self)",
     [](Interpreter&, const Value* a) {
       set_of(a[0])->clear();
       return Value::none();
     }},
    {"update(self, *others)", update},
    {"intersection_update(self, *others)", update_method<BinaryOperator::kBitAnd>},
    {"difference_update(self, *others)", update_method<BinaryOperator::kSubtract>},
    {"symmetric_difference_update(self, *others)", update_method<BinaryOperator::kBitXor>},
};

void set_common(Type* type) {
  type->has_instance_attributes = false;
  Slots& slots = type->slots;
  slots.construct = construct;
  slots.initialize = initialize;
  slots.repr = repr_slot;
  slots.compare = compare_slot;
  slots.binary = binary_slot;
  slots.length = [](Interpreter&, Value self) { return static_cast<std::int64_t>(set_of(self)->used); };
  slots.contains = [](Interpreter& interp, Value self, Value item) { return set_of(self)->contains(interp, item); };
  slots.iterate = iterate_slot;
  add_methods(type, kCommonMethods);
}

}  // namespace

void make_set_types(BuiltinTypes& types) {
  types.set = make_native_type("set", "builtins", types.object, &Set::kLayout);
  types.frozenset = make_native_type("frozenset", "builtins", types.object, &Set::kLayout);
  set_common(types.set);
  set_common(types.frozenset);
  types.set->slots.hash = nullptr;
  types.set->slots.inplace = inplace_slot;
  types.frozenset->slots.hash = frozen_hash;
  add_methods(types.set, kMethods);
  expose_slots(types.set);
  expose_slots(types.frozenset);
  types.set->attributes->set(permanent_heap(), special_names().hash_, Value::none());
}

}  // namespace patchorder::python::builtins
