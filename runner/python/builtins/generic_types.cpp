#include "python/objects/generic_types.h"

#include <algorithm>
#include <string>
#include <vector>

#include "python/builtins/builtins.h"
#include "python/evaluator/evaluator.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::python {
namespace {

GenericAlias* alias_of(Value self) { return cast<GenericAlias>(self); }

// A class without its quotes and without `builtins.`.
std::string shown(Interpreter& interp, Value item) {
  if (identical(item, Value::ellipsis())) return "...";
  if (type_of(item) == builtin_types().type && cast<Type>(item) == builtin_types().none_type) return "None";
  const Value module = find_attribute(interp, item, special_names().module_);
  const Value name = find_attribute(interp, item, special_names().qualname_);
  if (is<GenericAlias>(item) || !is<Str>(name) || !is<Str>(module)) return std::string(repr_text(interp, item));
  const std::string_view in = cast<Str>(module)->text();
  return (in == "builtins" ? "" : std::string(in) + ".") + std::string(cast<Str>(name)->text());
}

std::string joined(Interpreter& interp, const Tuple* items, const char* separator) {
  std::string text;
  for (Value item : items->values()) text += (text.empty() ? "" : separator) + shown(interp, item);
  return text;
}

// --- list[int]

Value alias_repr(Interpreter& interp, Value self) {
  const Tuple* args = alias_of(self)->args;
  return make_str(interp.heap(), shown(interp, alias_of(self)->origin) + "[" +
                                     (args->count == 0 ? "()" : joined(interp, args, ", ")) + "]");
}

Value alias_call(Interpreter& interp, Value self, const Arguments& arguments) {
  const Value made = call(interp, alias_of(self)->origin, arguments);
  if (!type_of(made)->permanent) {
    caught_in([&] { set_attribute(interp, made, intern("__orig_class__"), self); });
  }
  return made;
}

// Its own are few; everything else is the origin's.
Value alias_get_attribute(Interpreter& interp, Value self, Str* name) {
  const std::string_view text = name->text();
  constexpr std::string_view kOwn[] = {"__origin__",      "__args__",          "__parameters__",    "__class__",
                                       "__mro_entries__", "__instancecheck__", "__subclasscheck__", "__reduce_ex__",
                                       "__reduce__",      "__copy__",          "__deepcopy__"};
  const bool own = std::ranges::find(kOwn, text) != std::end(kOwn);
  return own ? generic_get_attribute(interp, self, name) : find_attribute(interp, alias_of(self)->origin, name);
}

Value alias_compare(Interpreter& interp, Value self, Value other, CompareOperator op) {
  const GenericAlias* with = as<GenericAlias>(other);
  if (with == nullptr || (op != CompareOperator::kEqual && op != CompareOperator::kNotEqual)) {
    return Value::not_implemented();
  }
  const bool equal = equals(interp, alias_of(self)->origin, with->origin) &&
                     equals(interp, alias_of(self)->args, const_cast<Tuple*>(with->args));
  return Value::boolean(equal == (op == CompareOperator::kEqual));
}

std::uint64_t alias_hash(Interpreter& interp, Value self) {
  return hash(interp, alias_of(self)->origin) ^ hash(interp, alias_of(self)->args);
}

// --- type variables

bool is_type_variable(Value item) {
  const std::string_view name = type_name(item).substr(type_name(item).rfind('.') + 1);
  return !type_of(item)->permanent && (name == "TypeVar" || name == "ParamSpec" || name == "TypeVarTuple");
}

// Those of an argument, itself if it is one.
std::vector<Value> variables_of(Interpreter& interp, Value item) {
  if (is_type_variable(item)) return {item};
  if (is<Type>(item)) return {};
  const Value inner = find_attribute(interp, item, intern("__parameters__"));
  const Tuple* several = inner ? as<Tuple>(inner) : nullptr;
  if (several == nullptr) return {};
  return {several->values().begin(), several->values().end()};
}

Tuple* variables_in(Interpreter& interp, const Tuple* args) {
  std::vector<Value> found;
  for (Value item : args->values()) {
    for (Value variable : variables_of(interp, item)) {
      const bool known = std::ranges::any_of(found, [&](Value other) { return identical(other, variable); });
      if (!known) found.push_back(variable);
    }
  }
  return make_tuple(interp.heap(), std::span<const Value>(found));
}

// The arguments of `self` with `key`, one or a tuple, in place of the variables: what `list[T][int]` holds.
std::vector<Value> substituted(Interpreter& interp, Value self, const Tuple* args, Value key) {
  const Tuple* variables = variables_in(interp, args);
  const std::string shown(repr_text(interp, self));
  if (variables->count == 0) {
    raise_type_error(interp, interp.version_at_least(11) ? shown + " is not a generic class"
                                                         : "There are no type variables left in " + shown);
  }
  const Tuple* given = is<Tuple>(key) ? cast<Tuple>(key) : make_tuple(interp.heap(), {&key, 1});
  if (given->count != variables->count) {
    const bool too_few = given->count < variables->count;
    std::string message = std::string(too_few ? "Too few" : "Too many") + " arguments for " + shown;
    if (interp.version_at_least(11)) {
      message += "; actual " + std::to_string(given->count) + ", expected " +
                 (too_few && interp.version_at_least(13) ? "at least " : "") + std::to_string(variables->count);
    }
    raise_type_error(interp, message);
  }
  const auto value_of = [&](Value variable) {
    for (std::size_t i = 0; i < variables->count; ++i) {
      if (identical(variables->items[i], variable)) return given->items[i];
    }
    return variable;
  };
  std::vector<Value> result;
  for (Value item : args->values()) {
    std::vector<Value> inner = variables_of(interp, item);
    if (inner.empty() || is_type_variable(item)) {
      result.push_back(inner.empty() ? item : value_of(item));
      continue;
    }
    std::ranges::transform(inner, inner.begin(), value_of);
    result.push_back(get_item(interp, item, make_tuple(interp.heap(), std::span<const Value>(inner))));
  }
  return result;
}

Value alias_get_item(Interpreter& interp, Value self, Value key) {
  const std::vector<Value> args = substituted(interp, self, alias_of(self)->args, key);
  return make_generic_alias(interp, alias_of(self)->origin, make_tuple(interp.heap(), std::span<const Value>(args)));
}

constexpr NativeProperty kAliasProperties[] = {
    {"__origin__", [](Interpreter&, Value self) { return alias_of(self)->origin; }, nullptr},
    {"__args__", [](Interpreter&, Value self) -> Value { return alias_of(self)->args; }, nullptr},
    {"__parameters__",
     [](Interpreter& interp, Value self) -> Value { return variables_in(interp, alias_of(self)->args); }, nullptr},
};

constexpr NativeRow kAliasMethods[] = {
    {"__mro_entries__(self, bases, /)",
     [](Interpreter& interp, const Value* args) -> Value {
       return make_tuple(interp.heap(), {&alias_of(args[0])->origin, 1});
     }},
};

Value alias_construct(Interpreter& interp, Type*, const Arguments& arguments) {
  if (arguments.total() != 2) raise_type_error(interp, "GenericAlias expected 2 arguments");
  return make_generic_alias(interp, arguments.values[0], arguments.values[1]);
}

// --- int | None

bool may_be_in_union(Value value) {
  return value.is_none() || is<Type>(value) || is<GenericAlias>(value) || is<UnionType>(value);
}

Value or_of_types(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  if (op != BinaryOperator::kBitOr || !interp.version_at_least(10)) return Value::not_implemented();
  return reflected ? make_union(interp, other, self) : make_union(interp, self, other);
}

Value union_repr(Interpreter& interp, Value self) {
  return make_str(interp.heap(), joined(interp, cast<UnionType>(self)->args, " | "));
}

bool has_member(Interpreter& interp, const Tuple* members, Value wanted) {
  return std::ranges::any_of(members->values(), [&](Value member) { return equals(interp, member, wanted); });
}

Value union_compare(Interpreter& interp, Value self, Value other, CompareOperator op) {
  const UnionType* with = as<UnionType>(other);
  if (with == nullptr || (op != CompareOperator::kEqual && op != CompareOperator::kNotEqual)) {
    return Value::not_implemented();
  }
  const Tuple* own = cast<UnionType>(self)->args;
  const bool equal = own->count == with->args->count && std::ranges::all_of(own->values(), [&](Value member) {
                       return has_member(interp, with->args, member);
                     });
  return Value::boolean(equal == (op == CompareOperator::kEqual));
}

std::uint64_t union_hash(Interpreter& interp, Value self) {
  std::uint64_t result = 0;
  for (Value member : cast<UnionType>(self)->args->values()) result ^= hash(interp, member);
  return result;
}

constexpr NativeProperty kUnionProperties[] = {
    {"__args__", [](Interpreter&, Value self) -> Value { return cast<UnionType>(self)->args; }, nullptr},
    {"__parameters__",
     [](Interpreter& interp, Value self) -> Value { return variables_in(interp, cast<UnionType>(self)->args); },
     nullptr},
};

Value union_get_item(Interpreter& interp, Value self, Value key) {
  const std::vector<Value> members = substituted(interp, self, cast<UnionType>(self)->args, key);
  Value result = members[0];
  for (std::size_t i = 1; i < members.size(); ++i) result = binary(interp, BinaryOperator::kBitOr, result, members[i]);
  return result;
}

Type* make_union_type(BuiltinTypes& types, const char* name, const char* module) {
  Type* made = make_native_type(name, module, types.object, &UnionType::kLayout);
  made->has_instance_attributes = false;
  made->slots.construct = nullptr;
  made->slots.repr = union_repr;
  made->slots.compare = union_compare;
  made->slots.hash = union_hash;
  made->slots.binary = or_of_types;
  made->slots.get_item = union_get_item;
  add_properties(made, kUnionProperties);
  return made;
}

}  // namespace

