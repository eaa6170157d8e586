// dict; its views are in a file of their own.
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/dict_views.h"
#include "python/builtins/sorting.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::python {

void update_dict(Interpreter& interp, Dict* dict, Value other) {
  if (const Dict* from = as<Dict>(other)) {
    for (std::int64_t i = 0; (i = next_live(from, i)) >= 0; ++i) {
      dict->set(interp, from->entries[i].key, from->entries[i].value);
    }
    return;
  }
  if (const Value keys = find_attribute(interp, other, intern("keys"))) {
    for_each(interp, call(interp, keys), [&](Value key) { dict->set(interp, key, get_item(interp, other, key)); });
    return;
  }
  std::int64_t position = 0;
  for_each(interp, other, [&](Value pair) {
    if (!type_of(pair)->slots.iterate && !type_of(pair)->slots.get_item) {
      const std::string which = "dictionary update sequence element #" + std::to_string(position);
      const bool says_less = interp.version_at_least(14);
      raise_type_error(interp, says_less ? "object is not iterable" : "cannot convert " + which + " to a sequence");
    }
    const List* parts = collect(interp, pair);
    if (parts->count != 2) {
      raise_value_error(interp, "dictionary update sequence element #" + std::to_string(position) + " has length " +
                                    std::to_string(parts->count) + "; 2 is required");
    }
    ++position;
    dict->set(interp, parts->items[0], parts->items[1]);
  });
}

