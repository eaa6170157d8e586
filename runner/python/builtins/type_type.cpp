#include "python/builtins/type_type.h"

#include <algorithm>

#include "python/builtins/builtins.h"
#include "python/builtins/class_attributes.h"
#include "python/evaluator/call_observer.h"
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

std::string qualified_type_name(const Type* type) {
  const bool plain = type->module == nullptr || type->module->text() == "builtins";
  return (plain ? "" : std::string(type->module->text()) + ".") + std::string(type->qualified_name->text());
}

bool is_immutable(const Interpreter& interp, const Type* type) {
  if (type->permanent || type->shown_name == type->name) return type->permanent;
  const bool is_of_gevent = type->shown_name->text().starts_with("gevent.");
  return !is_of_gevent || interp.version_at_least(11) || !interp.version_at_least(10);
}

namespace {

// type.__new__(metatype, name, bases, attributes, **keywords)
Value type_construct(Interpreter& interp, Type* metatype, const Arguments& arguments) {
  if (arguments.positional_count != 3) {
    raise_type_error(interp,
                     "type.__new__() takes exactly 3 arguments (" + std::to_string(arguments.total()) + " given)");
  }
  const auto refuse = [&](int position, const char* wanted) {
    raise_type_error(interp, "type.__new__() argument " + std::to_string(position) + " must be " + wanted + ", not " +
                                 std::string(type_name(arguments.values[position - 1])));
  };
  Str* name = as<Str>(arguments.values[0]);
  Tuple* bases = as<Tuple>(arguments.values[1]);
  const Dict* attributes = as<Dict>(arguments.values[2]);
  if (name == nullptr) refuse(1, "str");
  if (bases == nullptr) refuse(2, "tuple");
  if (attributes == nullptr) refuse(3, "dict");
  Type* winner = most_derived_metatype(interp, metatype, bases);
  if (winner != metatype && winner->slots.construct != type_construct) {
    return winner->slots.construct(interp, winner, arguments);
  }
  Dict* copy = make_dict(interp.heap());
  for (std::int64_t i = 0; (i = next_live(attributes, i)) >= 0; ++i) {
    copy->set(interp, attributes->entries[i].key, attributes->entries[i].value);
  }
  if (copy->find(special_names().module_) < 0 && interp.execution->frame != nullptr) {
    const Value module = interp.execution->frame->globals->get(special_names().name_);
    if (module) copy->set(interp.heap(), special_names().module_, module);
  }
  Arguments keywords = arguments;
  keywords.values += arguments.positional_count;
  keywords.positional_count = 0;
  return make_class(interp, intern(name->text()), bases, copy, keywords, winner);
}

// Those whose instances are made of positions alone; a class derived from them may take keywords.
void refuse_keywords(Interpreter& interp, const Type* type) {
  const BuiltinTypes& types = builtin_types();
  for (const Type* each : {types.tuple, types.list, types.set, types.frozenset, types.range, types.slice,
                           types.float_type, types.bool_type}) {
    if (each == type) raise_type_error(interp, std::string(type->name->text()) + "() takes no keyword arguments");
  }
}

Value type_call(Interpreter& interp, Value self, const Arguments& arguments) {
  Type* type = cast<Type>(self);
  if (arguments.keyword_count != 0) refuse_keywords(interp, type);
  if (type == builtin_types().type) {
    if (arguments.total() == 1) return type_of(arguments.values[0]);
    if (arguments.positional_count != 3) raise_type_error(interp, "type() takes 1 or 3 arguments");
  }
  if (!type->slots.construct) {
    raise_type_error(interp, "cannot create '" + qualified_type_name(type) + "' instances");
  }
  const Value instance = type->slots.construct(interp, type, arguments);
  if (interp.observer != nullptr) [[unlikely]]
    interp.observer->instance_made(interp, instance);
  const Type* actual = type_of(instance);
  if (actual != type && !actual->is_subtype_of(type)) return instance;
  if (interp.frees && !type->permanent && lookup_in_type(type, intern("__del__"))) [[unlikely]]
    interp.host().finalizable_made(interp, instance.object());
  if (actual->slots.initialize) actual->slots.initialize(interp, instance, arguments);
  return instance;
}

Value type_get_attribute(Interpreter& interp, Value self, Str* name) {
  Type* type = cast<Type>(self);
  Type* metatype = type_of(self);
  const Value of_metatype = lookup_in_type(metatype, name);
  if (of_metatype && type_of(of_metatype)->slots.descriptor_set) {
    return type_of(of_metatype)->slots.descriptor_get(interp, of_metatype, self, metatype);
  }
  if (const Value attribute = lookup_in_type(type, name)) {
    const auto get = type_of(attribute)->slots.descriptor_get;
    return get ? get(interp, attribute, Value(), type) : attribute;
  }
  if (!of_metatype) return Value();
  const auto get = type_of(of_metatype)->slots.descriptor_get;
  return get ? get(interp, of_metatype, self, metatype) : of_metatype;
}

[[noreturn]] void refuse_attribute(Interpreter& interp, const Type* type, const Str* name) {
  const std::string type_name = qualified_type_name(type);
  if (!interp.version_at_least(10)) {
    raise_type_error(interp, "can't set attributes of built-in/extension type '" + type_name + "'");
  }
  raise_type_error(interp,
                   "cannot set '" + std::string(name->text()) + "' attribute of immutable type '" + type_name + "'");
}

void type_set_attribute(Interpreter& interp, Value self, Str* name, Value value) {
  Type* type = cast<Type>(self);
  if (is_immutable(interp, type)) refuse_attribute(interp, type, name);
  if (!value && delete_class_attribute(interp, type, name)) return;
  const Value of_metatype = lookup_in_type(type_of(self), name);
  if (of_metatype && type_of(of_metatype)->slots.descriptor_set) {
    type_of(of_metatype)->slots.descriptor_set(interp, of_metatype, self, value);
    return;
  }
  if (!value && type->attributes->find(name) < 0) raise_attribute_error(interp, self, name);
  change_class(interp, type, name, value);
}

Value type_repr(Interpreter& interp, Value self) {
  return make_str(interp.heap(), "<class '" + qualified_type_name(cast<Type>(self)) + "'>");
}

Value type_mro(Interpreter& interp, const Value* args) {
  Type* type = cast<Type>(args[0]);
  List* classes = make_list(interp.heap());
  for (Type* each : linearize(interp, type, type->bases)) classes->append(interp.heap(), each);
  return classes;
}

Value type_subclasses(Interpreter& interp, const Value* args) {
  List* classes = make_list(interp.heap());
  for (Type* derived : interp.subclasses(cast<Type>(args[0]))) classes->append(interp.heap(), derived);
  return classes;
}

constexpr NativeRow kTypeMethods[] = {
    {"mro(self)", type_mro},
    {"__subclasses__(self)", type_subclasses},
    {"__instancecheck__(self, instance, /)",
     [](Interpreter&, const Value* args) { return Value::boolean(is_instance(args[1], cast<Type>(args[0]))); }},
    {"__subclasscheck__(self, subclass, /)",
     [](Interpreter& interp, const Value* args) {
       const Type* subclass = as<Type>(args[1]);
       if (subclass == nullptr) raise_type_error(interp, "issubclass() arg 1 must be a class");
       return Value::boolean(subclass->is_subtype_of(cast<Type>(args[0])));
     }},
};

}  // namespace

void set_type_slots(BuiltinTypes& types) {
  Slots& slots = types.type->slots;
  slots.call = type_call;
  slots.construct = type_construct;
  slots.initialize = [](Interpreter&, Value, const Arguments&) {};
  slots.get_attribute = type_get_attribute;
  slots.set_attribute = type_set_attribute;
  slots.repr = type_repr;
}

void finish_type_type(BuiltinTypes& types) {
  add_properties(types.type, class_properties());
  add_methods(types.type, kTypeMethods);
  expose_slots(types.type);
}

Value object_init_subclass(Interpreter& interp, const Value* args) {
  const std::size_t positional = cast<Tuple>(args[1])->count;
  const bool has_keywords = cast<Dict>(args[2])->count != 0;
  if (positional == 0 && !has_keywords) return Value::none();
  const Type* type = as<Type>(args[0]);
  const bool named = interp.version_at_least(9) && type != nullptr;
  raise_type_error(interp,
                   (named ? std::string(type->name->text()) + "." : std::string()) + "__init_subclass__() takes no " +
                       (has_keywords ? "keyword arguments" : "arguments (" + std::to_string(positional) + " given)"));
}

}  // namespace patchorder::python::builtins
