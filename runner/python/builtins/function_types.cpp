// Functions, methods, descriptors and cells as objects of the program.
#include <string>
#include <vector>

#include "python/absent_names.h"
#include "python/builtins/builtins.h"
#include "python/builtins/code_type.h"
#include "python/c_functions.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/native_depth.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"
#include "python/syntax/documentation.h"

namespace patchorder::python::builtins {
namespace {

Value or_none(Value value) { return value ? value : Value::none(); }

// A bound native derives from builtin_function_or_method in name only: it is laid out as a method and has a method's
// attributes.
Value native_method_get_attribute(Interpreter& interp, Value self, Str* name) {
  if (const Value attribute = lookup_in_type(builtin_types().method, name)) {
    const auto get = type_of(attribute)->slots.descriptor_get;
    return get ? get(interp, attribute, self, type_of(self)) : attribute;
  }
  return find_attribute(interp, cast<BoundMethod>(self)->function, name);
}

// What is in C, here or on a real interpreter.
bool is_native(Value function) {
  return is<NativeFunction>(function) || (is<Function>(function) && type_of(function) != builtin_types().function);
}

// The type of [].append, made when builtin types are there.
Type* native_method_type() {
  static thread_local Type* const type = [] {
    Type* made = make_native_type("builtin_function_or_method", "builtins", builtin_types().native_function,
                                  &BoundMethod::kLayout);
    made->can_be_base = false;
    made->has_instance_attributes = false;
    made->slots = builtin_types().method->slots;
    made->slots.construct = nullptr;
    made->slots.get_attribute = native_method_get_attribute;
    return made;
  }();
  return type;
}

Value bind_if_instance(Interpreter& interp, Value self, Value instance, Type*) {
  const Function* function = as<Function>(self);
  const bool binds = instance && (function == nullptr || becomes_method(function));
  return binds ? bind_method(interp, self, instance) : self;
}

Value function_call(Interpreter& interp, Value self, const Arguments& arguments) {
  return call_function(interp, cast<Function>(self), arguments);
}

Function* fn(Value self) { return cast<Function>(self); }

Value function_repr(Interpreter& interp, Value self) {
  const char* kind = fn(self)->source->is_cython() ? "<cyfunction " : "<function ";
  return make_str(interp.heap(), kind + std::string(cast<Function>(self)->qualified_name()->text()) + " at " +
                                     address_text(interp, self) + ">");
}

FunctionDescription& describe(Interpreter& interp, Value self) { return fn(self)->description(interp.heap()); }

void set_defaults(Interpreter& interp, Value self, Value value) {
  const Tuple* tuple = as<Tuple>(value);
  if (tuple == nullptr && !value.is_none()) raise_type_error(interp, "__defaults__ must be set to a tuple object");
  Function* function = fn(self);
  function->default_count = tuple ? static_cast<std::uint32_t>(tuple->count) : 0;
  function->default_count = std::min(function->default_count, function->scope->positional);
  function->defaults = interp.heap().allocate_array<Value>(function->default_count);
  const std::size_t skipped = tuple ? tuple->count - function->default_count : 0;
  for (std::size_t i = 0; i < function->default_count; ++i) function->defaults[i] = tuple->items[skipped + i];
}

Value keyword_defaults(Interpreter& interp, Value self) {
  const Scope* scope = fn(self)->scope;
  Dict* defaults = make_dict(interp.heap());
  for (std::size_t i = 0; i < scope->keyword_only; ++i) {
    const Value value = fn(self)->keyword_defaults[i];
    if (value) defaults->set(interp.heap(), scope->parameters[scope->positional + i].name, value);
  }
  return defaults->count == 0 ? Value::none() : Value(defaults);
}

void set_keyword_defaults(Interpreter& interp, Value self, Value value) {
  const Dict* dict = as<Dict>(value);
  if (dict == nullptr && !value.is_none()) raise_type_error(interp, "__kwdefaults__ must be set to a dict object");
  const Scope* scope = fn(self)->scope;
  for (std::size_t i = 0; i < scope->keyword_only; ++i) {
    fn(self)->keyword_defaults[i] = dict ? dict->get(scope->parameters[scope->positional + i].name) : Value();
  }
}

Value closure_cells(Interpreter& interp, Value self) {
  const std::size_t count = fn(self)->scope->captured.size();
  if (count == 0) return Value::none();
  Tuple* cells = make_tuple(interp.heap(), count);
  for (std::size_t i = 0; i < count; ++i) cells->items[i] = fn(self)->closure[i];
  return cells;
}

constexpr NativeProperty kCellProperties[] = {
    {"cell_contents",
     [](Interpreter& interp, Value self) {
       if (!cast<Cell>(self)->value) raise_value_error(interp, "Cell is empty");
       return cast<Cell>(self)->value;
     },
     [](Interpreter&, Value self, Value value) { cast<Cell>(self)->value = value; }},
};

Value cell_repr(Interpreter& interp, Value self) {
  const Value held = cast<Cell>(self)->value;
  const std::string content =
      held ? std::string(type_name(held)) + " object at " + address_text(interp, held) : "empty";
  return make_str(interp.heap(), "<cell at " + address_text(interp, self) + ": " + content + ">");
}

constexpr NativeProperty kFunctionProperties[] = {
    {"__name__", [](Interpreter&, Value self) -> Value { return fn(self)->name(); },
     [](Interpreter& interp, Value self, Value value) {
       describe(interp, self).name = expect_str(interp, value, "__name__");
     }},
    {"__qualname__", [](Interpreter&, Value self) -> Value { return fn(self)->qualified_name(); },
     [](Interpreter& interp, Value self, Value value) {
       describe(interp, self).qualified_name = expect_str(interp, value, "__qualname__");
     }},
    {"__module__", [](Interpreter&, Value self) { return or_none(fn(self)->module); },
     [](Interpreter&, Value self, Value value) { fn(self)->module = value; }},
    {"__doc__",
     [](Interpreter& interp, Value self) {
       const Value own = describe(interp, self).documentation;
       const bool is_first = own && own.is_object() && own.object() == fn(self)->scope->documentation;
       return or_none(is_first ? documentation_of(interp, *fn(self)->scope, *fn(self)->source) : own);
     },
     [](Interpreter& interp, Value self, Value value) { describe(interp, self).documentation = value; }},
    {"__defaults__",
     [](Interpreter& interp, Value self) -> Value {
       if (fn(self)->default_count == 0) return Value::none();
       return make_tuple(interp.heap(), {fn(self)->defaults, fn(self)->default_count});
     },
     set_defaults},
    {"__kwdefaults__", keyword_defaults, set_keyword_defaults},
    {"__closure__", closure_cells, nullptr},
    {"__builtins__", [](Interpreter& interp, Value self) -> Value { return interp.builtins_of(fn(self)->globals); },
     nullptr},
    {"__globals__", [](Interpreter&, Value self) -> Value { return fn(self)->globals; }, nullptr},
    {"__annotations__",
     [](Interpreter& interp, Value self) -> Value { return annotations_of(interp.heap(), *fn(self)); },
     [](Interpreter& interp, Value self, Value value) {
       if (!is<Dict>(value)) raise_type_error(interp, "__annotations__ must be set to a dict object");
       describe(interp, self).annotations = value;
     }},
    {"__code__", [](Interpreter& interp, Value self) -> Value { return make_code_object(interp, *fn(self)); },
     [](Interpreter& interp, Value self, Value value) { set_code_of_function(interp, fn(self), value); }},
};

// --- builtin_function_or_method

Value native_call(Interpreter& interp, Value self, const Arguments& arguments) {
  return call_native(interp, cast<NativeFunction>(self), arguments);
}

Value repr_of_native(Interpreter& interp, const Str* qualified_name, bool is_method) {
  const std::string name(qualified_name->text());
  if (!is_method) return make_str(interp.heap(), "<built-in function " + name + ">");
  const std::size_t dot = name.find('.');
  return make_str(interp.heap(), "<method '" + name.substr(dot + 1) + "' of '" + name.substr(0, dot) + "' objects>");
}

Value native_repr(Interpreter& interp, Value self) {
  const NativeFunction* function = cast<NativeFunction>(self);
  return repr_of_native(interp, function->qualified_name, function->is_method);
}

Value native_get(Interpreter& interp, Value self, Value instance, Type*) {
  const bool binds = instance && cast<NativeFunction>(self)->is_method;
  return binds ? bind_method(interp, self, instance) : self;
}

// The module that a function of it is bound to; a method in its class is bound to nothing.
Value native_self(Interpreter& interp, Value self) {
  const NativeFunction* function = cast<NativeFunction>(self);
  if (function->is_method) raise_attribute_error(interp, self, intern("__self__"));
  if (function->self) return function->self;
  const Value module = function->module == nullptr ? Value() : interp.modules()->get(function->module);
  return module ? module : Value::none();
}

constexpr NativeProperty kNativeProperties[] = {
    {"__self__", native_self, nullptr},
    {"__name__", [](Interpreter&, Value self) -> Value { return cast<NativeFunction>(self)->name; }, nullptr},
    {"__qualname__", [](Interpreter&, Value self) -> Value { return cast<NativeFunction>(self)->qualified_name; },
     nullptr},
    {"__module__", [](Interpreter&, Value self) { return or_none(cast<NativeFunction>(self)->module); }, nullptr},
    {"__doc__", [](Interpreter&, Value self) -> Value { return intern(cast<NativeFunction>(self)->signature); },
     nullptr},
};

constexpr NativeProperty kCFunctionProperties[] = {
    {"__self__",
     [](Interpreter& interp, Value self) {
       if (is_c_method(fn(self))) raise_attribute_error(interp, self, intern("__self__"));
       const Str* name = as<Str>(fn(self)->module);
       const Value module = name != nullptr ? interp.modules()->get(name) : Value();
       return module ? module : Value::none();
     },
     nullptr},
    {"__module__",
     [](Interpreter&, Value self) { return is_c_method(fn(self)) ? Value::none() : or_none(fn(self)->module); },
     [](Interpreter&, Value self, Value value) { fn(self)->module = value; }},
};

// --- method

Value method_call(Interpreter& interp, Value self, const Arguments& arguments) {
  const BoundMethod* method = cast<BoundMethod>(self);
  return call(interp, method->function, PrefixedArguments(method->self, arguments));
}

Value method_repr(Interpreter& interp, Value self) {
  const BoundMethod* method = cast<BoundMethod>(self);
  if (is_native(method->function)) {
    const Function* written = as<Function>(method->function);
    const Str* name = written != nullptr ? written->name() : cast<NativeFunction>(method->function)->name;
    return make_str(interp.heap(), "<built-in method " + std::string(name->text()) + " of " +
                                       c_type_name(method->self) + " object at " + address_text(interp, method->self) +
                                       ">");
  }
  Str* name = to_str(interp, get_attribute(interp, method->function, special_names().qualname_));
  return make_str(interp.heap(), "<bound method " + std::string(name->text()) + " of " +
                                     std::string(repr_text(interp, method->self)) + ">");
}

Value method_compare(Interpreter&, Value self, Value other, CompareOperator op) {
  const BoundMethod* a = cast<BoundMethod>(self);
  const BoundMethod* b = as<BoundMethod>(other);
  if (b == nullptr || op > CompareOperator::kNotEqual) return Value::not_implemented();
  const bool same = identical(a->function, b->function) && identical(a->self, b->self);
  return Value::boolean(same == (op == CompareOperator::kEqual));
}

std::uint64_t method_hash(Interpreter& interp, Value self) {
  const BoundMethod* method = cast<BoundMethod>(self);
  return interp.identity(method->self) * 31 + interp.identity(method->function);
}

// What a method does not have itself, its function has.
Value method_get_attribute(Interpreter& interp, Value self, Str* name) {
  const Value own = generic_get_attribute(interp, self, name);
  if (own) return own;
  const BoundMethod* method = cast<BoundMethod>(self);
  return is<NativeFunction>(method->function) ? find_attribute(interp, method->function, name)
                                              : get_attribute(interp, method->function, name);
}

constexpr NativeProperty kMethodProperties[] = {
    {"__self__", [](Interpreter&, Value self) { return cast<BoundMethod>(self)->self; }, nullptr},
    {"__func__", [](Interpreter&, Value self) { return cast<BoundMethod>(self)->function; }, nullptr},
};

}  // namespace

Value bind_method(Interpreter& interp, Value function, Value self) {
  BoundMethod* method =
      interp.heap().make<BoundMethod>(is_native(function) ? native_method_type() : builtin_types().method);
  method->function = function;
  method->self = self;
  return method;
}

Type* make_c_function_type() {
  Type* made =
      make_native_type("builtin_function_or_method", "builtins", builtin_types().native_function, &Function::kLayout);
  made->can_be_base = false;
  made->slots = builtin_types().function->slots;
  made->slots.construct = nullptr;
  made->slots.repr = [](Interpreter& interp, Value self) {
    return repr_of_native(interp, fn(self)->qualified_name(), is_c_method(fn(self)));
  };
  add_properties(made, kFunctionProperties);
  add_properties(made, kCFunctionProperties);
  return made;
}

void make_function_types(BuiltinTypes& types) {
  Type* function = make_native_type("function", "builtins", types.object, &Function::kLayout);
  function->can_be_base = false;
  function->slots.construct = construct_function_of_code;
  function->slots.call = function_call;
  function->slots.repr = function_repr;
  function->slots.descriptor_get = bind_if_instance;
  types.function = function;

  Type* native = make_native_type("builtin_function_or_method", "builtins", types.object, &NativeFunction::kLayout);
  native->can_be_base = false;
  native->has_instance_attributes = false;
  native->slots.construct = nullptr;
  native->slots.call = native_call;
  native->slots.repr = native_repr;
  native->slots.descriptor_get = native_get;
  types.native_function = native;

  Type* method = make_native_type("method", "builtins", types.object, &BoundMethod::kLayout);
  method->can_be_base = false;
  method->has_instance_attributes = false;
  method->slots.construct = [](Interpreter& interp, Type*, const Arguments& arguments) -> Value {
    if (arguments.total() != 2) raise_type_error(interp, "method expected 2 arguments");
    return bind_method(interp, arguments.values[0], arguments.values[1]);
  };
  method->slots.initialize = nullptr;
  method->slots.call = method_call;
  method->slots.repr = method_repr;
  method->slots.compare = method_compare;
  method->slots.hash = method_hash;
  method->slots.get_attribute = method_get_attribute;
  types.method = method;

  types.cell = make_native_type("cell", "builtins", types.object, &Cell::kLayout);
  types.cell->has_instance_attributes = false;
  types.cell->slots.repr = cell_repr;
  types.cell->slots.construct = [](Interpreter& interp, Type* type, const Arguments& arguments) -> Value {
    if (arguments.total() > 1) {
      raise_type_error(interp, "cell expected at most 1 argument, got " + std::to_string(arguments.total()));
    }
    Cell* cell = interp.heap().make<Cell>(type);
    if (arguments.positional_count == 1) cell->value = arguments.values[0];
    return cell;
  };
  types.cell->slots.initialize = nullptr;
  make_module_type(types);
  make_descriptor_types(types);

  add_properties(types.cell, kCellProperties);
  add_properties(function, kFunctionProperties);
  add_properties(native, kNativeProperties);
  add_properties(method, kMethodProperties);
  for (Type* type : {function, native, method}) expose_slots(type);
  native->attributes->remove(intern("__get__"));  // of functions in C only the methods have one
  make_slot_wrapper_types();
}

}  // namespace patchorder::python::builtins
