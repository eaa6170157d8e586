// The documentation of a piece of code, as `__doc__` has it. From 3.13 on the compiler takes the indentation off
// (_PyCompile_CleanDoc): what all lines behind the first have in common, and all of the first one's.
#pragma once

#include <string>
#include <string_view>

#include "python/objects/value.h"
#include "python/syntax/source.h"
#include "python/syntax/tree.h"

namespace patchorder::python {

class Interpreter;

std::string without_indentation(std::string_view text);

// Null if there is none. Libraries keep theirs: nobody sees whose it is.
Value documentation_of(Interpreter& interp, const Scope& code, const Source& source);

}  // namespace patchorder::python
