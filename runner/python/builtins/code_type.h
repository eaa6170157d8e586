// Code objects: what a function's __code__, a frame's f_code and a generator's gi_code show of a scope.
#pragma once

#include <memory>
#include <optional>

#include "python/objects/builtin_types.h"
#include "python/syntax/parser.h"
#include "python/syntax/tree.h"

namespace patchorder::python {

class Interpreter;
struct Arguments;
struct Dict;
struct Function;

Value make_code(Interpreter& interp, const Scope* scope, const Source* source);

// What compile() made: its text, to be read again for the dictionaries it is to run in.
struct CompiledText {
  std::shared_ptr<const Source> source;
  Snippet snippet;
};
Value make_compiled_code(Interpreter& interp, const Tree& tree, Snippet snippet);
// Empty for the code of a function.
std::optional<CompiledText> compiled_text(Value code);

// A new function that runs it. Raises if it is no function's code.
Function* make_function_of_code(Interpreter& interp, Value code, Dict* globals);
// FunctionType(code, globals, name=None, argdefs=None, closure=None)
Value construct_function_of_code(Interpreter& interp, Type*, const Arguments& arguments);
// Gives a function another code, with as many free variables.
void set_code_of_function(Interpreter& interp, Function* function, Value code);

namespace builtins {

void make_code_type(BuiltinTypes& types);

}  // namespace builtins
}  // namespace patchorder::python
