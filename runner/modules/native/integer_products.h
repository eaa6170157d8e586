// math.factorial, comb, perm and gcd: products and divisors of integers of any size.
#pragma once

#include "python/interpreter.h"
#include "python/objects/value.h"

namespace patchorder::modules {

python::Value factorial(python::Interpreter& interp, const python::Value* args);
python::Value combinations(python::Interpreter& interp, const python::Value* args);
python::Value permutations(python::Interpreter& interp, const python::Value* args);
// Of two integers, without a sign.
python::Value common_divisor(python::Interpreter& interp, python::Value a, python::Value b);

}  // namespace patchorder::modules
