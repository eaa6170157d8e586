// The methods and properties that every object has from `object`, and what those of them answer that types define anew
// (Objects/typeobject.c): __new__, __class__, __dict__, __dir__, __format__, and how an object is reduced for pickle
// and copy, which is in the case language (_reduction).
#include <string>
#include <vector>

#include "python/builtins/builtins.h"
#include "python/builtins/type_type.h"
#include "python/hidden_names.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"
#include "python/objects/slot_members.h"
#include "python/text/formatting.h"

namespace patchorder::python::builtins {
namespace {

// *args and **kwargs as the arguments of a call again.
class DictArguments {
 public:
  DictArguments(const Tuple* positional, const Dict* keywords)
      : values_(positional->values().begin(), positional->values().end()) {
    for (std::int64_t i = 0; (i = next_live(keywords, i)) >= 0; ++i) {
      names_.push_back(cast<Str>(keywords->entries[i].key));
      values_.push_back(keywords->entries[i].value);
    }
    arguments_ = Arguments(values_.data(), positional->count);
    arguments_.keyword_names = names_.data();
    arguments_.keyword_count = names_.size();
  }
  operator const Arguments&() const { return arguments_; }  // NOLINT(google-explicit-constructor)

 private:
  std::vector<Value> values_;
  std::vector<Str*> names_;
  Arguments arguments_;
};

Value object_new(Interpreter& interp, const Value* args) {
  if (!args[0]) raise_type_error(interp, "object.__new__(): not enough arguments");
  Type* type = as<Type>(args[0]);
  if (type == nullptr) {
    raise_type_error(interp, "object.__new__(X): X is not a type object (" + std::string(type_name(args[0])) + ")");
  }
  // The native base decides the layout, whatever __new__ its subclass defines.
  for (const Type* base : type->resolution_order) {
    if (!base->permanent) continue;
    if (base->slots.construct == nullptr) break;
    const DictArguments arguments(cast<Tuple>(args[1]), cast<Dict>(args[2]));
    const Value instance = base->slots.construct(interp, type, arguments);
    if (interp.frees && !type->permanent && lookup_in_type(type, intern("__del__"))) [[unlikely]]
      interp.host().finalizable_made(interp, instance.object());
    return instance;
  }
  const std::string name(type->name->text());
  // What cannot be called at all. Code objects can be, but not here.
  if (interp.version_at_least(14) && type != builtin_types().code)
    raise_type_error(interp, "cannot create '" + name + "' instances");
  raise_type_error(interp, "object.__new__(" + name + ") is not safe, use " + name + ".__new__()");
}

Value object_format(Interpreter& interp, const Value* args) {
  const Str* specification = expect_str(interp, args[1], "format specification");
  if (specification->size != 0) {
    raise_type_error(interp, "unsupported format string passed to " + std::string(type_name(args[0])) + ".__format__");
  }
  return to_str(interp, args[0]);
}

Value object_subclass_hook(Interpreter&, const Value*) { return Value::not_implemented(); }

constexpr NativeProperty kObjectProperties[] = {
    {"__class__", [](Interpreter&, Value self) -> Value { return type_of(self); },
     [](Interpreter& interp, Value self, Value value) {
       Type* type = as<Type>(value);
       if (type == nullptr) {
         raise_type_error(interp,
                          "__class__ must be set to a class, not '" + std::string(type_name(value)) + "' object");
       }
       const Type* old = type_of(self);
       const bool modules = old->layout == &Module::kLayout && type->layout == &Module::kLayout;
       if (!self.is_object() || ((type->permanent || old->permanent) && !modules)) {
         raise_type_error(interp,
                          "__class__ assignment only supported for mutable types or "
                          "ModuleType subclasses");
       }
       if (!same_instance_layout(type, old)) {
         raise_type_error(interp, "__class__ assignment: '" + std::string(type->name->text()) +
                                      "' object layout differs from '" + std::string(old->name->text()) + "'");
       }
       self.object()->type = type;
     }},
    {"__dict__", instance_dict, set_instance_dict},
};

void add_names(Interpreter& interp, Dict* names, const Dict* from) {
  if (from == nullptr) return;
  for (std::int64_t i = 0; (i = next_live(from, i)) >= 0; ++i) {
    const Str* name = as<Str>(from->entries[i].key);
    if (name == nullptr || !is_hidden(name->text())) names->set(interp, from->entries[i].key, Value::none());
  }
}

// The names of an instance and its classes, those of a module alone, or those of a class and its bases.
Value object_dir(Interpreter& interp, const Value* args) {
  Dict* names = make_dict(interp.heap());
  if (is<Module>(args[0])) {
    add_names(interp, names, args[0].object()->attributes);
  } else {
    const Type* type = as<Type>(args[0]);
    if (type == nullptr) add_names(interp, names, as<Dict>(find_attribute(interp, args[0], special_names().dict_)));
    for (const Type* of : (type != nullptr ? type : type_of(args[0]))->resolution_order) {
      add_names(interp, names, of->attributes);
    }
  }
  return call(interp, builtin_types().list, names);
}

Value ask_reduction(Interpreter& interp, const char* function, std::span<const Value> arguments) {
  return call(interp, get_attribute(interp, interp.import_module("_reduction"), intern(function)),
              Arguments(arguments));
}

constexpr NativeRow kObjectMethods[] = {
    {"__format__(self, format_spec, /)", object_format},
    {"__dir__(self, /)", object_dir},
    {"__reduce__(self, /)",
     [](Interpreter& interp, const Value* args) { return ask_reduction(interp, "reduce", std::span(args, 1)); }},
    {"__reduce_ex__(self, protocol, /)",
     [](Interpreter& interp, const Value* args) { return ask_reduction(interp, "reduce_ex", std::span(args, 2)); }},
    {"__getstate__(self, /)",
     [](Interpreter& interp, const Value* args) {
       return ask_reduction(interp, "state_of_fields", std::span(args, 1));
     }},
};
constexpr NativeRow kObjectStatic[] = {{"__new__(cls=?, *args, **kwargs)", object_new}};
constexpr NativeRow kObjectClass[] = {{"__init_subclass__(cls, *args, **kwargs)", object_init_subclass},
                                      {"__subclasshook__(cls, subclass, /)", object_subclass_hook}};

}  // namespace

void add_object_methods(Type* object) {
  add_properties(object, kObjectProperties);
  add_methods(object, kObjectMethods);
  add_static_methods(object, kObjectStatic);
  add_class_methods(object, kObjectClass);
}

}  // namespace patchorder::python::builtins
