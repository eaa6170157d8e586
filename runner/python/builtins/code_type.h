// Code objects: what a function's __code__, a frame's f_code and a generator's gi_code show of a scope.
#pragma once

#include "python/builtin_types.h"
#include "python/tree.h"

namespace patchorder::python {

class Interpreter;

Value make_code(Interpreter& interp, const Scope* scope, const Source* source);

namespace builtins {

void make_code_type(BuiltinTypes& types);

}  // namespace builtins
}  // namespace patchorder::python
