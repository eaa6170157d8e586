// math: the functions that programs of a reproducer use, by the C library.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>
#include <vector>

#include "modules/native/modules.h"
#include "python/dict.h"
#include "python/exception.h"
#include "python/native.h"
#include "python/numbers.h"
#include "python/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

template <double (*function)(double)>
Value real(Interpreter& interp, const Value* args) {
  const double x = python::to_double(interp, args[0]);
  const double result = function(x);
  if (std::isnan(result) && !std::isnan(x)) python::raise_value_error(interp, "math domain error");
  if (std::isinf(result) && !std::isinf(x))
    python::raise(interp, python::exceptions().overflow_error, "math range error");
  return Value::real(result);
}

template <double (*function)(double)>
Value whole(Interpreter& interp, const Value* args) {
  if (python::is_integer(args[0])) return args[0];
  return python::integer_from_double(interp, function(python::to_double(interp, args[0])));
}

Value logarithm(Interpreter& interp, const Value* args) {
  const double x = python::to_double(interp, args[0]);
  if (x <= 0) python::raise_value_error(interp, "math domain error");
  return Value::real(args[1] ? std::log(x) / std::log(python::to_double(interp, args[1])) : std::log(x));
}

Value square_root_of_integer(Interpreter& interp, const Value* args) {
  const std::int64_t n = python::to_index(interp, args[0]);
  if (n < 0) python::raise_value_error(interp, "isqrt() argument must be nonnegative");
  auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(n)));
  while (root * root > n) --root;
  while ((root + 1) * (root + 1) <= n) ++root;
  return Value::integer(root);
}

Value factorial(Interpreter& interp, const Value* args) {
  const std::int64_t n = python::to_index(interp, args[0]);
  if (n < 0) python::raise_value_error(interp, "factorial() not defined for negative values");
  Value product = Value::integer(1);
  for (std::int64_t i = 2; i <= n; ++i) {
    interp.step();
    product = python::binary(interp, python::BinaryOperator::kMultiply, product, Value::integer(i));
  }
  return product;
}

Value fraction_and_exponent(Interpreter& interp, const Value* args) {
  int exponent = 0;
  const double mantissa = std::frexp(python::to_double(interp, args[0]), &exponent);
  const Value parts[] = {Value::real(mantissa), Value::integer(exponent)};
  return python::make_tuple(interp.heap(), parts);
}

Value scaled(Interpreter& interp, const Value* args) {
  const double x = python::to_double(interp, args[0]);
  const auto exponent = std::clamp<std::int64_t>(python::to_index(interp, args[1]), -100'000, 100'000);
  const double result = std::ldexp(x, static_cast<int>(exponent));
  if (std::isinf(result) && !std::isinf(x))
    python::raise(interp, python::exceptions().overflow_error, "math range error");
  return Value::real(result);
}

Value fraction_and_whole(Interpreter& interp, const Value* args) {
  double whole_part = 0;
  const double fraction = std::modf(python::to_double(interp, args[0]), &whole_part);
  const Value parts[] = {Value::real(fraction), Value::real(whole_part)};
  return python::make_tuple(interp.heap(), parts);
}

// The exact sum, rounded once (J. Shewchuk: partial sums that do not overlap).
Value exact_sum(Interpreter& interp, const Value* args) {
  std::vector<double> partials;
  python::for_each(interp, args[0], [&](Value item) {
    interp.step();
    double x = python::to_double(interp, item);
    std::size_t kept = 0;
    for (double y : partials) {
      if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
      const double high = x + y;
      const double low = y - (high - x);
      if (low != 0) partials[kept++] = low;
      x = high;
    }
    partials.resize(kept);
    partials.push_back(x);
  });
  double sum = 0;
  for (auto partial = partials.rbegin(); partial != partials.rend(); ++partial) sum += *partial;
  return Value::real(sum);
}

Value product(Interpreter& interp, const Value* args) {
  Value result = args[1];
  python::for_each(interp, args[0], [&](Value factor) {
    interp.step();
    result = python::binary(interp, python::BinaryOperator::kMultiply, result, factor);
  });
  return result;
}

