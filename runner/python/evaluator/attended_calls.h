// Calls where the program looks at when its objects die (Interpreter::frees): what has died before one is noticed
// before it, and nothing but the called function has its arguments.
#pragma once

#include <cstdint>

#include "python/evaluator/arguments.h"
#include "python/evaluator/execution.h"
#include "python/objects/function.h"
#include "python/objects/value.h"

namespace patchorder::python {

class Interpreter;

// How an exception of a called function comes back: thrown, or as a null value.
enum class Raising : std::uint8_t { kThrows, kAnswersNull };

// The operands of a call or `yield` have been evaluated: what that has used up is gone.
void look_after_operands(Interpreter& interp, const Frame& frame);

// A method of a function in Python is gone before it is called, since 3.11: its function is called with `self` in
// front.
void unbind(const Interpreter& interp, Value& function, Value& self);

// As CPython's CALL: a function in Python takes the arguments from the caller, whose values become null, since 3.11.
Value call_attended(Interpreter& interp, Value function, const Arguments& arguments, Raising raising);

// As call_function_quietly; the caller's values become null.
Value call_function_giving(Interpreter& interp, const Function* function, const Arguments& arguments);

}  // namespace patchorder::python