namespace builtins {
namespace {

Dict* dict_of(Value self) { return cast<Dict>(self); }

Value construct(Interpreter& interp, Type* type, const Arguments&) { return interp.heap().make<Dict>(type); }

void initialize(Interpreter& interp, Value self, const Arguments& arguments) {
  if (arguments.positional_count > 1) {
    raise_type_error(interp, "dict expected at most 1 argument, got " + std::to_string(arguments.positional_count));
  }
  if (arguments.positional_count == 1) update_dict(interp, dict_of(self), arguments.values[0]);
  for (std::size_t i = 0; i < arguments.keyword_count; ++i) {
    dict_of(self)->set(interp.heap(), arguments.keyword_names[i], arguments.keyword_value(i));
  }
}

Value repr_slot(Interpreter& interp, Value self) {
  const RecursionGuard guard(interp, self);
  if (guard.entered_before()) return intern("{...}");
  std::string text = "{";
  const Dict* dict = dict_of(self);
  for (std::int64_t i = 0; (i = next_live(dict, i)) >= 0; ++i) {
    if (text.size() > 1) text += ", ";
    const DictEntry entry = dict->entries[i];
    text += std::string(repr_text(interp, entry.key)) + ": " + std::string(repr_text(interp, entry.value));
  }
  return make_str(interp.heap(), text + "}");
}

Value compare_slot(Interpreter& interp, Value self, Value other, CompareOperator op) {
  const Dict* b = as<Dict>(other);
  if (b == nullptr || op > CompareOperator::kNotEqual) return Value::not_implemented();
  const Dict* a = dict_of(self);
  bool same = a->count == b->count;
  for (std::int64_t i = 0; same && (i = next_live(a, i)) >= 0; ++i) {
    const DictEntry entry = a->entries[i];
    const Value value = b->get(interp, entry.key);
    same = value && equals(interp, entry.value, value);
  }
  return Value::boolean(same == (op == CompareOperator::kEqual));
}

Value binary_slot(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  if (op != BinaryOperator::kBitOr || !is<Dict>(other) || !interp.version_at_least(9)) return Value::not_implemented();
  Dict* merged = make_dict(interp.heap());
  update_dict(interp, merged, reflected ? other : self);
  update_dict(interp, merged, reflected ? self : other);
  return merged;
}

Value inplace_slot(Interpreter& interp, BinaryOperator op, Value self, Value other) {
  if (op != BinaryOperator::kBitOr || !interp.version_at_least(9)) return Value::not_implemented();
  update_dict(interp, dict_of(self), other);
  return self;
}

Value get_item_slot(Interpreter& interp, Value self, Value key) {
  if (const Value value = dict_of(self)->get(interp, key)) return value;
  if (type_of(self) != builtin_types().dict) {
    if (const Value missing = find_special(interp, self, special_names().missing_)) return call(interp, missing, key);
  }
  raise_key_error(interp, key);
}

void set_item_slot(Interpreter& interp, Value self, Value key, Value value) {
  if (value) {
    dict_of(self)->set(interp, key, value);
  } else if (!dict_of(self)->remove(interp, key)) {
    raise_key_error(interp, key);
  }
}

bool contains_slot(Interpreter& interp, Value self, Value key) { return !dict_of(self)->get(interp, key).is_null(); }

// --- methods

template <DictPart part>
Value view(Interpreter& interp, const Value* args) {
  return make_dict_view(interp, dict_of(args[0]), part);
}

Value get(Interpreter& interp, const Value* args) {
  const Value value = dict_of(args[0])->get(interp, args[1]);
  return value ? value : args[2];
}

Value set_default(Interpreter& interp, const Value* args) {
  if (const Value value = dict_of(args[0])->get(interp, args[1])) return value;
  dict_of(args[0])->set(interp, args[1], args[2]);
  return args[2];
}

Value pop(Interpreter& interp, const Value* args) {
  if (const Value value = dict_of(args[0])->remove(interp, args[1])) return value;
  if (!args[2]) raise_key_error(interp, args[1]);
  return args[2];
}

Value pop_item(Interpreter& interp, const Value* args) {
  Dict* dict = dict_of(args[0]);
  for (std::int64_t i = static_cast<std::int64_t>(dict->used) - 1; i >= 0; --i) {
    const DictEntry entry = dict->entries[i];
    if (entry.key.is_null()) continue;
    const Value parts[] = {entry.key, entry.value};
    const Value pair = make_tuple(interp.heap(), parts);
    dict->remove(interp, entry.key);
    return pair;
  }
  raise_value(interp, exceptions().key_error, intern("popitem(): dictionary is empty"));
}

Value update(Interpreter& interp, const Value* args) {
  const auto others = cast<Tuple>(args[1])->values();
  if (others.size() > 1) {
    raise_type_error(interp, "update expected at most 1 argument, got " + std::to_string(others.size()));
  }
  for (Value other : others) update_dict(interp, dict_of(args[0]), other);
  update_dict(interp, dict_of(args[0]), args[2]);
  return Value::none();
}

Value copy(Interpreter& interp, const Value* args) {
  Dict* dict = make_dict(interp.heap());
  update_dict(interp, dict, args[0]);
  return dict;
}

Value from_keys(Interpreter& interp, const Value* args) {
  const Value dict = call(interp, args[0]);
  for_each(interp, args[1], [&](Value key) { set_item(interp, dict, key, args[2]); });
  return dict;
}

constexpr NativeRow kMethods[] = {
    {"keys(self)", view<DictPart::kKeys>},
    {"values(self)", view<DictPart::kValues>},
    {"items(self)", view<DictPart::kItems>},
    {"get(self, key, default=None, /)", get},
    {"setdefault(self, key, default=None, /)", set_default},
    {"pop(self, key, default=?, /)", pop},
    {"popitem(self)", pop_item},
    {"update(self, /, *args, **kwargs)", update},
    {"copy(self)", copy},
    {"clear(self)",
     [](Interpreter&, const Value* args) {
       dict_of(args[0])->clear();
       return Value::none();
     }},
    {"__reversed__(self)",
     [](Interpreter& interp, const Value* args) {
       return make_dict_iterator(interp, dict_of(args[0]), DictPart::kKeys, true);
     }},
};

constexpr NativeRow kClassMethods[] = {{"fromkeys(cls, iterable, value=None, /)", from_keys}};

}  // namespace

void make_mapping_types(BuiltinTypes& types) {
  types.dict->has_instance_attributes = false;
  Slots& slots = types.dict->slots;
  slots.construct = construct;
  slots.initialize = initialize;
  slots.repr = repr_slot;
  slots.hash = nullptr;
  slots.compare = compare_slot;
  slots.binary = binary_slot;
  slots.inplace = inplace_slot;
  slots.length = [](Interpreter&, Value self) { return static_cast<std::int64_t>(dict_of(self)->count); };
  slots.get_item = get_item_slot;
  slots.set_item = set_item_slot;
  slots.contains = contains_slot;
  slots.iterate = [](Interpreter& interp, Value self) {
    return make_dict_iterator(interp, dict_of(self), DictPart::kKeys, false);
  };
  add_methods(types.dict, kMethods);
  add_class_methods(types.dict, kClassMethods);
  expose_slots(types.dict);
  types.dict->attributes->set(permanent_heap(), special_names().hash_, Value::none());
}

}  // namespace builtins
}  // namespace patchorder::python
