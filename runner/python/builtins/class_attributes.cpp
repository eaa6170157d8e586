#include "python/builtins/class_attributes.h"

#include <algorithm>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/type_type.h"
#include "python/evaluator/evaluator.h"
#include "python/hidden_names.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/class_bases.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {
namespace {

Value str_or_none(Str* str) { return str == nullptr ? Value::none() : Value(str); }

// The class's own, without what Cython keeps to itself.
Value type_dictionary(Interpreter& interp, Value self) {
  Dict* all = cast<Type>(self)->attributes;
  const auto hides = [](const DictEntry& entry) {
    const Str* name = as<Str>(entry.key);
    return name != nullptr && is_hidden(name->text());
  };
  Dict* shown = nullptr;
  for (std::int64_t i = 0; shown == nullptr && (i = next_live(all, i)) >= 0; ++i) {
    if (hides(all->entries[i])) shown = make_dict(interp.heap());
  }
  if (shown == nullptr) return all;
  for (std::int64_t i = 0; (i = next_live(all, i)) >= 0; ++i) {
    if (!hides(all->entries[i])) shown->set(interp, all->entries[i].key, all->entries[i].value);
  }
  return shown;
}

// What a program sees of it: a view that it can't write to. The library's own code works on the dictionary.
Value type_namespace(Interpreter& interp, Value self) {
  const Value attributes = type_dictionary(interp, self);
  const Frame* frame = interp.execution->frame;
  if (frame == nullptr || frame->source->is_library()) return attributes;
  Value view;
  const Exception* failed = caught_in([&] {
    const Value proxy = find_attribute(interp, interp.import_module("types"), intern("MappingProxyType"));
    if (proxy) view = call(interp, proxy, attributes);
  });
  return failed == nullptr && view ? view : attributes;
}

Str* checked_name(Interpreter& interp, const Type* type, const char* attribute, Value value) {
  Str* name = as<Str>(value);
  if (name == nullptr) {
    raise_type_error(interp, "can only assign string to " + std::string(type->shown_name->text()) + "." + attribute +
                                 ", not '" + std::string(type_name(value)) + "'");
  }
  return name;
}

void set_name(Interpreter& interp, Value self, Value value) {
  Type* type = cast<Type>(self);
  Str* name = checked_name(interp, type, "__name__", value);
  if (name->text().find('\0') != std::string_view::npos) {
    raise(interp, exceptions().value_error, "type name must not contain null characters");
  }
  type->name = type->shown_name = name;
}

void set_qualified_name(Interpreter& interp, Value self, Value value) {
  Type* type = cast<Type>(self);
  type->qualified_name = checked_name(interp, type, "__qualname__", value);
}

// What `type` has of itself stands among its attributes beside what describes it.
bool is_described(Value attribute) { return type_of(attribute) == builtin_types().native_property; }

Value module_of(Interpreter&, Value self) {
  const Type* type = cast<Type>(self);
  const Value own = type->attributes->get(special_names().module_);
  return own && !is_described(own) ? own : str_or_none(type->module);
}

void set_module(Interpreter& interp, Value self, Value value) {
  Type* type = cast<Type>(self);
  type->module = as<Str>(value);
  // In another module it begins at another line.
  type->attributes->remove(intern("__firstlineno__"));
  change_class(interp, type, special_names().module_, value);
}

Value resolution_order_of(Interpreter& interp, Value self) {
  const auto order = cast<Type>(self)->resolution_order;
  if (order.empty()) return Value::none();  // its mro() is asked at this moment
  Tuple* tuple = make_tuple(interp.heap(), order.size());
  std::copy(order.begin(), order.end(), tuple->items);
  return tuple;
}

// Up to 3.11 the resolution order, too, is a member of the struct.
bool is_member(const Interpreter& interp, std::string_view name) {
  return name == "__base__" || (name == "__mro__" && !interp.version_at_least(12));
}

[[noreturn]] void refuse_member(Interpreter& interp) {
  raise(interp, exceptions().attribute_error, "readonly attribute");
}

void set_resolution_order(Interpreter& interp, Value, Value) {
  if (is_member(interp, "__mro__")) refuse_member(interp);
  raise(interp, exceptions().attribute_error, "attribute '__mro__' of 'type' objects is not writable");
}

// From 3.14 on what was evaluated stands apart from what a class body may have assigned.
Str* key_of_annotations(const Interpreter& interp, const Type* type) {
  Str* assigned = special_names().annotations_;
  if (!interp.version_at_least(14) || type->attributes->find(assigned) >= 0) return assigned;
  return intern("__annotations_cache__");
}

// A class without annotations gets none from its bases, but a dictionary of its own as soon as somebody asks.
Value annotations_of_class(Interpreter& interp, Value self) {
  Type* type = cast<Type>(self);
  Str* key = key_of_annotations(interp, type);
  const Value own = type->attributes->get(key);
  if (own && !is_described(own)) return own;
  if (is_immutable(interp, type)) raise_attribute_error(interp, self, special_names().annotations_);
  Dict* none = make_dict(interp.heap());
  change_class(interp, type, key, none);
  return none;
}

void set_annotations(Interpreter& interp, Value self, Value value) {
  Type* type = cast<Type>(self);
  change_class(interp, type, key_of_annotations(interp, type), value);
}

void delete_annotations(Interpreter& interp, Type* type) {
  Str* key = key_of_annotations(interp, type);
  if (type->attributes->find(key) < 0) raise(interp, exceptions().attribute_error, "__annotations__");
  change_class(interp, type, key, Value());
}

constexpr NativeProperty kProperties[] = {
    {"__name__", [](Interpreter&, Value self) -> Value { return cast<Type>(self)->name; }, set_name},
    {"__qualname__", [](Interpreter&, Value self) -> Value { return cast<Type>(self)->qualified_name; },
     set_qualified_name},
    {"__module__", module_of, set_module},
    {"__bases__", [](Interpreter&, Value self) -> Value { return cast<Type>(self)->bases; },
     [](Interpreter& interp, Value self, Value value) { assign_bases(interp, cast<Type>(self), value); }},
    {"__base__",
     [](Interpreter&, Value self) -> Value {
       Type* base = cast<Type>(self)->base;
       return base == nullptr ? Value::none() : Value(base);
     },
     [](Interpreter& interp, Value, Value) { refuse_member(interp); }},
    {"__mro__", resolution_order_of, set_resolution_order},
    {"__annotations__", annotations_of_class, set_annotations},
    {"__dict__", type_namespace, nullptr},
};

}  // namespace

std::span<const NativeProperty> class_properties() { return kProperties; }

void change_class(Interpreter& interp, Type* type, Str* name, Value value) {
  if (value) {
    type->attributes->set(interp.heap(), name, value);
  } else {
    type->attributes->remove(name);
  }
  renew_version(interp, type);
  update_class_slots(interp, type, name);
}

bool delete_class_attribute(Interpreter& interp, Type* type, const Str* name) {
  const SpecialNames& names = special_names();
  for (const Str* kept : {names.name_, names.qualname_, names.module_, intern("__bases__"), names.doc_}) {
    if (name != kept) continue;
    const std::string attribute(name->text());
    const std::string of(type->shown_name->text());
    raise_type_error(interp, interp.version_at_least(10)
                                 ? "cannot delete '" + attribute + "' attribute of immutable type '" + of + "'"
                                 : "can't delete " + of + "." + attribute);
  }
  if (is_member(interp, name->text())) refuse_member(interp);
  if (name != names.annotations_ || !interp.version_at_least(10)) return false;
  delete_annotations(interp, type);
  return true;
}

}  // namespace patchorder::python::builtins
