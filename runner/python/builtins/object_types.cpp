// object, type, NoneType, NotImplementedType, ellipsis, and the functions that work on any object.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "python/builtins/builtins.h"
#include "python/builtins/type_type.h"
#include "python/evaluator/native_depth.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/generic_types.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"
#include "python/text/formatting.h"

namespace patchorder::python::builtins {

void refuse_abstract(Interpreter& interp, const Type* type) {
  if (type->type == builtin_types().type) return;
  const Value abstract = type->attributes->get(intern("__abstractmethods__"));
  if (!abstract || !truth(interp, abstract)) return;
  const Value sorted = call(interp, interp.builtins()->get(intern("sorted")), abstract);
  if (!is<List>(sorted)) raise_unsupported(interp, "classes that cannot be instantiated beside another sorted()");
  const std::size_t count = cast<List>(sorted)->count;
  const bool lists_what_to_write = interp.version_at_least(12);
  std::string names;
  for (Value name : cast<List>(sorted)->values()) {
    const std::string text(to_str(interp, name)->text());
    names += (names.empty() ? "" : ", ") + (lists_what_to_write ? "'" + text + "'" : text);
  }
  const bool singular = count == 1 && interp.version_at_least(9);
  raise_type_error(interp, "Can't instantiate abstract class " + std::string(type->name->text()) +
                               (lists_what_to_write ? " without an implementation for" : " with") + " abstract method" +
                               (singular ? " " : "s ") + names);
}

namespace {

// --- object

Value object_construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  const bool own_initialize = type->slots.initialize != builtin_types().object->slots.initialize;
  const bool own_construct = type->slots.construct != builtin_types().object->slots.construct;
  if (arguments.total() != 0 && own_construct) {
    raise_type_error(interp, "object.__new__() takes exactly one argument (the type to instantiate)");
  }
  if (arguments.total() != 0 && !own_initialize) {
    raise_type_error(interp, std::string(type->name->text()) + "() takes no arguments");
  }
  refuse_abstract(interp, type);
  return interp.heap().make<Object>(type);
}

void object_initialize(Interpreter& interp, Value self, const Arguments& arguments) {
  const Type* type = type_of(self);
  const bool own_construct = type->slots.construct != builtin_types().object->slots.construct;
  const bool own_initialize = type->slots.initialize != builtin_types().object->slots.initialize;
  if (arguments.total() != 0 && (own_initialize || !own_construct)) {
    const std::string_view named = own_initialize ? "object" : type->shown_name->text();
    raise_type_error(interp,
                     std::string(named) + ".__init__() takes exactly one argument (the instance to initialize)");
  }
}

Value object_repr(Interpreter& interp, Value self) {
  return make_str(interp.heap(),
                  "<" + qualified_type_name(type_of(self)) + " object at " + address_text(interp, self) + ">");
}

Value object_str(Interpreter& interp, Value self) { return repr(interp, self); }

std::uint64_t object_hash(Interpreter& interp, Value self) { return interp.identity(self) >> 4; }

// `!=` is what `==` is not, whatever class defines that.
Value object_compare(Interpreter& interp, Value self, Value other, CompareOperator op) {
  if (op == CompareOperator::kEqual && identical(self, other)) return Value::boolean(true);
  if (op != CompareOperator::kNotEqual) return Value::not_implemented();
  const Value equal = type_of(self)->slots.compare(interp, self, other, CompareOperator::kEqual);
  return identical(equal, Value::not_implemented()) ? equal : Value::boolean(!truth(interp, equal));
}

// --- functions

// The second argument of getattr() and hasattr(), which say more of it from 3.11 on.
Str* asked_attribute(Interpreter& interp, const char* function, Value name) {
  if (is<Str>(name) || interp.version_at_least(11)) return expect_str(interp, name, "attribute name");
  raise_type_error(interp, std::string(function) + "(): attribute name must be string");
}

Value builtin_getattr(Interpreter& interp, const Value* args) {
  Str* name = asked_attribute(interp, "getattr", args[1]);
  if (!args[2]) return get_attribute(interp, args[0], name);
  const Value found = find_attribute(interp, args[0], name);
  return found ? found : args[2];
}

Value builtin_hasattr(Interpreter& interp, const Value* args) {
  return Value::boolean(!find_attribute(interp, args[0], asked_attribute(interp, "hasattr", args[1])).is_null());
}

Value builtin_setattr(Interpreter& interp, const Value* args) {
  set_attribute(interp, args[0], expect_str(interp, args[1], "attribute name"), args[2]);
  return Value::none();
}

Value builtin_delattr(Interpreter& interp, const Value* args) {
  delete_attribute(interp, args[0], expect_str(interp, args[1], "attribute name"));
  return Value::none();
}

// Whether `matches` holds for the class or for one of a tuple of classes. An object that is no class may have a hook.
template <typename Matches>
bool any_class(Interpreter& interp, Value classes, Value about, Str* hook_name, const char* message,
               Matches&& matches) {
  if (const Tuple* tuple = as<Tuple>(classes)) {
    const NativeDepth depth(interp, " in __instancecheck__");
    for (Value of : tuple->values()) {
      if (any_class(interp, of, about, hook_name, message, matches)) return true;
    }
    return false;
  }
  if (const Type* type = as<Type>(classes)) return matches(type);
  if (const UnionType* types = as<UnionType>(classes)) {
    return any_class(interp, const_cast<Tuple*>(types->args), about, hook_name, message, matches);
  }
  if (is<GenericAlias>(classes)) {
    const std::string_view function(message, std::string_view(message).find(' '));
    raise_type_error(interp, std::string(function) + " argument 2 cannot be a parameterized generic");
  }
  const Value hook = find_special(interp, classes, hook_name);
  if (is<BoundMethod>(hook)) return truth(interp, call(interp, hook, about));
  raise_type_error(interp, message);
}

// What a metaclass of the program says instead, if it defines the hook; null if not.
Value ask_metaclass(Interpreter& interp, const Type* type, Str* hook_name, Value about) {
  if (type->type->permanent) return Value();
  Value cls = const_cast<Type*>(type);
  const Value method = lookup_in_type(type->type, hook_name);
  if (!is<Function>(method)) return Value();
  return Value::boolean(truth(interp, call(interp, method, cls, about)));
}

Value builtin_isinstance(Interpreter& interp, const Value* args) {
  const char* message = interp.version_at_least(10) ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
                                                    : "isinstance() arg 2 must be a type or tuple of types";
  Str* hook = special_names().instancecheck_;
  return Value::boolean(any_class(interp, args[1], args[0], hook, message, [&](const Type* type) {
    if (type_of(args[0]) == type) return true;
    if (const Value said = ask_metaclass(interp, type, special_names().instancecheck_, args[0])) return said.as_bool();
    if (is_instance(args[0], type)) return true;
    // An object may claim another class, as CPython's isinstance allows.
    if (type_of(args[0])->permanent) return false;
    const Type* claimed = as<Type>(find_attribute(interp, args[0], special_names().class_));
    return claimed != nullptr && claimed->is_subtype_of(type);
  }));
}

Value builtin_issubclass(Interpreter& interp, const Value* args) {
  const Type* type = as<Type>(args[0]);
  if (type == nullptr) raise_type_error(interp, "issubclass() arg 1 must be a class");
  const char* message = interp.version_at_least(10)
                            ? "issubclass() arg 2 must be a class, a tuple of classes, or a union"
                            : "issubclass() arg 2 must be a class or tuple of classes";
  Str* hook = special_names().subclasscheck_;
  return Value::boolean(any_class(interp, args[1], args[0], hook, message, [&](const Type* of) {
    if (const Value said = ask_metaclass(interp, of, special_names().subclasscheck_, args[0])) return said.as_bool();
    return type->is_subtype_of(of);
  }));
}

Value builtin_id(Interpreter& interp, const Value* args) {
  return Value::integer(static_cast<std::int64_t>(interp.identity(args[0])));
}

Value builtin_hash(Interpreter& interp, const Value* args) {
  return Value::integer(static_cast<std::int64_t>(hash(interp, args[0])));
}

Value builtin_repr(Interpreter& interp, const Value* args) { return repr(interp, args[0]); }

Value builtin_ascii(Interpreter& interp, const Value* args) {
  return make_str(interp.heap(), ascii_escaped(repr_text(interp, args[0])));
}

Value builtin_callable(Interpreter&, const Value* args) { return Value::boolean(is_callable(args[0])); }

Value builtin_format(Interpreter& interp, const Value* args) {
  if (!is<Str>(args[1])) {
    raise_type_error(interp, "format() argument 2 must be str, not " + std::string(type_name(args[1])));
  }
  return format_value(interp, args[0], cast<Str>(args[1]));
}

Value builtin_len(Interpreter& interp, const Value* args) { return Value::integer(length(interp, args[0])); }

Value builtin_vars(Interpreter& interp, const Value* args) {
  if (!args[0]) {
    return frame_locals(interp, *interp.execution->frame);
  }
  const Value dict = find_attribute(interp, args[0], special_names().dict_);
  if (!dict) raise_type_error(interp, "vars() argument must have __dict__ attribute");
  return dict;
}

Value builtin_globals(Interpreter& interp, const Value*) { return interp.execution->frame->globals; }

Value builtin_dir(Interpreter& interp, const Value* args) {
  Value names;
  if (args[0]) {
    const Module* module = as<Module>(args[0]);
    Value own = module == nullptr ? Value() : module->attributes->get(intern("__dir__"));
    if (!own) own = find_special(interp, args[0], intern("__dir__"));
    names = call(interp, own);
  } else {
    names = frame_locals(interp, *interp.execution->frame);
  }
  return call(interp, interp.builtins()->get(intern("sorted")), names);
}

// The class statement asks for it by name and does its work itself (python/evaluator/eval_classes.cpp).
Value build_class(Interpreter& interp, const Value*) { raise_unsupported(interp, "a call of __build_class__"); }

constexpr NativeRow kFunctions[] = {
    {"__build_class__(func, name, /, *bases, **kwds)", build_class},
    {"getattr(object, name, default=?, /)", builtin_getattr},
    {"hasattr(obj, name, /)", builtin_hasattr},
    {"setattr(obj, name, value, /)", builtin_setattr},
    {"delattr(obj, name, /)", builtin_delattr},
    {"isinstance(obj, class_or_tuple, /)", builtin_isinstance},
    {"issubclass(cls, class_or_tuple, /)", builtin_issubclass},
    {"id(obj, /)", builtin_id},
    {"hash(obj, /)", builtin_hash},
    {"repr(obj, /)", builtin_repr},
    {"ascii(obj, /)", builtin_ascii},
    {"callable(obj, /)", builtin_callable},
    {"format(value, format_spec='', /)", builtin_format},
    {"len(obj, /)", builtin_len},
    {"vars(object=?, /)", builtin_vars},
    {"locals()",
     [](Interpreter& interp, const Value*) {
       const Value none[] = {Value()};
       return builtin_vars(interp, none);
     }},
    {"globals()", builtin_globals},
    {"dir(object=?, /)", builtin_dir},
};

Value only_instance(Interpreter& interp, Type* type, const Arguments& arguments) {
  const BuiltinTypes& types = builtin_types();
  if (arguments.total() != 0) {
    const std::string name(type == types.ellipsis ? "EllipsisType" : type->name->text());
    raise_type_error(interp, name + " takes no arguments");
  }
  if (type == types.none_type) return Value::none();
  return type == types.ellipsis ? Value::ellipsis() : Value::not_implemented();
}

Type* make_singleton_type(const char* name, Value (*repr_slot)(Interpreter&, Value)) {
  Type* type = make_native_type(name, "builtins", builtin_types().object, &Object::kLayout);
  type->can_be_base = false;
  type->has_instance_attributes = false;
  type->slots.construct = only_instance;
  type->slots.repr = repr_slot;
  type->slots.hash = [](Interpreter&, Value self) { return static_cast<std::uint64_t>(self.tag()) + 0x9e3779b9U; };
  return type;
}

}  // namespace

