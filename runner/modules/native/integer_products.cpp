// math's products and divisors, on numbers of their own: what came in between would stay in the case's heap. Each step
// counts by the size that the numbers have by then.
#include "modules/native/integer_products.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "python/objects/big_integer.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

using Big = boost::multiprecision::cpp_int;

// A product that grows: factors that fit into 64 bits together are multiplied first.
class Product {
 public:
  explicit Product(Interpreter& interp) : interp_(interp) {}

  void multiply(std::int64_t factor) {
    interp_.step();
    std::int64_t together = 0;
    if (__builtin_mul_overflow(pending_, factor, &together)) {
      take_pending();
      pending_ = factor;
    } else {
      pending_ = together;
    }
  }

  // Without a rest.
  void divide(std::int64_t divisor) {
    take_pending();
    python::count_digits(interp_, number_);
    number_ /= divisor;
  }

  Value value() {
    take_pending();
    return python::make_integer(interp_.heap(), number_);
  }

 private:
  void take_pending() {
    if (pending_ == 1) return;
    constexpr std::int64_t kFactorBits = 64;
    python::check_bits(interp_, python::bits_of_number(number_) + kFactorBits);
    python::count_digits(interp_, number_);
    number_ *= pending_;
    pending_ = 1;
  }

  Interpreter& interp_;
  Big number_ = 1;
  std::int64_t pending_ = 1;
};

// Non-negative; raises what comb() and perm() raise.
std::int64_t chosen_number(Interpreter& interp, Value value, const char* name) {
  const std::int64_t number = python::to_index(interp, value);
  if (number < 0) python::raise_value_error(interp, std::string(name) + " must be a non-negative integer");
  return number;
}

// n * (n - 1) * ... of k factors, divided by 1 * 2 * ... where order does not count.
Value arrangements(Interpreter& interp, Value of, Value chosen, bool is_ordered) {
  const std::int64_t n = chosen_number(interp, of, "n");
  std::int64_t k = chosen_number(interp, chosen, "k");
  if (k > n) return Value::integer(0);
  if (!is_ordered) k = std::min(k, n - k);
  Product product(interp);
  for (std::int64_t i = 0; i < k; ++i) {
    product.multiply(n - i);
    if (!is_ordered) product.divide(i + 1);
  }
  return product.value();
}

}  // namespace

Value factorial(Interpreter& interp, const Value* args) {
  Value counted = args[0];
  // Until 3.9 floats that are whole count too; 3.9 warns of them.
  if (counted.is_float() && !interp.version_at_least(10)) {
    const double whole = std::floor(counted.as_float());
    if (whole != counted.as_float()) {
      python::raise_value_error(interp, "factorial() only accepts integral values");
    }
    counted = python::integer_from_double(interp, whole);
  }
  const std::int64_t n = python::to_index(interp, counted);
  if (n < 0) python::raise_value_error(interp, "factorial() not defined for negative values");
  Product product(interp);
  for (std::int64_t i = 2; i <= n; ++i) product.multiply(i);
  return product.value();
}

Value combinations(Interpreter& interp, const Value* args) { return arrangements(interp, args[0], args[1], false); }

Value permutations(Interpreter& interp, const Value* args) {
  return args[1].is_none() ? factorial(interp, args) : arrangements(interp, args[0], args[1], true);
}

Value common_divisor(Interpreter& interp, Value a, Value b) {
  Big greater = abs(python::number_of_integer(a));
  Big smaller = abs(python::number_of_integer(b));
  while (smaller != 0) {
    interp.step();
    python::count_quotient(interp, greater, smaller);
    Big rest = greater % smaller;
    greater = std::move(smaller);
    smaller = std::move(rest);
  }
  return python::make_integer(interp.heap(), greater);
}

}  // namespace patchorder::modules
