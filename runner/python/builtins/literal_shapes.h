// What ast.literal_eval asks of a text that is an expression: whether there are only literals in it.
#pragma once

#include "python/native.h"

namespace patchorder::python::builtins {

// (text): None if it is nothing but literals, else the node that isn't: the name of its kind in the module ast, its
// line, and of a name which; of the `**` in a dict None in place of the kind. Raises SyntaxError.
Value non_literal_of_text(Interpreter& interp, const Value* args);

}  // namespace patchorder::python::builtins
