#include "python/objects/complex_numbers.h"

#include <cmath>
#include <limits>

#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/exception.h"
#include "python/objects/heap.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

using Op = BinaryOperator;

ComplexNumber product(ComplexNumber a, ComplexNumber b) {
  return {a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}

// A product of infinities that came out as nan in both parts is an infinity (C99, annex G); 3.14 sees to it.
ComplexNumber recovered_product(ComplexNumber a, ComplexNumber b) {
  const ComplexNumber plain = product(a, b);
  if (!std::isnan(plain.real) || !std::isnan(plain.imag)) return plain;
  const auto boxed = [](ComplexNumber& number) {
    number.real = std::copysign(std::isinf(number.real) ? 1.0 : 0.0, number.real);
    number.imag = std::copysign(std::isinf(number.imag) ? 1.0 : 0.0, number.imag);
  };
  const auto without_nan = [](ComplexNumber& number) {
    if (std::isnan(number.real)) number.real = std::copysign(0.0, number.real);
    if (std::isnan(number.imag)) number.imag = std::copysign(0.0, number.imag);
  };
  bool recover = false;
  if (std::isinf(a.real) || std::isinf(a.imag)) {
    boxed(a);
    without_nan(b);
    recover = true;
  }
  if (std::isinf(b.real) || std::isinf(b.imag)) {
    boxed(b);
    without_nan(a);
    recover = true;
  }
  if (!recover && (std::isinf(a.real * b.real) || std::isinf(a.imag * b.imag) || std::isinf(a.real * b.imag) ||
                   std::isinf(a.imag * b.real))) {
    without_nan(a);
    without_nan(b);
    recover = true;
  }
  if (!recover) return plain;
  const ComplexNumber direction = product(a, b);
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  return {kInfinity * direction.real, kInfinity * direction.imag};
}

ComplexNumber product_of(Interpreter& interp, ComplexNumber a, ComplexNumber b) {
  return interp.version_at_least(14) ? recovered_product(a, b) : product(a, b);
}

// By repeated squaring, for exponents of 1 and more.
ComplexNumber natural_power(Interpreter& interp, ComplexNumber base, int exponent) {
  ComplexNumber result{1, 0};
  for (; exponent > 0; exponent >>= 1) {
    if ((exponent & 1) != 0) result = product_of(interp, result, base);
    base = product_of(interp, base, base);
  }
  return result;
}

ComplexNumber polar_power(Interpreter& interp, ComplexNumber a, ComplexNumber b) {
  if (b.real == 0 && b.imag == 0) return {1, 0};
  if (a.real == 0 && a.imag == 0) {
    if (b.imag != 0 || b.real < 0) {
      raise(interp, exceptions().zero_division_error,
            interp.version_at_least(14) ? "zero to a negative or complex power" : "0.0 to a negative or complex power");
    }
    return {0, 0};
  }
  const double magnitude = std::hypot(a.real, a.imag);
  const double angle = std::atan2(a.imag, a.real);
  double length = std::pow(magnitude, b.real);
  double phase = angle * b.real;
  if (b.imag != 0) {
    length *= std::exp(-angle * b.imag);
    phase += b.imag * std::log(magnitude);
  }
  return {length * std::cos(phase), length * std::sin(phase)};
}

[[noreturn]] void raise_division_by_zero(Interpreter& interp) {
  raise(interp, exceptions().zero_division_error,
        interp.version_at_least(14) ? "division by zero" : "complex division by zero");
}

// One real operand, as C does it: its imaginary part isn't there, rather than 0.0.
ComplexNumber mixed(Op op, ComplexNumber a, ComplexNumber b, bool left_is_real) {
  if (op == Op::kAdd) return {a.real + b.real, left_is_real ? b.imag : a.imag};
  if (op == Op::kSubtract) return {a.real - b.real, left_is_real ? -b.imag : a.imag};
  if (op == Op::kMultiply) {
    return left_is_real ? ComplexNumber{a.real * b.real, a.real * b.imag}
                        : ComplexNumber{a.real * b.real, a.imag * b.real};
  }
  return left_is_real ? complex_quotient(a, b) : ComplexNumber{a.real / b.real, a.imag / b.real};
}

// What 3.8 and 3.9 still have slots for, only to refuse.
void refuse_old(Interpreter& interp, Op op) {
  if (interp.version_at_least(10)) return;
  if (op == Op::kFloorDivide) raise_type_error(interp, "can't take floor of complex number.");
  if (op == Op::kModulo) raise_type_error(interp, "can't mod complex numbers.");
}

}  // namespace