Value make_generic_alias(Interpreter& interp, Value origin, Value key) {
  GenericAlias* alias = interp.heap().make<GenericAlias>(builtin_types().generic_alias);
  alias->origin = origin;
  Tuple* several = as<Tuple>(key);
  alias->args = several != nullptr ? several : make_tuple(interp.heap(), {&key, 1});
  return alias;
}

Value make_union(Interpreter& interp, Value a, Value b) {
  if (!may_be_in_union(a) || !may_be_in_union(b)) return Value::not_implemented();
  std::vector<Value> members;
  const auto add = [&](Value member) {
    if (member.is_none()) member = builtin_types().none_type;
    const bool known = std::ranges::any_of(members, [&](Value other) { return equals(interp, other, member); });
    if (!known) members.push_back(member);
  };
  for (Value operand : {a, b}) {
    if (const UnionType* nested = as<UnionType>(operand)) {
      for (Value member : nested->args->values()) add(member);
    } else {
      add(operand);
    }
  }
  if (members.size() == 1) return members[0];
  const BuiltinTypes& types = builtin_types();
  UnionType* made = interp.heap().make<UnionType>(interp.version_at_least(14) ? types.typing_union : types.union_type);
  made->args = make_tuple(interp.heap(), std::span<const Value>(members));
  return made;
}

namespace builtins {

void make_generic_types(BuiltinTypes& types) {
  types.generic_alias = make_native_type("GenericAlias", "types", types.object, &GenericAlias::kLayout);
  Slots& slots = types.generic_alias->slots;
  slots.construct = alias_construct;
  slots.initialize = [](Interpreter&, Value, const Arguments&) {};
  slots.call = alias_call;
  slots.repr = alias_repr;
  slots.get_attribute = alias_get_attribute;
  slots.compare = alias_compare;
  slots.hash = alias_hash;
  slots.get_item = alias_get_item;
  slots.binary = or_of_types;
  add_properties(types.generic_alias, kAliasProperties);
  add_methods(types.generic_alias, kAliasMethods);
  types.union_type = make_union_type(types, "UnionType", "types");
  types.typing_union = make_union_type(types, "Union", "typing");
  types.type->slots.binary = or_of_types;
  for (Type* generic : {types.list, types.tuple, types.dict, types.set, types.frozenset, types.type}) {
    generic->is_generic = true;
  }
}

}  // namespace builtins
}  // namespace patchorder::python