// Looks like an address of CPython's; outcomes mask it.
std::string address_text(Interpreter& interp, Value value) { return fmt::format("{:#x}", interp.identity(value)); }

void make_object_types(BuiltinTypes& types) {
  Slots& object = types.object->slots;
  object.construct = object_construct;
  object.initialize = object_initialize;
  object.get_attribute = generic_get_attribute;
  object.set_attribute = generic_set_attribute;
  object.repr = object_repr;
  object.str = object_str;
  object.hash = object_hash;
  object.compare = object_compare;
  for (Type* type : {types.type, types.str, types.dict, types.tuple}) type->slots = object;

  set_type_slots(types);

  types.none_type = make_singleton_type("NoneType", [](Interpreter&, Value) -> Value { return intern("None"); });
  types.not_implemented_type =
      make_singleton_type("NotImplementedType", [](Interpreter&, Value) -> Value { return intern("NotImplemented"); });
  types.ellipsis = make_singleton_type("ellipsis", [](Interpreter&, Value) -> Value { return intern("Ellipsis"); });
}

void finish_object_types(BuiltinTypes& types) {
  add_object_methods(types.object);
  expose_slots(types.object);
  finish_type_type(types);
}

std::span<const NativeRow> object_functions() { return kFunctions; }

}  // namespace patchorder::python::builtins
