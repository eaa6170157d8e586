// dict and its views.
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/set_comparison.h"
#include "python/builtins/sorting.h"
#include "python/dict.h"
#include "python/exception.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/operations.h"
#include "python/set.h"
#include "python/special_methods.h"

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
      raise_type_error(
          interp, "cannot convert dictionary update sequence element #" + std::to_string(position) + " to a sequence");
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

// --- views and iterators

enum class Part : std::uint8_t { kKeys, kValues, kItems };

struct DictView : Object {
  static void show_members(Object* object, Visitor& visitor) { visitor.visit(static_cast<DictView*>(object)->dict); }
  static constexpr Layout kLayout{"dict_view", show_members};
  explicit DictView(Type* t) : Object(t) {}
  Dict* dict = nullptr;
  Part part = Part::kKeys;
};

struct DictIterator : Object {
  static void show_members(Object* object, Visitor& visitor) {
    visitor.visit(const_cast<Dict*>(static_cast<DictIterator*>(object)->dict));
  }
  static constexpr Layout kLayout{"dict_iterator", show_members};
  explicit DictIterator(Type* t) : Object(t) {}
  const Dict* dict = nullptr;
  Part part = Part::kKeys;
  bool backwards = false;
  std::int64_t position = 0;
  std::uint32_t count = 0;
};

Value part_of(Interpreter& interp, const DictEntry& entry, Part part) {
  if (part == Part::kKeys) return entry.key;
  if (part == Part::kValues) return entry.value;
  const Value pair[] = {entry.key, entry.value};
  return make_tuple(interp.heap(), pair);
}

Value next_entry(Interpreter& interp, Value self) {
  DictIterator* iterator = cast<DictIterator>(self);
  const Dict* dict = iterator->dict;
  if (dict == nullptr) return Value();
  if (iterator->count != dict->count) {
    iterator->dict = nullptr;
    raise(interp, exceptions().runtime_error, "dictionary changed size during iteration");
  }
  std::int64_t at = iterator->position;
  if (iterator->backwards) {
    while (at >= 0 && dict->entries[at].key.is_null()) --at;
  } else {
    at = next_live(dict, at);
  }
  if (at < 0) {
    iterator->dict = nullptr;
    return Value();
  }
  iterator->position = iterator->backwards ? at - 1 : at + 1;
  return part_of(interp, dict->entries[at], iterator->part);
}

Value remaining_entries(Interpreter&, const Value* args) {
  const DictIterator* iterator = cast<DictIterator>(args[0]);
  std::int64_t left = 0;
  if (iterator->dict == nullptr || iterator->count != iterator->dict->count) return Value::integer(0);
  const auto live = [&](std::int64_t at) { return !iterator->dict->entries[at].key.is_null(); };
  if (iterator->backwards) {
    for (std::int64_t at = iterator->position; at >= 0; --at) left += live(at) ? 1 : 0;
  } else {
    for (std::int64_t at = iterator->position; at < iterator->dict->used; ++at) left += live(at) ? 1 : 0;
  }
  return Value::integer(left);
}

constexpr NativeRow kIteratorMethods[] = {{"__length_hint__(self)", remaining_entries}};

Type* make_dict_iterator_type(const char* name) {
  Type* made = make_native_type(name, "builtins", builtin_types().object, &DictIterator::kLayout);
  made->has_instance_attributes = false;
  made->can_be_base = false;
  made->slots.construct = nullptr;
  made->slots.iterate = [](Interpreter&, Value it) { return it; };
  made->slots.next = next_entry;
  add_methods(made, kIteratorMethods);
  expose_slots(made);
  return made;
}

Type* dict_iterator_type(Part part, bool backwards) {
  static thread_local Type* const types[] = {
      make_dict_iterator_type("dict_keyiterator"),          make_dict_iterator_type("dict_valueiterator"),
      make_dict_iterator_type("dict_itemiterator"),         make_dict_iterator_type("dict_reversekeyiterator"),
      make_dict_iterator_type("dict_reversevalueiterator"), make_dict_iterator_type("dict_reverseitemiterator")};
  return types[static_cast<std::size_t>(part) + (backwards ? 3 : 0)];
}

Value make_dict_iterator(Interpreter& interp, const Dict* dict, Part part, bool backwards) {
  DictIterator* iterator = interp.heap().make<DictIterator>(dict_iterator_type(part, backwards));
  iterator->dict = dict;
  iterator->part = part;
  iterator->backwards = backwards;
  iterator->position = backwards ? static_cast<std::int64_t>(dict->used) - 1 : 0;
  iterator->count = dict->count;
  return iterator;
}

const DictView* view_of(Value self) { return cast<DictView>(self); }

