// Calls with `*` and `**`: CPython's CALL_FUNCTION_EX.
#pragma once

#include "python/evaluator/execution.h"
#include "python/objects/value.h"
#include "python/syntax/tree.h"

namespace patchorder::python {

class Interpreter;

// Evaluates the arguments and calls `function` with them, with `self` in front if it is not null.
Value call_unpacking(Interpreter& interp, Frame& frame, const CallExpr* node, Value function, Value self);

}  // namespace patchorder::python
