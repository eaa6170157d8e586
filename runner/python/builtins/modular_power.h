// pow(base, exponent, modulus).
#pragma once

#include "python/objects/value.h"

namespace patchorder::python {

class Interpreter;

namespace builtins {

// All three are integers, the modulus is not 0.
Value modular_power(Interpreter& interp, Value base, Value exponent, Value modulus);

}  // namespace builtins
}  // namespace patchorder::python
