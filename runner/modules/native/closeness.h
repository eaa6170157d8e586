// What math and cmath share: whether two numbers are nearly equal.
#pragma once

#include "python/objects/complex_numbers.h"
#include "python/objects/value.h"

namespace patchorder::modules {

// isclose(): `tolerances` are the relative and the absolute one.
python::Value is_close(python::Interpreter& interp, python::ComplexNumber a, python::ComplexNumber b,
                       const python::Value* tolerances);

}  // namespace patchorder::modules
