// The views of a dict and what goes through it.
#include "python/builtins/dict_views.h"

#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/set_comparison.h"
#include "python/builtins/sorting.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/set.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {
namespace {

using Part = DictPart;

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
  bool ended = false;  // of an OrderedDict: what was answered last was the last one
  std::uint32_t count = 0;
  std::uint32_t left = 0;  // of those that were there when it began
  std::uint32_t version = 0;
};

Value part_of(Interpreter& interp, const DictEntry& entry, Part part) {
  if (part == Part::kKeys) return entry.key;
  if (part == Part::kValues) return entry.value;
  const Value pair[] = {entry.key, entry.value};
  return make_tuple(interp.heap(), pair);
}

// collections.OrderedDict and what derives from it: a class of the library, that says by its tp_name what it is.
bool is_ordered(const Dict* dict) {
  if (dict->type == builtin_types().dict) return false;
  for (const Type* type : dict->type->resolution_order) {
    if (type->shown_name != nullptr && type->shown_name->text() == "collections.OrderedDict") return true;
  }
  return false;
}

// The next live entry from there on, in the iterator's direction; below zero if there is none.
std::int64_t next_from(const DictIterator* iterator, std::int64_t at) {
  if (!iterator->backwards) return next_live(iterator->dict, at);
  while (at >= 0 && iterator->dict->entries[at].key.is_null()) --at;
  return at;
}

// A dict only looks at its size; an OrderedDict notices every change, but not behind its last item.
void refuse_changed(Interpreter& interp, DictIterator* iterator) {
  const bool ordered = is_ordered(iterator->dict);
  if (!ordered && iterator->count == iterator->dict->count) return;
  const char* what = ordered ? "OrderedDict mutated" : "dictionary changed size";
  // clear() is not noted as a change.
  if (ordered && iterator->dict->used == 0) what = "OrderedDict changed size";
  iterator->dict = nullptr;
  raise(interp, exceptions().runtime_error, std::string(what) + " during iteration");
}

Value next_entry(Interpreter& interp, Value self) {
  DictIterator* iterator = cast<DictIterator>(self);
  const Dict* dict = iterator->dict;
  if (dict == nullptr) return Value();
  if (iterator->ended) {
    iterator->dict = nullptr;
    return Value();
  }
  if (iterator->version != dict->version) refuse_changed(interp, iterator);
  const std::int64_t at = next_from(iterator, iterator->position);
  if (at < 0) {
    iterator->dict = nullptr;
    return Value();
  }
  // As many entries as before, but others: noticed when there is one too many, going forwards.
  if (iterator->left == 0 && !iterator->backwards && !is_ordered(dict)) {
    iterator->dict = nullptr;
    raise(interp, exceptions().runtime_error, "dictionary keys changed during iteration");
  }
  --iterator->left;
  iterator->position = iterator->backwards ? at - 1 : at + 1;
  if (dict->type != builtin_types().dict) {
    iterator->ended = is_ordered(dict) && next_from(iterator, iterator->position) < 0;
  }
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

Type* dict_iterator_type(const Dict* dict, Part part, bool backwards) {
  static thread_local Type* const ordered = make_dict_iterator_type("odict_iterator");
  if (is_ordered(dict)) return ordered;
  static thread_local Type* const types[] = {
      make_dict_iterator_type("dict_keyiterator"),          make_dict_iterator_type("dict_valueiterator"),
      make_dict_iterator_type("dict_itemiterator"),         make_dict_iterator_type("dict_reversekeyiterator"),
      make_dict_iterator_type("dict_reversevalueiterator"), make_dict_iterator_type("dict_reverseitemiterator")};
  return types[static_cast<std::size_t>(part) + (backwards ? 3 : 0)];
}

}  // namespace

Value make_dict_iterator(Interpreter& interp, const Dict* dict, DictPart part, bool backwards) {
  DictIterator* iterator = interp.heap().make<DictIterator>(dict_iterator_type(dict, part, backwards));
  iterator->dict = dict;
  iterator->part = part;
  iterator->backwards = backwards;
  iterator->position = backwards ? static_cast<std::int64_t>(dict->used) - 1 : 0;
  iterator->count = iterator->left = dict->count;
  iterator->version = dict->version;
  return iterator;
}

namespace {

const DictView* view_of(Value self) { return cast<DictView>(self); }

bool view_contains(Interpreter& interp, Value self, Value item) {
  const DictView* view = view_of(self);
  if (view->part == Part::kKeys) return !view->dict->get(interp, item).is_null();
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
  const RecursionGuard guard(interp, self);
  if (guard.entered_before()) return intern("...");
  return make_str(interp.heap(),
                  std::string(type_name(self)) + "(" + std::string(repr_text(interp, collect(interp, self))) + ")");
}

Value view_as_set(Interpreter& interp, Value view) { return make_set(interp, builtin_types().set, view); }

Value view_binary(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  const bool is_of_sets = op == BinaryOperator::kBitAnd || op == BinaryOperator::kBitOr ||
                          op == BinaryOperator::kBitXor || op == BinaryOperator::kSubtract;
  if (view_of(self)->part == Part::kValues || !is_of_sets) return Value::not_implemented();
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

Type* make_view_type(const char* name, Type* base = builtin_types().object) {
  Type* type = make_native_type(name, "builtins", base, &DictView::kLayout);
  type->slots.iterate = [](Interpreter& interp, Value self) {
    return make_dict_iterator(interp, view_of(self)->dict, view_of(self)->part, false);
  };
  type->slots.length = [](Interpreter&, Value self) { return static_cast<std::int64_t>(view_of(self)->dict->count); };
  type->slots.contains = view_contains;
  type->slots.repr = view_repr;
  type->slots.binary = view_binary;
  type->slots.compare = view_compare;
  type->slots.construct = nullptr;
  const bool hashable = std::string_view(name).ends_with("_values");
  if (!hashable) type->slots.hash = nullptr;
  type->has_instance_attributes = false;
  type->can_be_base = false;
  add_methods(type, kViewMethods);
  expose_slots(type);
  if (!hashable) type->attributes->set(permanent_heap(), special_names().hash_, Value::none());
  return type;
}

Type* view_type(const Dict* dict, Part part) {
  static thread_local Type* const plain[] = {make_view_type("dict_keys"), make_view_type("dict_values"),
                                             make_view_type("dict_items")};
  static thread_local Type* const ordered[] = {make_view_type("odict_keys", plain[0]),
                                               make_view_type("odict_values", plain[1]),
                                               make_view_type("odict_items", plain[2])};
  return (is_ordered(dict) ? ordered : plain)[static_cast<std::size_t>(part)];
}

}  // namespace

Value make_dict_view(Interpreter& interp, Dict* dict, DictPart part) {
  DictView* view = interp.heap().make<DictView>(view_type(dict, part));
  view->dict = dict;
  view->part = part;
  return view;
}

}  // namespace patchorder::python::builtins
