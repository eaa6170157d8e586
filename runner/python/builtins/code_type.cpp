#include "python/builtins/code_type.h"

#include <string>

#include "python/builtins/builtins.h"
#include "python/evaluator.h"
#include "python/interpreter.h"
#include "python/native.h"
#include "python/operations.h"

namespace patchorder::python {
namespace {

struct CodeObject : Object {
  static constexpr Layout kLayout{"code", hold_nothing};
  explicit CodeObject(Type* t) : Object(t) {}
  const Scope* scope = nullptr;
  const Source* source = nullptr;
  const Tree* compiled = nullptr;  // what compile() made is all of this tree
  bool is_expression = false;
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
Value flags(Interpreter&, Value self) {
  const Scope* scope = scope_of(self);
  constexpr std::int64_t kOptimized = 1, kNewLocals = 2, kVarargs = 4, kVarkeywords = 8, kNested = 16, kGenerator = 32;
  constexpr std::int64_t kCoroutine = 128, kAsyncGenerator = 512;
  if (scope->kind != Scope::Kind::kFunction) return Value::integer(0);
  const bool nested = scope->parent != nullptr && scope->parent->kind == Scope::Kind::kFunction;
  return Value::integer(kOptimized | kNewLocals | (scope->has_varargs ? kVarargs : 0) |
                        (scope->has_varkeywords ? kVarkeywords : 0) | (nested ? kNested : 0) |
                        (scope->is_coroutine   ? (scope->is_generator ? kAsyncGenerator : kCoroutine)
                         : scope->is_generator ? kGenerator
                                               : 0));
}

Value first_line(Interpreter&, Value self) { return Value::integer(scope_of(self)->position.line); }

constexpr NativeProperty kProperties[] = {
    {"co_name", [](Interpreter&, Value self) -> Value { return scope_of(self)->name; }, nullptr},
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

Value make_compiled_code(Interpreter& interp, const Tree& tree, bool is_expression) {
  const Value made = make_code(interp, tree.module(), &tree.source());
  CodeObject* code = cast<CodeObject>(made);
  code->compiled = &tree;
  code->is_expression = is_expression;
  return made;
}

std::optional<CompiledText> compiled_text(Value value) {
  const CodeObject* code = cast<CodeObject>(value);
  if (code->compiled == nullptr) return std::nullopt;
  return CompiledText{code->compiled->shared_source(), code->is_expression};
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
  add_properties(types.code, kProperties);
}

}  // namespace builtins
}  // namespace patchorder::python
