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

}  // namespace

// The exact sum, rounded once (J. Shewchuk: partial sums that do not overlap).
Value exact_sum(Interpreter& interp, const Value* args) {
  std::vector<double> partials;
  double infinite = 0;
  double not_finite = 0;
  python::for_each(interp, args[0], [&](Value item) {
    interp.step();
    double x = python::to_double(interp, item);
    if (!std::isfinite(x)) {
      if (std::isinf(x)) infinite += x;
      not_finite += x;
      return;
    }
    std::size_t kept = 0;
    for (double y : partials) {
      if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
      const double high = x + y;
      const double low = y - (high - x);
      if (low != 0) partials[kept++] = low;
      x = high;
    }
    if (!std::isfinite(x)) {
      python::raise(interp, python::exceptions().overflow_error, "intermediate overflow in fsum");
    }
    partials.resize(kept);
    partials.push_back(x);
  });
  if (std::isnan(infinite)) python::raise_value_error(interp, "-inf + inf in fsum");
  return Value::real(not_finite != 0 ? not_finite : rounded_once(std::move(partials)));
}

}  // namespace patchorder::modules
