// Calls with `*` and `**`: CPython's CALL_FUNCTION_EX.
#pragma once

#include "python/execution.h"
#include "python/tree.h"
#include "python/value.h"

namespace patchorder::python {

class Interpreter;

// Evaluates the arguments and calls `function` with them, with `self` in front if it is not null.
Value call_unpacking(Interpreter& interp, Frame& frame, const CallExpr* node, Value function, Value self);

}  // namespace patchorder::python
