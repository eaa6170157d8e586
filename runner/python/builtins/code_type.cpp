#include "python/builtins/code_type.h"

#include <string>

#include "python/builtins/builtins.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/traceback.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/native.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"
#include "python/syntax/code_names.h"

namespace patchorder::python {
namespace {

struct CodeObject : Object {
  static constexpr Layout kLayout{"code", hold_nothing};
  explicit CodeObject(Type* t) : Object(t) {}
  const Scope* scope = nullptr;
  const Source* source = nullptr;
  const Tree* compiled = nullptr;  // what compile() made is all of this tree
  Snippet snippet;
};

const Scope* scope_of(Value self) { return cast<CodeObject>(self)->scope; }

Value count(std::size_t number) { return Value::integer(static_cast<std::int64_t>(number)); }

Value names_tuple(Interpreter& interp, std::span<Str* const> names) {
  Tuple* tuple = make_tuple(interp.heap(), names.size());
  for (std::size_t i = 0; i < names.size(); ++i) tuple->items[i] = names[i];
  return tuple;
}

Value free_names(Interpreter& interp, Value self) {
  const auto& captured = scope_of(self)->captured;
  Tuple* tuple = make_tuple(interp.heap(), captured.size());
  for (std::size_t i = 0; i < captured.size(); ++i) tuple->items[i] = captured[i].name;
  return tuple;
}

// CPython's CO_ flags, as far as they follow from the parameters and the body.
Value flags(Interpreter& interp, Value self) {
  const Scope* scope = scope_of(self);
  constexpr std::int64_t kOptimized = 1, kNewLocals = 2, kVarargs = 4, kVarkeywords = 8, kNested = 16, kGenerator = 32,
                         kNoFree = 64;
  constexpr std::int64_t kCoroutine = 128, kAsyncGenerator = 512;
  const bool is_closed = scope->captured.empty() && scope->cell_names.empty() && !interp.version_at_least(11);
  const std::int64_t no_free = is_closed ? kNoFree : 0;
  if (scope->kind != Scope::Kind::kFunction) return Value::integer(no_free);
  const bool nested = scope->parent != nullptr && scope->parent->kind == Scope::Kind::kFunction;
  return Value::integer(kOptimized | kNewLocals | no_free | (scope->has_varargs ? kVarargs : 0) |
                        (scope->has_varkeywords ? kVarkeywords : 0) | (nested ? kNested : 0) |
                        (scope->is_coroutine   ? (scope->is_generator ? kAsyncGenerator : kCoroutine)
                         : scope->is_generator ? kGenerator
                                               : 0));
}

Value constants(Interpreter& interp, Value) { raise_unsupported(interp, "the constants of a code object"); }

Value code_compare(Interpreter&, Value self, Value other, CompareOperator op) {
  const CodeObject* code = as<CodeObject>(other);
  if (code == nullptr || op > CompareOperator::kNotEqual) return Value::not_implemented();
  return Value::boolean((code->scope == scope_of(self)) == (op == CompareOperator::kEqual));
}

std::uint64_t code_hash(Interpreter&, Value self) { return scope_of(self)->position.line; }

Value first_line(Interpreter&, Value self) { return Value::integer(scope_of(self)->position.line); }

constexpr NativeProperty kProperties[] = {
    {"co_name",
     [](Interpreter&, Value self) -> Value {
       const auto* code = cast<CodeObject>(self);
       return name_of_code(*code->source, *code->scope);
     },
     nullptr},
    {"co_qualname", [](Interpreter&, Value self) -> Value { return scope_of(self)->qualified_name; }, nullptr},
    {"co_filename", [](Interpreter&, Value self) -> Value { return cast<CodeObject>(self)->source->path_name(); },
     nullptr},
    {"co_firstlineno", first_line, nullptr},
    {"co_argcount", [](Interpreter&, Value self) { return count(scope_of(self)->positional); }, nullptr},
    {"co_posonlyargcount", [](Interpreter&, Value self) { return count(scope_of(self)->positional_only); }, nullptr},
    {"co_kwonlyargcount", [](Interpreter&, Value self) { return count(scope_of(self)->keyword_only); }, nullptr},
    {"co_nlocals", [](Interpreter&, Value self) { return count(scope_of(self)->slot_names.size()); }, nullptr},
    {"co_varnames", [](Interpreter& interp, Value self) { return names_tuple(interp, scope_of(self)->slot_names); },
     nullptr},
    {"co_cellvars", [](Interpreter& interp, Value self) { return names_tuple(interp, scope_of(self)->cell_names); },
     nullptr},
    {"co_freevars", free_names, nullptr},
    {"co_names",
     [](Interpreter& interp, Value self) {
       return names_tuple(interp, names_of_code(scope_of(self), interp.version().minor));
     },
     nullptr},
    {"co_consts", constants, nullptr},
    {"co_flags", flags, nullptr},
};

Value code_repr(Interpreter& interp, Value self) {
  const CodeObject* code = cast<CodeObject>(self);
  return make_str(interp.heap(), "<code object " + std::string(code->scope->name->text()) + " at " +
                                     builtins::address_text(interp, self) + ", file \"" +
                                     std::string(code->source->path_name()->text()) + "\", line " +
                                     std::to_string(code->scope->position.line) + ">");
}

}  // namespace

Value make_code(Interpreter& interp, const Scope* scope, const Source* source) {
  CodeObject* code = interp.heap().make<CodeObject>(builtin_types().code);
  code->scope = scope;
  code->source = source;
  return code;
}

Value make_compiled_code(Interpreter& interp, const Tree& tree, Snippet snippet) {
  const Value made = make_code(interp, tree.module(), &tree.source());
  CodeObject* code = cast<CodeObject>(made);
  code->compiled = &tree;
  code->snippet = snippet;
  return made;
}

std::optional<CompiledText> compiled_text(Value value) {
  const CodeObject* code = cast<CodeObject>(value);
  if (code->compiled == nullptr) return std::nullopt;
  return CompiledText{code->compiled->shared_source(), code->snippet};
}

Function* make_function_of_code(Interpreter& interp, Value code, Dict* globals) {
  const CodeObject* made = cast<CodeObject>(code);
  if (made->compiled != nullptr) raise_unsupported(interp, "a function with the code of a module");
  Function* function = interp.heap().make<Function>(builtin_types().function);
  function->scope = made->scope;
  function->source = made->source;
  function->globals = globals;
  function->module = globals->get(special_names().name_);
  return function;
}

void set_code_of_function(Interpreter& interp, Function* function, Value code) {
  const CodeObject* made = as<CodeObject>(code);
  if (made == nullptr) raise_type_error(interp, "__code__ must be set to a code object");
  if (made->compiled != nullptr) raise_unsupported(interp, "a function with the code of a module");
  const std::size_t wanted = function->scope->captured.size();
  if (made->scope->captured.size() != wanted) {
    raise_value_error(interp, std::string(function->name()->text()) + "() requires a code object with " +
                                  std::to_string(wanted) + " free vars, not " +
                                  std::to_string(made->scope->captured.size()));
  }
  function->description(interp.heap()).code = code;
  function->scope = made->scope;
  function->source = made->source;
}

namespace {

void check_code_and_globals(Interpreter& interp, const Arguments& arguments) {
  const struct {
    const char* name;
    const Type* type;
  } wanted[] = {{"code", builtin_types().code}, {"globals", builtin_types().dict}};
  if (arguments.positional_count < 2) {
    const std::size_t missing = arguments.positional_count;
    raise_type_error(interp, std::string("function() missing required argument '") + wanted[missing].name + "' (pos " +
                                 std::to_string(missing + 1) + ")");
  }
  for (std::size_t i = 0; i < 2; ++i) {
    if (is_instance(arguments.values[i], wanted[i].type)) continue;
    raise_type_error(interp, std::string("function() argument '") + wanted[i].name + "' must be " +
                                 std::string(wanted[i].type->name->text()) + ", not " +
                                 std::string(type_name(arguments.values[i])));
  }
}

}  // namespace

Value construct_function_of_code(Interpreter& interp, Type*, const Arguments& arguments) {
  const auto given = [&](std::size_t index) {
    return index < arguments.positional_count ? arguments.values[index] : Value::none();
  };
  if (arguments.keyword_count != 0) raise_unsupported(interp, "FunctionType() with keywords");
  check_code_and_globals(interp, arguments);
  Dict* globals = cast<Dict>(given(1));
  if (!given(2).is_none() && !is<Str>(given(2))) raise_type_error(interp, "arg 3 (name) must be None or string");
  if (!given(3).is_none() && !is<Tuple>(given(3))) raise_type_error(interp, "arg 4 (defaults) must be None or tuple");
  Function* function = make_function_of_code(interp, given(0), globals);
  if (!given(3).is_none()) set_attribute(interp, function, special_names().defaults_, given(3));
  const Tuple* cells = as<Tuple>(given(4));
  const bool is_missing = given(4).is_none();
  if (cells == nullptr && (!is_missing || !function->scope->captured.empty())) {
    raise_type_error(interp, std::string("arg 5 (closure) must be ") + (is_missing ? "tuple" : "None or tuple"));
  }
  const std::size_t count = cells != nullptr ? cells->count : 0;
  if (count != function->scope->captured.size()) {
    raise_value_error(interp, std::string(function->name()->text()) + " requires closure of length " +
                                  std::to_string(function->scope->captured.size()) + ", not " + std::to_string(count));
  }
  function->closure = interp.heap().allocate_array<Cell*>(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (!is<Cell>(cells->items[i])) {
      raise_type_error(interp, "arg 5 (closure) expected cell, found " + std::string(type_name(cells->items[i])));
    }
    function->closure[i] = cast<Cell>(cells->items[i]);
  }
  if (Str* name = as<Str>(given(2))) function->description(interp.heap()).name = name;
  return function;
}

Value make_code_object(Interpreter& interp, Function& function) {
  Value& code = function.description(interp.heap()).code;
  if (!code) code = make_code(interp, function.scope, function.source);
  return code;
}

namespace builtins {

void make_code_type(BuiltinTypes& types) {
  types.code = make_native_type("code", "builtins", types.object, &CodeObject::kLayout);
  types.code->can_be_base = false;
  types.code->has_instance_attributes = false;
  types.code->slots.construct = nullptr;
  types.code->slots.repr = code_repr;
  types.code->slots.compare = code_compare;
  types.code->slots.hash = code_hash;
  add_properties(types.code, kProperties);
}

}  // namespace builtins
}  // namespace patchorder::python