constexpr python::NativeRow kFunctions[] = {
    {"sqrt(x, /)", real<std::sqrt>},
    {"exp(x, /)", real<std::exp>},
    {"sin(x, /)", real<std::sin>},
    {"cos(x, /)", real<std::cos>},
    {"tan(x, /)", real<std::tan>},
    {"log2(x, /)", real<std::log2>},
    {"log10(x, /)", real<std::log10>},
    {"fabs(x, /)", real<std::fabs>},
    {"atan(x, /)", real<std::atan>},
    {"asin(x, /)", real<std::asin>},
    {"acos(x, /)", real<std::acos>},
    {"sinh(x, /)", real<std::sinh>},
    {"cosh(x, /)", real<std::cosh>},
    {"tanh(x, /)", real<std::tanh>},
    {"expm1(x, /)", real<std::expm1>},
    {"log1p(x, /)", real<std::log1p>},
    {"frexp(x, /)", fraction_and_exponent},
    {"ldexp(x, i, /)", scaled},
    {"modf(x, /)", fraction_and_whole},
    {"fsum(seq, /)", exact_sum},
    {"prod(iterable, /, *, start=1)", product},
    {"isfinite(x, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::boolean(std::isfinite(python::to_double(interp, args[0])));
     }},
    {"floor(x, /)", whole<std::floor>},
    {"ceil(x, /)", whole<std::ceil>},
    {"trunc(x, /)", whole<std::trunc>},
    {"log(x, base=?, /)", logarithm},
    {"isqrt(n, /)", square_root_of_integer},
    {"factorial(n, /)", factorial},
    {"copysign(x, y, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::real(std::copysign(python::to_double(interp, args[0]), python::to_double(interp, args[1])));
     }},
    {"degrees(x, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::real(python::to_double(interp, args[0]) * (180.0 / std::numbers::pi));
     }},
    {"radians(x, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::real(python::to_double(interp, args[0]) * (std::numbers::pi / 180.0));
     }},
    {"atan2(y, x, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::real(std::atan2(python::to_double(interp, args[0]), python::to_double(interp, args[1])));
     }},
    {"fmod(x, y, /)",
     [](Interpreter& interp, const Value* args) {
       const double divisor = python::to_double(interp, args[1]);
       if (divisor == 0) python::raise_value_error(interp, "math domain error");
       return Value::real(std::fmod(python::to_double(interp, args[0]), divisor));
     }},
    {"pow(x, y, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::real(std::pow(python::to_double(interp, args[0]), python::to_double(interp, args[1])));
     }},
    {"hypot(x, y, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::real(std::hypot(python::to_double(interp, args[0]), python::to_double(interp, args[1])));
     }},
    {"gcd(a, b, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(std::gcd(python::to_index(interp, args[0]), python::to_index(interp, args[1])));
     }},
    {"isnan(x, /)", [](Interpreter& interp,
                       const Value* args) { return Value::boolean(std::isnan(python::to_double(interp, args[0]))); }},
    {"isinf(x, /)", [](Interpreter& interp,
                       const Value* args) { return Value::boolean(std::isinf(python::to_double(interp, args[0]))); }},
    {"isclose(a, b, rel_tol=1e-09, abs_tol=0.0)",
     [](Interpreter& interp, const Value* args) {
       const double a = python::to_double(interp, args[0]);
       const double b = python::to_double(interp, args[1]);
       const double tolerance =
           std::max(1e-9 * std::max(std::fabs(a), std::fabs(b)), python::to_double(interp, args[3]));
       return Value::boolean(a == b || std::fabs(a - b) <= tolerance);
     }},
};

}  // namespace

void fill_math(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
  const auto set = [&](const char* name, double value) {
    module->attributes->set(interp.heap(), python::intern(name), Value::real(value));
  };
  set("pi", 3.141592653589793);
  set("e", 2.718281828459045);
  set("tau", 2 * std::numbers::pi);
  set("inf", std::numeric_limits<double>::infinity());
  set("nan", std::numeric_limits<double>::quiet_NaN());
}

}  // namespace patchorder::modules