Value make_complex(Heap& heap, ComplexNumber number) {
  Complex* made = heap.make<Complex>(complex_type());
  made->number = number;
  return made;
}

std::optional<ComplexNumber> complex_operand(Interpreter& interp, Value value) {
  if (const Complex* complex = as<Complex>(value)) return complex->number;
  if (is_number(value)) return ComplexNumber{number_as_double(interp, value), 0};
  return std::nullopt;
}

ComplexNumber to_complex(Interpreter& interp, Value value) {
  if (const Complex* complex = as<Complex>(value); complex != nullptr && complex->type == complex_type()) {
    return complex->number;
  }
  const Value hook = find_special(interp, value, intern("__complex__"));
  if (hook && !type_of(value)->permanent) {
    const Value result = call(interp, hook);
    if (const Complex* complex = as<Complex>(result)) return complex->number;
    const std::string message = "returned non-complex (type " + std::string(type_name(result)) + ")";
    raise_type_error(interp, "__complex__ " + message);
  }
  if (const Complex* complex = as<Complex>(value)) return complex->number;
  return {to_double(interp, value), 0};
}

ComplexNumber complex_quotient(ComplexNumber a, ComplexNumber b) {
  // By the ratio of the smaller part of the divisor to the larger one: no square of either can overflow.
  if (std::fabs(b.real) >= std::fabs(b.imag)) {
    if (b.real == 0) return {0, 0};
    const double ratio = b.imag / b.real;
    const double scale = b.real + b.imag * ratio;
    return {(a.real + a.imag * ratio) / scale, (a.imag - a.real * ratio) / scale};
  }
  if (std::fabs(b.imag) >= std::fabs(b.real)) {
    const double ratio = b.real / b.imag;
    const double scale = b.real * ratio + b.imag;
    return {(a.real * ratio + a.imag) / scale, (a.imag * ratio - a.real) / scale};
  }
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  return {kNan, kNan};
}

ComplexNumber complex_power(Interpreter& interp, ComplexNumber a, ComplexNumber b) {
  ComplexNumber result;
  // Small whole exponents are exact where the logarithm isn't.
  if (b.imag == 0 && b.real == std::floor(b.real) && std::fabs(b.real) <= 100 &&
      (b.real > 0 || a.real != 0 || a.imag != 0)) {
    const int exponent = static_cast<int>(b.real);
    result = exponent > 0 ? natural_power(interp, a, exponent)
                          : complex_quotient(ComplexNumber{1, 0}, natural_power(interp, a, -exponent));
  } else {
    result = polar_power(interp, a, b);
  }
  if (std::isinf(result.real) || std::isinf(result.imag)) {
    raise(interp, exceptions().overflow_error, "complex exponentiation");
  }
  return result;
}

Value complex_binary(Interpreter& interp, Op op, Value left, Value right) {
  const std::optional<ComplexNumber> a = complex_operand(interp, left);
  const std::optional<ComplexNumber> b = a ? complex_operand(interp, right) : std::nullopt;
  if (!a || !b) return Value::not_implemented();
  refuse_old(interp, op);
  if (op == Op::kTrueDivide && b->real == 0 && b->imag == 0) raise_division_by_zero(interp);
  const bool newest = interp.version_at_least(14);
  if (newest && op != Op::kPower && op <= Op::kTrueDivide && (!is<Complex>(left) || !is<Complex>(right))) {
    return make_complex(interp.heap(), mixed(op, *a, *b, !is<Complex>(left)));
  }
  switch (op) {
    case Op::kAdd: return make_complex(interp.heap(), {a->real + b->real, a->imag + b->imag});
    case Op::kSubtract: return make_complex(interp.heap(), {a->real - b->real, a->imag - b->imag});
    case Op::kMultiply: return make_complex(interp.heap(), product_of(interp, *a, *b));
    case Op::kTrueDivide: return make_complex(interp.heap(), complex_quotient(*a, *b));
    case Op::kPower: return make_complex(interp.heap(), complex_power(interp, *a, *b));
    default: return Value::not_implemented();
  }
}

}  // namespace patchorder::python
