// math: the functions that programs of a reproducer use, by the C library.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "modules/native/closeness.h"
#include "modules/native/exact_sum.h"
#include "modules/native/integer_products.h"
#include "modules/native/modules.h"
#include "python/native.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"

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

constexpr char kFloor[] = "__floor__";
constexpr char kCeil[] = "__ceil__";
constexpr char kTrunc[] = "__trunc__";

// Classes of the program may say themselves what it is.
template <double (*function)(double), const char* kMethod>
Value whole(Interpreter& interp, const Value* args) {
  if (!python::type_of(args[0])->permanent) {
    const Value method = python::find_special(interp, args[0], python::intern(kMethod));
    if (method) return python::call(interp, method);
  }
  if (python::is_integer(args[0])) return args[0];
  return python::integer_from_double(interp, function(python::to_double(interp, args[0])));
}

bool fits(Value number) { return !python::is_integer(number) || number.is_int() || number.is_bool(); }

std::int64_t bits_of(Interpreter& interp, Value number) {
  return python::to_index(interp, python::call_method(interp, number, python::intern("bit_length")));
}

Value shifted_right(Interpreter& interp, Value number, std::int64_t bits) {
  return python::binary(interp, python::BinaryOperator::kRightShift, number, Value::integer(bits));
}

// Of ints that are no doubles: by the bits that a double has room for.
double natural_logarithm(Interpreter& interp, Value number) {
  constexpr std::int64_t kBits = 60;
  std::int64_t exponent = 0;
  if (!fits(number)) {
    exponent = std::max<std::int64_t>(0, bits_of(interp, number) - kBits);
    number = shifted_right(interp, number, exponent);
  }
  const double x = python::to_double(interp, number);
  if (x <= 0) {
    const bool says_which = interp.version_at_least(14);
    python::raise_value_error(interp, says_which ? "expected a positive input" : "math domain error");
  }
  return std::log(x) + static_cast<double>(exponent) * std::numbers::ln2;
}

Value logarithm(Interpreter& interp, const Value* args) {
  const double result = natural_logarithm(interp, args[0]);
  return Value::real(args[1] ? result / natural_logarithm(interp, args[1]) : result);
}

Value square_root(Interpreter& interp, const Value* args) {
  const double x = python::to_double(interp, args[0]);
  if (x < 0 && interp.version_at_least(14)) {
    python::raise_value_error(
        interp, "expected a nonnegative input, got " + std::string(python::repr_text(interp, Value::real(x))));
  }
  return real<std::sqrt>(interp, args);
}

// Newton's steps, from above.
Value square_root_of_big(Interpreter& interp, Value n) {
  const std::int64_t half = (bits_of(interp, n) + 1) / 2;
  Value root = python::binary(interp, python::BinaryOperator::kLeftShift, Value::integer(1), Value::integer(half));
  for (;;) {
    interp.step();
    const Value quotient = python::binary(interp, python::BinaryOperator::kFloorDivide, n, root);
    const Value sum = python::binary(interp, python::BinaryOperator::kAdd, root, quotient);
    const Value next = shifted_right(interp, sum, 1);
    if (!python::truth(interp, python::compare(interp, next, root, python::CompareOperator::kLess))) return root;
    root = next;
  }
}

Value square_root_of_integer(Interpreter& interp, const Value* args) {
  const bool is_big = !fits(args[0]);
  if (is_big &&
      python::truth(interp, python::compare(interp, args[0], Value::integer(0), python::CompareOperator::kGreater))) {
    return square_root_of_big(interp, args[0]);
  }
  const std::int64_t n = is_big ? -1 : python::to_index(interp, args[0]);
  if (n < 0) python::raise_value_error(interp, "isqrt() argument must be nonnegative");
  auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(n)));
  while (root * root > n) --root;
  while ((root + 1) * (root + 1) <= n) ++root;
  return Value::integer(root);
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

Value absolute(Interpreter& interp, Value number) {
  const Value zero = Value::integer(0);
  const bool negative = python::truth(interp, python::compare(interp, number, zero, python::CompareOperator::kLess));
  return negative ? python::unary(interp, python::UnaryOperator::kNegative, number) : number;
}

void require_integer(Interpreter& interp, Value value) {
  if (!python::is_integer(value)) python::to_index(interp, value);
}

