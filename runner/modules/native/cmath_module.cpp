// cmath: functions of complex numbers, by the formulas of cmathmodule.c, which keep the last digits; what is not finite
// goes to the C library, whose special values are C99's as well.
#include <algorithm>
#include <cmath>
#include <complex>
#include <limits>
#include <numbers>

#include "modules/native/closeness.h"
#include "modules/native/modules.h"
#include "python/interpreter.h"
#include "python/native.h"
#include "python/objects/complex_numbers.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::ComplexNumber;
using python::Interpreter;
using python::Value;

namespace {

using Library = std::complex<double>;
using Function = ComplexNumber (*)(Interpreter& interp, ComplexNumber z);

constexpr double kLargest = std::numeric_limits<double>::max();
constexpr double kSmallest = std::numeric_limits<double>::min();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kLn2 = std::numbers::ln2;

// Beyond it exp() overflows.
double log_of_large() { return std::log(kLargest / 4); }

bool is_finite(ComplexNumber z) { return std::isfinite(z.real) && std::isfinite(z.imag); }

ComplexNumber of_library(Library z) { return {z.real(), z.imag()}; }
Library for_library(ComplexNumber z) { return {z.real, z.imag}; }

// i * z and what undoes it.
ComplexNumber turned(ComplexNumber z) { return {-z.imag, z.real}; }
ComplexNumber turned_back(ComplexNumber z) { return {z.imag, -z.real}; }

[[noreturn]] void raise_domain(Interpreter& interp) { python::raise_value_error(interp, "math domain error"); }

ComplexNumber in_range(Interpreter& interp, ComplexNumber result) {
  if (std::isinf(result.real) || std::isinf(result.imag)) {
    python::raise(interp, python::exceptions().overflow_error, "math range error");
  }
  return result;
}

// An infinite angle has no sine.
void check_angle(Interpreter& interp, double angle, bool of_interest) {
  if (std::isinf(angle) && of_interest) raise_domain(interp);
}

ComplexNumber square_root(Interpreter&, ComplexNumber z) {
  if (!is_finite(z)) return of_library(std::sqrt(for_library(z)));
  if (z.real == 0 && z.imag == 0) return {0, z.imag};
  double x = std::fabs(z.real);
  const double y = std::fabs(z.imag);
  double root = 0;
  if (x < kSmallest && y < kSmallest) {
    constexpr int kScale = 53;
    x = std::ldexp(x, kScale);
    root = std::ldexp(std::sqrt(x + std::hypot(x, std::ldexp(y, kScale))), -27);
  } else {
    x /= 8;
    root = 2 * std::sqrt(x + std::hypot(x, y / 8));
  }
  const double other = y / (2 * root);
  return z.real >= 0 ? ComplexNumber{root, std::copysign(other, z.imag)}
                     : ComplexNumber{other, std::copysign(root, z.imag)};
}

double log_of_magnitude(Interpreter& interp, ComplexNumber z) {
  const double x = std::fabs(z.real);
  const double y = std::fabs(z.imag);
  if (x > kLargest / 4 || y > kLargest / 4) return std::log(std::hypot(x / 2, y / 2)) + kLn2;
  if (x < kSmallest && y < kSmallest) {
    if (x == 0 && y == 0) raise_domain(interp);
    return std::log(std::hypot(std::ldexp(x, 53), std::ldexp(y, 53))) - 53 * kLn2;
  }
  const double magnitude = std::hypot(x, y);
  // Near 1 the logarithm is small: computed from the difference.
  if (magnitude < 0.71 || magnitude > 1.73) return std::log(magnitude);
  const auto [least, most] = std::minmax(x, y);
  return std::log1p((most - 1) * (most + 1) + least * least) / 2;
}

ComplexNumber natural_log(Interpreter& interp, ComplexNumber z) {
  if (!is_finite(z)) return of_library(std::log(for_library(z)));
  return {log_of_magnitude(interp, z), std::atan2(z.imag, z.real)};
}

ComplexNumber decimal_log(Interpreter& interp, ComplexNumber z) {
  const ComplexNumber log = natural_log(interp, z);
  return {log.real / std::numbers::ln10, log.imag / std::numbers::ln10};
}

ComplexNumber exponential(Interpreter& interp, ComplexNumber z) {
  if (!is_finite(z)) {
    check_angle(interp, z.imag, std::isfinite(z.real) || (std::isinf(z.real) && z.real > 0));
    return of_library(std::exp(for_library(z)));
  }
  const bool large = z.real > log_of_large();
  const double length = std::exp(large ? z.real - 1 : z.real);
  const double scale = large ? std::numbers::e : 1;
  return in_range(interp, {length * std::cos(z.imag) * scale, length * std::sin(z.imag) * scale});
}

// cosh, or sinh by the same formula with sinh and cosh in each other's place.
template <double (*first)(double), double (*second)(double), Library (*library)(const Library&)>
ComplexNumber hyperbolic(Interpreter& interp, ComplexNumber z) {
  if (!is_finite(z)) {
    check_angle(interp, z.imag, !std::isnan(z.real));
    return of_library(library(for_library(z)));
  }
  const bool large = std::fabs(z.real) > log_of_large();
  const double x = large ? z.real - std::copysign(1.0, z.real) : z.real;
  const double scale = large ? std::numbers::e : 1;
  return in_range(interp, {std::cos(z.imag) * first(x) * scale, std::sin(z.imag) * second(x) * scale});
}

constexpr Function kCosh = hyperbolic<std::cosh, std::sinh, std::cosh>;
constexpr Function kSinh = hyperbolic<std::sinh, std::cosh, std::sinh>;

ComplexNumber hyperbolic_tangent(Interpreter& interp, ComplexNumber z) {
  if (!is_finite(z)) {
    check_angle(interp, z.imag, std::isfinite(z.real));
    return of_library(std::tanh(for_library(z)));
  }
  if (std::fabs(z.real) > log_of_large()) {
    return {std::copysign(1.0, z.real), 4 * std::sin(z.imag) * std::cos(z.imag) * std::exp(-2 * std::fabs(z.real))};
  }
  const double x = std::tanh(z.real);
  const double y = std::tan(z.imag);
  const double inverse = 1 / std::cosh(z.real);
  const double both = x * y;
  const double denominator = 1 + both * both;
  return {x * (1 + y * y) / denominator, y / denominator * inverse * inverse};
}

ComplexNumber inverse_cosine(Interpreter& interp, ComplexNumber z) {
  if (!is_finite(z)) return of_library(std::acos(for_library(z)));
  if (std::fabs(z.real) > kLargest / 4 || std::fabs(z.imag) > kLargest / 4) {
    const double length = std::log(std::hypot(z.real / 2, z.imag / 2)) + 2 * kLn2;
    return {std::atan2(std::fabs(z.imag), z.real), -std::copysign(length, z.imag)};
  }
  const ComplexNumber below = square_root(interp, {1 - z.real, -z.imag});
  const ComplexNumber above = square_root(interp, {1 + z.real, z.imag});
  return {2 * std::atan2(below.real, above.real), std::asinh(above.real * below.imag - above.imag * below.real)};
}

ComplexNumber inverse_cosh(Interpreter& interp, ComplexNumber z) {
  if (!is_finite(z)) return of_library(std::acosh(for_library(z)));
  if (std::fabs(z.real) > kLargest / 4 || std::fabs(z.imag) > kLargest / 4) {
    return {std::log(std::hypot(z.real / 2, z.imag / 2)) + 2 * kLn2, std::atan2(z.imag, z.real)};
  }
  const ComplexNumber below = square_root(interp, {z.real - 1, z.imag});
  const ComplexNumber above = square_root(interp, {z.real + 1, z.imag});
  return {std::asinh(below.real * above.real + below.imag * above.imag), 2 * std::atan2(below.imag, above.real)};
}

ComplexNumber inverse_sinh(Interpreter& interp, ComplexNumber z) {
  if (!is_finite(z)) return of_library(std::asinh(for_library(z)));
  if (std::fabs(z.real) > kLargest / 4 || std::fabs(z.imag) > kLargest / 4) {
    const double length = std::log(std::hypot(z.real / 2, z.imag / 2)) + 2 * kLn2;
    return {std::copysign(length, z.real), std::atan2(z.imag, std::fabs(z.real))};
  }
  const ComplexNumber below = square_root(interp, {1 + z.imag, -z.real});
  const ComplexNumber above = square_root(interp, {1 - z.imag, z.real});
  return {std::asinh(below.real * above.imag - above.real * below.imag),
          std::atan2(z.imag, below.real * above.real - below.imag * above.imag)};
}

ComplexNumber inverse_tanh(Interpreter& interp, ComplexNumber z) {
  if (!is_finite(z)) return of_library(std::atanh(for_library(z)));
  if (std::signbit(z.real)) {
    const ComplexNumber mirrored = inverse_tanh(interp, {-z.real, -z.imag});
    return {-mirrored.real, -mirrored.imag};
  }
  const double y = std::fabs(z.imag);
  const double large = std::sqrt(kLargest / 4);
  if (z.real > large || y > large) {
    const double half = std::hypot(z.real / 2, z.imag / 2);
    return {z.real / 4 / half / half, -std::copysign(std::numbers::pi / 2, -z.imag)};
  }
  if (z.real == 1 && y < std::sqrt(kSmallest)) {
    if (y == 0) raise_domain(interp);
    return {-std::log(std::sqrt(y) / std::sqrt(std::hypot(y, 2))), std::copysign(std::atan2(2.0, -y) / 2, z.imag)};
  }
  const double rest = 1 - z.real;
  return {std::log1p(4 * z.real / (rest * rest + y * y)) / 4,
          -std::atan2(-2 * z.imag, rest * (1 + z.real) - y * y) / 2};
}

template <Function function>
Value of_one(Interpreter& interp, const Value* args) {
  return python::make_complex(interp.heap(), function(interp, python::to_complex(interp, args[0])));
}

// sin z is -i sinh iz, and so are the others.
template <Function function>
Value of_turned(Interpreter& interp, const Value* args) {
  const ComplexNumber z = python::to_complex(interp, args[0]);
  return python::make_complex(interp.heap(), turned_back(function(interp, turned(z))));
}

Value cosine(Interpreter& interp, const Value* args) {
  return python::make_complex(interp.heap(), kCosh(interp, turned(python::to_complex(interp, args[0]))));
}

Value logarithm(Interpreter& interp, const Value* args) {
  ComplexNumber result = natural_log(interp, python::to_complex(interp, args[0]));
  if (args[1]) {
    const ComplexNumber base = natural_log(interp, python::to_complex(interp, args[1]));
    if (base.real == 0 && base.imag == 0) raise_domain(interp);
    result = python::complex_quotient(result, base);
  }
  return python::make_complex(interp.heap(), result);
}

Value phase(Interpreter& interp, const Value* args) {
  const ComplexNumber z = python::to_complex(interp, args[0]);
  return Value::real(std::atan2(z.imag, z.real));
}

Value polar(Interpreter& interp, const Value* args) {
  const ComplexNumber z = python::to_complex(interp, args[0]);
  const double length = std::hypot(z.real, z.imag);
  if (std::isinf(length) && is_finite(z)) {
    python::raise(interp, python::exceptions().overflow_error, "math range error");
  }
  const Value parts[] = {Value::real(length), Value::real(std::atan2(z.imag, z.real))};
  return python::make_tuple(interp.heap(), parts);
}

Value rectangular(Interpreter& interp, const Value* args) {
  const double length = python::to_double(interp, args[0]);
  const double angle = python::to_double(interp, args[1]);
  if (std::isinf(angle)) {
    if (length != 0 && !std::isnan(length)) raise_domain(interp);
    return python::make_complex(interp.heap(), length == 0 ? ComplexNumber{0, 0} : ComplexNumber{kNan, kNan});
  }
  if (angle == 0) return python::make_complex(interp.heap(), {length, length * angle});
  return python::make_complex(interp.heap(), {length * std::cos(angle), length * std::sin(angle)});
}

template <bool (*test)(double), bool both>
Value has_parts(Interpreter& interp, const Value* args) {
  const ComplexNumber z = python::to_complex(interp, args[0]);
  return Value::boolean(both ? test(z.real) && test(z.imag) : test(z.real) || test(z.imag));
}

}  // namespace

