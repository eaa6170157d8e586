// Code objects: what a function's __code__, a frame's f_code and a generator's gi_code show of a scope.
#pragma once

#include <memory>
#include <optional>

#include "python/builtin_types.h"
#include "python/tree.h"

namespace patchorder::python {

class Interpreter;

Value make_code(Interpreter& interp, const Scope* scope, const Source* source);

// What compile() made: its text, to be read again for the dictionaries it is to run in.
struct CompiledText {
  std::shared_ptr<const Source> source;
  bool is_expression = false;
};
Value make_compiled_code(Interpreter& interp, const Tree& tree, bool is_expression);
// Empty for the code of a function.
std::optional<CompiledText> compiled_text(Value code);

namespace builtins {

void make_code_type(BuiltinTypes& types);

}  // namespace builtins
}  // namespace patchorder::python
