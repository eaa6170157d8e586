#include "modules/native/exact_sum.h"

#include <cmath>
#include <utility>
#include <vector>

#include "python/native.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// The sum of partial sums that do not overlap, the largest last.
double rounded_once(std::vector<double> partials) {
  double sum = 0;
  double rest = 0;
  while (!partials.empty() && rest == 0) {
    const double before = sum;
    const double next = partials.back();
    partials.pop_back();
    sum = before + next;
    rest = next - (sum - before);
  }
  // What is left out lies half-way between two numbers; what lies below it decides.
  if (!partials.empty() && rest != 0 && std::signbit(rest) == std::signbit(partials.back())) {
    const double up = sum + rest * 2;
    if (up - sum == rest * 2) sum = up;
  }
  return sum;
}

// What two numbers are as floats, where sumprod() takes them as such: a float, and an int beside a float.
bool as_float(Value value, Value beside, double& number) {
  if (value.is_float()) {
    number = value.as_float();
  } else if (value.is_int() && beside.is_float()) {
    number = static_cast<double>(value.as_int());
  } else {
    return false;
  }
  return std::isfinite(number);
}

// Adds the product of what can be taken as floats, with what its rounding leaves out.
bool add_product(ExactSum& sum, Value a, Value b) {
  double x = 0;
  double y = 0;
  if (!as_float(a, b, x) || !as_float(b, a, y)) return false;
  const double high = x * y;
  return std::isfinite(high) && sum.add(high) && sum.add(std::fma(x, y, -high));
}

}  // namespace

bool ExactSum::add(double x) {
  std::size_t kept = 0;
  for (double y : partials_) {
    if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
    const double high = x + y;
    const double low = y - (high - x);
    if (low != 0) partials_[kept++] = low;
    x = high;
  }
  if (!std::isfinite(x)) return false;
  partials_.resize(kept);
  partials_.push_back(x);
  return true;
}

double ExactSum::rounded() const { return rounded_once(partials_); }

Value exact_sum(Interpreter& interp, const Value* args) {
  ExactSum sum;
  double infinite = 0;
  double not_finite = 0;
  python::for_each(interp, args[0], [&](Value item) {
    interp.step();
    const double x = python::to_double(interp, item);
    if (!std::isfinite(x)) {
      if (std::isinf(x)) infinite += x;
      not_finite += x;
    } else if (!sum.add(x)) {
      python::raise(interp, python::exceptions().overflow_error, "intermediate overflow in fsum");
    }
  });
  if (std::isnan(infinite)) python::raise_value_error(interp, "-inf + inf in fsum");
  return Value::real(not_finite != 0 ? not_finite : sum.rounded());
}

// Integers as they are, then floats exactly, and the rest by the operators.
Value sum_of_products(Interpreter& interp, const Value* args) {
  using enum python::BinaryOperator;
  const python::List* left = python::collect(interp, args[0]);
  const python::List* right = python::collect(interp, args[1]);
  if (left->count != right->count) python::raise_value_error(interp, "Inputs are not the same length");
  Value total = Value::integer(0);
  std::size_t at = 0;
  const auto add_one = [&] {
    total = python::binary(interp, kAdd, total, python::binary(interp, kMultiply, left->items[at], right->items[at]));
  };
  for (; at < left->count && left->items[at].is_int() && right->items[at].is_int(); ++at) add_one();
  ExactSum floats;
  const std::size_t first_float = at;
  while (at < left->count && add_product(floats, left->items[at], right->items[at])) ++at;
  if (at > first_float) total = python::binary(interp, kAdd, total, Value::real(floats.rounded()));
  for (; at < left->count; ++at) add_one();
  return total;
}

}  // namespace patchorder::modules
