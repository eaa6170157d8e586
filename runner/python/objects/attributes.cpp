// Attribute access: object.__getattribute__, object.__setattr__ and their kin of operations.h.
#include <string>

#include "python/absent_names.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/exception_details.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"
#include "python/partial_modules.h"

namespace patchorder::python {
namespace {

Value bind(Interpreter& interp, Value attribute, Value instance, Type* owner) {
  const auto get = type_of(attribute)->slots.descriptor_get;
  return get ? get(interp, attribute, instance, owner) : attribute;
}

// With what was asked for and of whom, which suggestions are made from, if `tells_of_both`.
[[noreturn]] void raise_telling(Interpreter& interp, const std::string& message, Value object, Str* name,
                                bool tells_of_both) {
  Exception* error = make_exception(interp, exceptions().attribute_error, make_str(interp.heap(), message));
  if (tells_of_both) {
    Dict* own = error->attributes = make_dict(interp.heap());
    own->set(interp.heap(), intern("name"), name);
    own->set(interp.heap(), intern("obj"), object);
  }
  raise_exception(interp, error);
}

// An AttributeError of the program's own, from a property or __getattr__, that does not know yet: from 3.10 on.
void tell_what_was_asked(Interpreter& interp, Exception* error, Value object, Str* name) {
  if (!interp.version_at_least(10) || !is_instance(error, exceptions().attribute_error)) return;
  const Dict* own = error->attributes;
  if (own != nullptr && (own->get(intern("name")) || own->get(intern("obj")))) return;
  set_detail(interp, error, "name", name);
  set_detail(interp, error, "obj", object);
}

[[noreturn]] void raise_unsettable(Interpreter& interp, Value object, Str* name, bool read_only) {
  const std::string prefix = "'" + std::string(type_name(object)) + "' object ";
  const std::string quoted = "'" + std::string(name->text()) + "'";
  const bool since_3_13 = interp.version_at_least(13);
  const std::string why = since_3_13 ? " and no __dict__ for setting new attributes" : "";
  raise_telling(
      interp,
      read_only ? prefix + "attribute " + quoted + " is read-only" : prefix + "has no attribute " + quoted + why,
      object, name, since_3_13);
}

}  // namespace

Value generic_get_attribute(Interpreter& interp, Value object, Str* name) {
  Type* type = type_of(object);
  const Value attribute = lookup_in_type(type, name);
  if (attribute) {
    const Slots& slots = type_of(attribute)->slots;
    if (slots.descriptor_set && slots.descriptor_get) {
      return slots.descriptor_get(interp, attribute, object, type);
    }
  }
  if (object.is_object() && object.object()->attributes != nullptr) {
    if (const Value own = object.object()->attributes->get(name)) return own;
  }
  return attribute ? bind(interp, attribute, object, type) : Value();
}

void generic_set_attribute(Interpreter& interp, Value object, Str* name, Value value) {
  Type* type = type_of(object);
  const Value attribute = lookup_in_type(type, name);
  if (attribute) {
    if (const auto set = type_of(attribute)->slots.descriptor_set) {
      set(interp, attribute, object, value);
      return;
    }
  }
  if (!object.is_object() || !type->has_instance_attributes) {
    raise_unsettable(interp, object, name, static_cast<bool>(attribute));
  }
  Dict*& own = object.object()->attributes;
  if (value) {
    if (own == nullptr) own = make_dict(interp.heap());
    own->set(interp.heap(), name, value);
  } else if (own == nullptr || !own->remove(name)) {
    if (!interp.version_at_least(11)) raise_value(interp, exceptions().attribute_error, name);
    raise_attribute_error(interp, object, name);
  }
}

Value find_attribute(Interpreter& interp, Value object, Str* name) {
  try {
    if (const Value found = type_of(object)->slots.get_attribute(interp, object, name)) return found;
  } catch (const PythonError& error) {
    if (!is_instance(error.exception, exceptions().attribute_error)) throw;
  }
  refuse_absent_name(interp, object, name);
  return Value();
}

Value get_attribute(Interpreter& interp, Value object, Str* name) {
  Value found;
  try {
    found = type_of(object)->slots.get_attribute(interp, object, name);
  } catch (const PythonError& error) {
    tell_what_was_asked(interp, error.exception, object, name);
    throw;
  }
  if (!found) raise_attribute_error(interp, object, name);
  return found;
}

void set_attribute(Interpreter& interp, Value object, Str* name, Value value) {
  type_of(object)->slots.set_attribute(interp, object, name, value);
}

void delete_attribute(Interpreter& interp, Value object, Str* name) {
  type_of(object)->slots.set_attribute(interp, object, name, Value());
}

Value find_special(Interpreter& interp, Value object, Str* name) {
  Type* type = type_of(object);
  const Value method = lookup_in_type(type, name);
  return method ? bind(interp, method, object, type) : Value();
}

void raise_attribute_error(Interpreter& interp, Value object, Str* name) {
  // Everything has one in CPython.
  if (name == special_names().doc_) raise_unsupported(interp, "the documentation of what is built in");
  refuse_absent_name(interp, object, name);
  const std::string quoted = "'" + std::string(name->text()) + "'";
  std::string message;
  if (const Module* module = as<Module>(object)) {
    message = lacks_attribute(interp, module, std::string(module->name->text()), quoted);
  } else if (const Type* type = as<Type>(object)) {
    message = "type object '" + std::string(type->shown_name->text()) + "' has no attribute " + quoted;
  } else {
    message = "'" + std::string(type_name(object)) + "' object has no attribute " + quoted;
  }
  raise_telling(interp, message, object, name, interp.version_at_least(10));
}

}  // namespace patchorder::python
