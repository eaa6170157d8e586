// Rounding, shared by round() and the __round__ methods.
#pragma once

#include "python/objects/value.h"

namespace patchorder::python {

class Interpreter;

namespace builtins {

// round(number, digits); `digits` is None where there are none.
Value round_number(Interpreter& interp, Value number, Value digits);

}  // namespace builtins
}  // namespace patchorder::python