bool view_contains(Interpreter& interp, Value self, Value item) {
  const DictView* view = view_of(self);
  if (view->part == Part::kKeys) return contains_slot(interp, view->dict, item);
  if (view->part == Part::kItems) {
    const Tuple* pair = as<Tuple>(item);
    if (pair == nullptr || pair->count != 2) return false;
    const Value value = view->dict->get(interp, pair->items[0]);
    return value && equals(interp, value, pair->items[1]);
  }
  for (std::int64_t i = 0; (i = next_live(view->dict, i)) >= 0; ++i) {
    if (equals(interp, view->dict->entries[i].value, item)) return true;
  }
  return false;
}

Value view_repr(Interpreter& interp, Value self) {
  return make_str(interp.heap(),
                  std::string(type_name(self)) + "(" + std::string(repr_text(interp, collect(interp, self))) + ")");
}

Value view_as_set(Interpreter& interp, Value view) { return make_set(interp, builtin_types().set, view); }

Value view_binary(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  if (view_of(self)->part == Part::kValues) return Value::not_implemented();
  const Value own = view_as_set(interp, self);
  const Value theirs = make_set(interp, builtin_types().set, other);
  return reflected ? binary(interp, op, theirs, own) : binary(interp, op, own, theirs);
}

Value view_compare(Interpreter& interp, Value self, Value other, CompareOperator op) {
  const bool comparable = is<Set>(other) || is<DictView>(other);
  if (!comparable || view_of(self)->part == Part::kValues) return Value::not_implemented();
  return Value::boolean(compare_as_sets(interp, self, other, op));
}

Value reversed_view(Interpreter& interp, const Value* args) {
  return make_dict_iterator(interp, view_of(args[0])->dict, view_of(args[0])->part, true);
}

Value view_is_disjoint(Interpreter& interp, const Value* args) {
  bool disjoint = true;
  for_each(interp, args[1], [&](Value item) { disjoint = disjoint && !view_contains(interp, args[0], item); });
  return Value::boolean(disjoint);
}

constexpr NativeRow kViewMethods[] = {
    {"__reversed__(self)", reversed_view},
    {"isdisjoint(self, other, /)", view_is_disjoint},
};

Type* make_view_type(const char* name) {
  Type* type = make_native_type(name, "builtins", builtin_types().object, &DictView::kLayout);
  type->slots.iterate = [](Interpreter& interp, Value self) {
    return make_dict_iterator(interp, view_of(self)->dict, view_of(self)->part, false);
  };
  type->slots.length = [](Interpreter&, Value self) { return static_cast<std::int64_t>(view_of(self)->dict->count); };
  type->slots.contains = view_contains;
  type->slots.repr = view_repr;
  type->slots.binary = view_binary;
  type->slots.compare = view_compare;
  type->slots.construct = nullptr;
  const bool hashable = std::string_view(name) == "dict_values";
  if (!hashable) type->slots.hash = nullptr;
  type->has_instance_attributes = false;
  type->can_be_base = false;
  add_methods(type, kViewMethods);
  expose_slots(type);
  if (!hashable) type->attributes->set(permanent_heap(), special_names().hash_, Value::none());
  return type;
}

template <Part part>
Value make_view(Interpreter& interp, const Value* args) {
  constexpr const char* kNames[] = {"dict_keys", "dict_values", "dict_items"};
  static thread_local Type* const type = make_view_type(kNames[static_cast<std::size_t>(part)]);
  DictView* view = interp.heap().make<DictView>(type);
  view->dict = dict_of(args[0]);
  view->part = part;
  return view;
}

// --- methods

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
    const Value pair = part_of(interp, entry, Part::kItems);
    dict->remove(interp, entry.key);
    return pair;
  }
  raise_value(interp, exceptions().key_error, intern("popitem(): dictionary is empty"));
}

Value update(Interpreter& interp, const Value* args) {
  for (Value other : cast<Tuple>(args[1])->values()) update_dict(interp, dict_of(args[0]), other);
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
    {"keys(self)", make_view<Part::kKeys>},
    {"values(self)", make_view<Part::kValues>},
    {"items(self)", make_view<Part::kItems>},
    {"get(self, key, default=None, /)", get},
    {"setdefault(self, key, default=None, /)", set_default},
    {"pop(self, key, default=?, /)", pop},
    {"popitem(self)", pop_item},
    {"update(self, *args, **kwargs)", update},
    {"copy(self)", copy},
    {"clear(self)",
     [](Interpreter&, const Value* args) {
       dict_of(args[0])->clear();
       return Value::none();
     }},
    {"__reversed__(self)",
     [](Interpreter& interp, const Value* args) {
       return make_dict_iterator(interp, dict_of(args[0]), Part::kKeys, true);
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
    return make_dict_iterator(interp, dict_of(self), Part::kKeys, false);
  };
  add_methods(types.dict, kMethods);
  add_class_methods(types.dict, kClassMethods);
  expose_slots(types.dict);
  types.dict->attributes->set(permanent_heap(), special_names().hash_, Value::none());
}

}  // namespace builtins
}  // namespace patchorder::python
