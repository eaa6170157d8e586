// How functions that Cython compiled word it when a call's arguments do not fit.
#pragma once

#include <cstddef>

namespace patchorder::python {

class Interpreter;
struct Function;
struct Str;

// `given` arguments by position, too many of them or too few; the receiver counts as one.
[[noreturn]] void raise_wrong_count_in_cython(Interpreter& interp, const Function* function, std::size_t given);
// Keywords for a function whose calling convention knows none.
void refuse_keywords_in_cython(Interpreter& interp, const Function* function);
// Nothing has this name, or it was given by position already.
[[noreturn]] void raise_unknown_keyword_in_cython(Interpreter& interp, const Function* function, const Str* name);
[[noreturn]] void raise_second_value_in_cython(Interpreter& interp, const Function* function, const Str* name);

}  // namespace patchorder::python