Value is_close(Interpreter& interp, ComplexNumber a, ComplexNumber b, const Value* tolerances) {
  const double relative = python::to_double(interp, tolerances[0]);
  const double absolute = python::to_double(interp, tolerances[1]);
  if (relative < 0 || absolute < 0) python::raise_value_error(interp, "tolerances must be non-negative");
  if (a.real == b.real && a.imag == b.imag) return Value::boolean(true);
  const auto is_infinite = [](ComplexNumber z) { return std::isinf(z.real) || std::isinf(z.imag); };
  if (is_infinite(a) || is_infinite(b)) return Value::boolean(false);
  const double distance = std::hypot(a.real - b.real, a.imag - b.imag);
  const double most = std::max(std::hypot(a.real, a.imag), std::hypot(b.real, b.imag));
  return Value::boolean(distance <= relative * most || distance <= absolute);
}

namespace {

constexpr python::NativeRow kFunctions[] = {
    {"sqrt(z, /)", of_one<square_root>},
    {"exp(z, /)", of_one<exponential>},
    {"log(z, base=?, /)", logarithm},
    {"log10(z, /)", of_one<decimal_log>},
    {"sin(z, /)", of_turned<kSinh>},
    {"cos(z, /)", cosine},
    {"tan(z, /)", of_turned<hyperbolic_tangent>},
    {"asin(z, /)", of_turned<inverse_sinh>},
    {"acos(z, /)", of_one<inverse_cosine>},
    {"atan(z, /)", of_turned<inverse_tanh>},
    {"sinh(z, /)", of_one<kSinh>},
    {"cosh(z, /)", of_one<kCosh>},
    {"tanh(z, /)", of_one<hyperbolic_tangent>},
    {"asinh(z, /)", of_one<inverse_sinh>},
    {"acosh(z, /)", of_one<inverse_cosh>},
    {"atanh(z, /)", of_one<inverse_tanh>},
    {"phase(z, /)", phase},
    {"polar(z, /)", polar},
    {"rect(r, phi, /)", rectangular},
    {"isnan(z, /)", has_parts<std::isnan, false>},
    {"isinf(z, /)", has_parts<std::isinf, false>},
    {"isfinite(z, /)", has_parts<std::isfinite, true>},
    {"isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
     [](Interpreter& interp, const Value* args) {
       return is_close(interp, python::to_complex(interp, args[0]), python::to_complex(interp, args[1]), args + 2);
     }},
};

}  // namespace

void fill_complex_math(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
  const auto set = [&](const char* name, Value value) {
    module->attributes->set(interp.heap(), python::intern(name), value);
  };
  set("pi", Value::real(std::numbers::pi));
  set("e", Value::real(std::numbers::e));
  set("tau", Value::real(2 * std::numbers::pi));
  set("inf", Value::real(kInfinity));
  set("nan", Value::real(kNan));
  set("infj", python::make_complex(interp.heap(), {0, kInfinity}));
  set("nanj", python::make_complex(interp.heap(), {0, kNan}));
}

}  // namespace patchorder::modules