Value greatest_common_divisor(Interpreter& interp, const Value* args) {
  Value result = Value::integer(0);
  for (Value number : python::cast<python::Tuple>(args[0])->values()) {
    require_integer(interp, number);
    result = common_divisor(interp, result, number);
  }
  return result;
}

Value least_common_multiple(Interpreter& interp, const Value* args) {
  Value result = Value::integer(1);
  for (Value number : python::cast<python::Tuple>(args[0])->values()) {
    require_integer(interp, number);
    if (!python::truth(interp, number)) return Value::integer(0);
    const Value divisor = common_divisor(interp, result, number);
    const Value part = python::binary(interp, python::BinaryOperator::kFloorDivide, number, divisor);
    result = absolute(interp, python::binary(interp, python::BinaryOperator::kMultiply, result, part));
  }
  return result;
}

// The square root of a sum of squares, scaled by the greatest as to stay within range.
double length_of(const std::vector<double>& parts) {
  double greatest = 0;
  for (double part : parts) greatest = std::max(greatest, std::fabs(part));
  if (greatest == 0 || std::isinf(greatest)) return greatest;
  if (parts.size() == 2) return std::hypot(parts[0], parts[1]);
  double sum = 0;
  for (double part : parts) sum += (part / greatest) * (part / greatest);
  return greatest * std::sqrt(sum);
}

Value distance_from_origin(Interpreter& interp, const Value* args) {
  std::vector<double> parts;
  for (Value part : python::cast<python::Tuple>(args[0])->values()) parts.push_back(python::to_double(interp, part));
  return Value::real(length_of(parts));
}

Value distance(Interpreter& interp, const Value* args) {
  std::vector<double> parts;
  python::for_each(interp, args[0], [&](Value part) { parts.push_back(python::to_double(interp, part)); });
  std::size_t at = 0;
  python::for_each(interp, args[1], [&](Value part) {
    if (at < parts.size()) parts[at] -= python::to_double(interp, part);
    ++at;
  });
  if (at != parts.size()) {
    python::raise_value_error(interp, "both points must have the same number of dimensions");
  }
  return Value::real(length_of(parts));
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
    {"sqrt(x, /)", square_root},
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
    {"floor(x, /)", whole<std::floor, kFloor>},
    {"ceil(x, /)", whole<std::ceil, kCeil>},
    {"trunc(x, /)", whole<std::trunc, kTrunc>},
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
    {"hypot(*coordinates)", distance_from_origin},
    {"dist(p, q, /)", distance},
    {"gcd(*integers)", greatest_common_divisor},
    {"comb(n, k, /)", combinations},
    {"perm(n, k=None, /)", permutations},
    {"asinh(x, /)", real<std::asinh>},
    {"acosh(x, /)", real<std::acosh>},
    {"atanh(x, /)", real<std::atanh>},
    {"erf(x, /)", real<std::erf>},
    {"erfc(x, /)", real<std::erfc>},
    {"remainder(x, y, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::real(std::remainder(python::to_double(interp, args[0]), python::to_double(interp, args[1])));
     }},
    {"isnan(x, /)", [](Interpreter& interp,
                       const Value* args) { return Value::boolean(std::isnan(python::to_double(interp, args[0]))); }},
    {"isinf(x, /)", [](Interpreter& interp,
                       const Value* args) { return Value::boolean(std::isinf(python::to_double(interp, args[0]))); }},
    {"isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
     [](Interpreter& interp, const Value* args) {
       return is_close(interp, {python::to_double(interp, args[0]), 0}, {python::to_double(interp, args[1]), 0},
                       args + 2);
     }},
};

constexpr python::NativeRow kSince9[] = {
    {"lcm(*integers)", least_common_multiple},
    {"nextafter(x, y, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::real(std::nextafter(python::to_double(interp, args[0]), python::to_double(interp, args[1])));
     }},
};

constexpr python::NativeRow kSince11[] = {{"cbrt(x, /)", real<std::cbrt>}, {"exp2(x, /)", real<std::exp2>}};

constexpr python::NativeRow kSince12[] = {{"sumprod(p, q, /)", sum_of_products}};

}  // namespace

void fill_math(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
  if (interp.version_at_least(9)) python::add_functions(interp, module, kSince9);
  if (interp.version_at_least(11)) python::add_functions(interp, module, kSince11);
  if (interp.version_at_least(12)) python::add_functions(interp, module, kSince12);
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
