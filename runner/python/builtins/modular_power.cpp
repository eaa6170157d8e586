// pow() with a modulus (long_pow), on numbers of its own: what came in between would stay in the case's heap.
#include "python/builtins/modular_power.h"

#include "python/interpreter.h"
#include "python/objects/big_integer.h"
#include "python/objects/exception.h"

namespace patchorder::python::builtins {
namespace {

using Big = boost::multiprecision::cpp_int;

// With the sign of the modulus, as Python's %.
Big modulo(Interpreter& interp, const Big& a, const Big& modulus) {
  count_quotient(interp, a, modulus);
  Big rest = a % modulus;
  if (rest != 0 && (rest < 0) != (modulus < 0)) rest += modulus;
  return rest;
}

Big times(Interpreter& interp, const Big& a, const Big& b, const Big& modulus) {
  count_product(interp, a, b);
  return modulo(interp, a * b, modulus);
}

// The number whose product with `a` leaves 1 modulo `modulus`: Euclid's extended algorithm.
Big inverse(Interpreter& interp, const Big& a, const Big& modulus) {
  Big old_rest = a, rest = modulus, old_factor = 1, factor = 0;
  while (rest != 0) {
    interp.step();
    count_quotient(interp, old_rest, rest);
    const Big quotient = old_rest / rest;
    const auto step = [&quotient](Big& older, Big& newer) {
      Big next = older - quotient * newer;
      older = newer;
      newer = next;
    };
    step(old_rest, rest);
    step(old_factor, factor);
  }
  if (abs(old_rest) != 1) raise_value_error(interp, "base is not invertible for the given modulus");
  return old_rest == 1 ? old_factor : Big(-old_factor);
}

}  // namespace

Value modular_power(Interpreter& interp, Value base, Value exponent, Value modulus) {
  const Big divisor = number_of_integer(modulus);
  Big factor = number_of_integer(base);
  Big left = number_of_integer(exponent);
  if (left < 0) {
    factor = inverse(interp, factor, divisor);
    left = -left;
  }
  factor = modulo(interp, factor, divisor);
  Big result = 1;
  const std::int64_t bits = bits_of_number(left);
  for (std::int64_t i = 0; i < bits; ++i) {
    interp.step();
    if (bit_test(left, static_cast<unsigned>(i))) result = times(interp, result, factor, divisor);
    factor = times(interp, factor, factor, divisor);
  }
  return make_integer(interp.heap(), modulo(interp, result, divisor));
}

}  // namespace patchorder::python::builtins
