#include "python/objects/type.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "python/evaluator/evaluator.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/class_bases.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"
#include "python/objects/slot_members.h"
#include "python/objects/special_methods.h"

namespace patchorder::python {
namespace {

// Answers of lookup_in_type, the absent ones too, valid for one version of the type: CPython's method cache.
struct MethodCacheEntry {
  const Type* type = nullptr;
  const Str* name = nullptr;
  std::uint64_t version = 0;
  Value value;
};
constexpr std::size_t kMethodCacheSize = 1024;

MethodCacheEntry& method_cache_entry(const Type* type, const Str* name) {
  thread_local std::array<MethodCacheEntry, kMethodCacheSize> cache;
  const auto mixed = (reinterpret_cast<std::uintptr_t>(type) >> 4) * 31 + (reinterpret_cast<std::uintptr_t>(name) >> 4);
  return cache[mixed % kMethodCacheSize];
}

// All that this OS thread has made, oldest first.
std::vector<Type*>& native_types() {
  thread_local std::vector<Type*> every;
  return every;
}

// Up to 3.11 another exception says where it was; from then on a note does.
[[noreturn]] void raise_of_set_name(Interpreter& interp, Type* type, const DictEntry& entry, Exception* raised) {
  Str* where = make_str(interp.heap(), "Error calling __set_name__ on '" + std::string(type_name(entry.value)) +
                                           "' instance " + std::string(repr_text(interp, entry.key)) + " in '" +
                                           std::string(type->shown_name->text()) + "'");
  if (interp.version_at_least(12)) {
    call_method(interp, raised, intern("add_note"), where);
    throw_error(interp, raised);
  }
  Exception* error = make_exception(interp, exceptions().runtime_error, where);
  error->cause = error->context = raised;
  error->suppress_context = true;
  throw_error(interp, error);
}

void set_names(Interpreter& interp, Type* type) {
  const Dict* attributes = type->attributes;
  for (std::int64_t i = 0; (i = next_live(attributes, i)) >= 0; ++i) {
    const DictEntry entry = attributes->entries[i];
    if (!entry.value.is_object() || type_of(entry.value)->permanent) continue;
    if (const Value hook = find_special(interp, entry.value, special_names().set_name_)) {
      Exception* raised = caught_in([&] { call(interp, hook, type, entry.key); });
      if (raised != nullptr) raise_of_set_name(interp, type, entry, raised);
    }
  }
}

void call_init_subclass(Interpreter& interp, Type* type, const Arguments& keywords) {
  for (Type* ancestor : type->resolution_order.subspan(1)) {
    // What `object` has does nothing but refuse keywords.
    if (ancestor == builtin_types().object && keywords.keyword_count == 0) return;
    Value hook = ancestor->attributes->get(special_names().init_subclass_);
    if (!hook) continue;
    if (ClassMethod* wrapped = as<ClassMethod>(hook)) hook = wrapped->function;
    call(interp, hook, PrefixedArguments(type, keywords));
    return;
  }
}

// Functions named so are class or static methods without a decorator.
void wrap_implicit(Heap& heap, Dict* attributes) {
  for (Str* name : {special_names().init_subclass_, special_names().class_getitem_}) {
    const Value hook = attributes->get(name);
    if (!is<Function>(hook)) continue;
    ClassMethod* wrapped = heap.make<ClassMethod>(builtin_types().class_method);
    wrapped->function = hook;
    attributes->set(heap, name, wrapped);
  }
  const Value make = attributes->get(special_names().new_);
  if (is<Function>(make)) {
    StaticMethod* wrapped = heap.make<StaticMethod>(builtin_types().static_method);
    wrapped->function = make;
    attributes->set(heap, special_names().new_, wrapped);
  }
  // A class that defines __eq__ alone is unhashable.
  if (attributes->find(special_names().eq_) >= 0 && attributes->find(special_names().hash_) < 0) {
    attributes->set(heap, special_names().hash_, Value::none());
  }
}

}  // namespace

constinit thread_local std::uint64_t last_type_version = 0;

void renew_version(Interpreter& interp, Type* type) {
  type->version = ++last_type_version;
  for (Type* derived : interp.subclasses(type)) renew_version(interp, derived);
}

void renew_native_version(const Type* type) {
  for (const Type* made : native_types()) {
    // `object`, `str` and others stood elsewhere when they were made: each is the first in its own order.
    if (made->is_subtype_of(type)) made->resolution_order.front()->version = ++last_type_version;
  }
}

Value lookup_in_type(const Type* type, Str* name) {
  MethodCacheEntry& cached = method_cache_entry(type, name);
  if (cached.type == type && cached.name == name && cached.version == type->version) return cached.value;
  Value found;
  for (const Type* ancestor : type->resolution_order) {
    found = ancestor->attributes->get(name);
    if (found) break;
  }
  cached = {type, name, type->version, found};
  return found;
}

Type* most_derived_metatype(Interpreter& interp, Type* asked, const Tuple* bases) {
  Type* winner = asked;
  for (Value base : bases->values()) {
    Type* metatype = type_of(base);
    if (winner->is_subtype_of(metatype)) continue;
    if (!metatype->is_subtype_of(winner)) {
      raise_type_error(interp,
                       "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                       "of the metaclasses of all its bases");
    }
    winner = metatype;
  }
  return winner;
}

Type* make_class(Interpreter& interp, Str* name, Tuple* bases, Dict* attributes, const Arguments& keywords,
                 Type* metatype) {
  Heap& heap = interp.heap();
  if (bases->count == 0) {
    const Value object = builtin_types().object;
    bases = make_tuple(heap, {&object, 1});
  }
  Type* type = heap.make<Type>(metatype != nullptr ? metatype : builtin_types().type);
  type->base = best_base(interp, bases);
  type->bases = bases;
  type->name = name;
  type->qualified_name = name;
  type->shown_name = name;
  if (Str* qualified = as<Str>(attributes->get(special_names().qualname_))) {
    type->qualified_name = qualified;
    attributes->remove(special_names().qualname_);
  }
  type->module = as<Str>(attributes->get(special_names().module_));
  type->layout = type->base->derived_layout ? type->base->derived_layout : type->base->layout;
  type->is_exception = type->base->is_exception;
  type->attributes = attributes;
  apply_slots_declaration(interp, type);
  if (attributes->find(special_names().doc_) < 0) {
    attributes->set(heap, special_names().doc_, Value::none());
  }
  wrap_implicit(heap, attributes);
  type->resolution_order = resolution_order(interp, type);
  fill_class_slots(type);
  for (Value base : bases->values()) interp.enter_subclass(cast<Type>(base), type);
  // The cell that super() and __class__ read in its methods.
  if (Cell* cell = as<Cell>(attributes->get(special_names().classcell_))) {
    attributes->remove(special_names().classcell_);
    cell->value = type;
  }
  set_names(interp, type);
  call_init_subclass(interp, type, keywords);
  return type;
}

Type* make_native_type(const char* name, const char* module, Type* base, const Layout* layout) {
  Heap& heap = permanent_heap();
  Type* type = heap.make<Type>(builtin_types().type);
  type->name = intern(name);
  type->qualified_name = type->name;
  type->module = intern(module);
  const std::string_view in_module = module;
  type->shown_name = in_module == "builtins" ? type->name : intern(std::string(in_module) + "." + name);
  type->base = base;
  type->layout = layout;
  type->permanent = true;
  type->attributes = make_dict(heap);
  type->bases = make_tuple(heap, std::size_t{base == nullptr ? 0U : 1U});
  std::size_t depth = 1;
  if (base != nullptr) {
    type->bases->items[0] = base;
    type->slots = base->slots;
    // What makes the base's instances makes none of another layout.
    if (layout != base->layout) type->slots.construct = nullptr;
    type->is_exception = base->is_exception;
    depth += base->resolution_order.size();
  }
  Type** order = heap.allocate_array<Type*>(depth);
  order[0] = type;
  if (base != nullptr) {
    std::copy(base->resolution_order.begin(), base->resolution_order.end(), order + 1);
  }
  type->resolution_order = {order, depth};
  native_types().push_back(type);
  return type;
}

}  // namespace patchorder::python
