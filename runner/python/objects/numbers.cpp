#include "python/objects/numbers.h"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <limits>

#include "python/interpreter.h"
#include "python/objects/big_integer.h"
#include "python/objects/builtin_types.h"
#include "python/objects/complex_numbers.h"
#include "python/objects/exception.h"

namespace patchorder::python {
namespace {

using Big = boost::multiprecision::cpp_int;
using Op = BinaryOperator;

constexpr std::int64_t kMaxBits = 16'000'000;

Big big_of(Value value) {
  if (const BigInteger* big = as<BigInteger>(value)) return big->number;
  return Big(value.as_int());
}

constexpr std::int64_t kLimb = 64;

std::uint64_t limbs(std::int64_t bits) { return static_cast<std::uint64_t>((bits + kLimb - 1) / kLimb); }

// The value behind an instance of a class derived from int or float.
Value plain(Value value) {
  if (!value.is_object()) return value;
  if (const DerivedNumber* derived = as<DerivedNumber>(value)) return derived->number;
  return value;
}

bool plain_is_integer(Value value) { return value.is_int() || value.is_bool() || is<BigInteger>(value); }

double big_as_double(Interpreter& interp, const Big& big) {
  const double result = big.convert_to<double>();
  if (std::isinf(result)) {
    raise(interp, exceptions().overflow_error, "int too large to convert to float");
  }
  return result;
}

[[noreturn]] void raise_zero_division(Interpreter& interp, Op op, bool real) {
  // 3.14 says the same of all of them.
  const char* message = "division by zero";
  if (interp.version_at_least(14)) {
    raise(interp, exceptions().zero_division_error, message);
  }
  if (real && op == Op::kTrueDivide) message = "float division by zero";
  if (real && op == Op::kFloorDivide) {
    message = interp.version_at_least(9) ? "float floor division by zero" : "float divmod()";
  }
  if (real && op == Op::kModulo) message = interp.version_at_least(13) ? "float modulo by zero" : "float modulo";
  if (!real && op == Op::kFloorDivide) message = "integer division or modulo by zero";
  if (!real && op == Op::kModulo) {
    message = interp.version_at_least(11) ? "integer modulo by zero" : "integer division or modulo by zero";
  }
  raise(interp, exceptions().zero_division_error, message);
}

double floor_modulo(double a, double b) {
  double rest = std::fmod(a, b);
  if (rest != 0 && (rest < 0) != (b < 0)) rest += b;
  return rest == 0 ? std::copysign(0.0, b) : rest;
}

double floor_quotient(double a, double b) {
  const double rest = std::fmod(a, b);
  double quotient = (a - rest) / b;
  if (rest != 0 && (b < 0) != (rest < 0)) quotient -= 1;
  if (quotient == 0) return std::copysign(0.0, a / b);
  const double whole = std::floor(quotient);
  return quotient - whole > 0.5 ? whole + 1 : whole;  // it is whole, up to rounding
}

Value real_binary(Interpreter& interp, Op op, double a, double b) {
  switch (op) {
    case Op::kAdd: return Value::real(a + b);
    case Op::kSubtract: return Value::real(a - b);
    case Op::kMultiply: return Value::real(a * b);
    case Op::kTrueDivide:
      if (b == 0) raise_zero_division(interp, op, true);
      return Value::real(a / b);
    case Op::kFloorDivide:
      if (b == 0) raise_zero_division(interp, op, true);
      return Value::real(floor_quotient(a, b));
    case Op::kModulo:
      if (b == 0) raise_zero_division(interp, op, true);
      return Value::real(floor_modulo(a, b));
    case Op::kPower: {
      if (a == 0 && b < 0) {
        raise(interp, exceptions().zero_division_error,
              interp.version_at_least(14) ? "zero to a negative power" : "0.0 cannot be raised to a negative power");
      }
      if (a < 0 && b != std::floor(b) && std::isfinite(a) && std::isfinite(b)) {
        return make_complex(interp.heap(), complex_power(interp, {a, 0}, {b, 0}));
      }
      const double result = std::pow(a, b);
      if (std::isinf(result) && !std::isinf(a) && !std::isinf(b)) {
        raise(interp, exceptions().overflow_error, "(34, 'Numerical result out of range')");
      }
      return Value::real(result);
    }
    default: return Value::not_implemented();
  }
}

Big floor_divide(const Big& a, const Big& b) {
  Big quotient = a / b;
  if ((a % b != 0) && ((a < 0) != (b < 0))) --quotient;
  return quotient;
}

Value big_power(Interpreter& interp, const Big& a, const Big& b) {
  if (b < 0) return real_binary(interp, Op::kPower, big_as_double(interp, a), big_as_double(interp, b));
  if (abs(a) <= 1) {
    const bool odd = bit_test(b, 0);
    return make_integer(interp.heap(), b == 0 ? Big(1) : (a == -1 && !odd ? Big(1) : a));
  }
  if (b > kMaxBits) check_bits(interp, kMaxBits + 1);
  check_bits(interp, bits_of_number(a) * b.convert_to<std::int64_t>());
  const std::int64_t half = bits_of_number(a) * b.convert_to<std::int64_t>() / 2;
  count_product(interp, half, half);
  return make_integer(interp.heap(), pow(a, b.convert_to<unsigned>()));
}

Value big_shift(Interpreter& interp, Op op, const Big& a, const Big& b) {
  if (b < 0) raise_value_error(interp, "negative shift count");
  if (op == Op::kRightShift) {
    if (b > kMaxBits) return Value::integer(a < 0 ? -1 : 0);
    return make_integer(interp.heap(), a >> b.convert_to<unsigned>());
  }
  if (a == 0) return Value::integer(0);
  if (b > kMaxBits) check_bits(interp, kMaxBits + 1);
  check_bits(interp, bits_of_number(a) + b.convert_to<std::int64_t>());
  return make_integer(interp.heap(), a << b.convert_to<unsigned>());
}

Value big_binary(Interpreter& interp, Op op, const Big& a, const Big& b) {
  count_digits(interp, a);
  count_digits(interp, b);
  switch (op) {
    case Op::kAdd: return make_integer(interp.heap(), a + b);
    case Op::kSubtract: return make_integer(interp.heap(), a - b);
    case Op::kMultiply:
      check_bits(interp, bits_of_number(a) + bits_of_number(b));
      count_product(interp, a, b);
      return make_integer(interp.heap(), a * b);
    case Op::kTrueDivide: {
      if (b == 0) raise_zero_division(interp, op, false);
      // Scaled so that the quotient has all the bits a double can hold.
      const std::int64_t shift = std::max<std::int64_t>(0, 66 - bits_of_number(a) + bits_of_number(b));
      const Big scaled = a << static_cast<unsigned>(shift);
      count_quotient(interp, scaled, b);
      const Big quotient = scaled / b;
      return Value::real(std::ldexp(big_as_double(interp, quotient), -static_cast<int>(shift)));
    }
    case Op::kFloorDivide:
      if (b == 0) raise_zero_division(interp, op, false);
      count_quotient(interp, a, b);
      return make_integer(interp.heap(), floor_divide(a, b));
    case Op::kModulo:
      if (b == 0) raise_zero_division(interp, op, false);
      count_quotient(interp, a, b);
      return make_integer(interp.heap(), a - floor_divide(a, b) * b);
    case Op::kPower: return big_power(interp, a, b);
    case Op::kLeftShift:
    case Op::kRightShift: return big_shift(interp, op, a, b);
    case Op::kBitAnd: return make_integer(interp.heap(), a & b);
    case Op::kBitOr: return make_integer(interp.heap(), a | b);
    case Op::kBitXor: return make_integer(interp.heap(), a ^ b);
    default: return Value::not_implemented();
  }
}

// Answers null where the result does not fit or the operation is left to big_binary.
Value small_binary(Interpreter& interp, Op op, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  switch (op) {
    case Op::kAdd: return __builtin_add_overflow(a, b, &result) ? Value() : Value::integer(result);
    case Op::kSubtract: return __builtin_sub_overflow(a, b, &result) ? Value() : Value::integer(result);
    case Op::kMultiply: return __builtin_mul_overflow(a, b, &result) ? Value() : Value::integer(result);
    case Op::kTrueDivide: {
      constexpr std::int64_t kExact = std::int64_t{1} << 53;
      if (b == 0) raise_zero_division(interp, op, false);
      if (a > kExact || a < -kExact || b > kExact || b < -kExact) return Value();
      return Value::real(static_cast<double>(a) / static_cast<double>(b));
    }
    case Op::kFloorDivide:
    case Op::kModulo: {
      if (b == 0) raise_zero_division(interp, op, false);
      if (b == -1) return op == Op::kModulo ? Value::integer(0) : small_binary(interp, Op::kSubtract, 0, a);
      const std::int64_t rest = a % b;
      const bool adjust = rest != 0 && (rest < 0) != (b < 0);
      if (op == Op::kModulo) return Value::integer(adjust ? rest + b : rest);
      return Value::integer(a / b - (adjust ? 1 : 0));
    }
    case Op::kBitAnd: return Value::integer(a & b);
    case Op::kBitOr: return Value::integer(a | b);
    case Op::kBitXor: return Value::integer(a ^ b);
    case Op::kRightShift:
      if (b < 0) return Value();
      return Value::integer(b > 63 ? (a < 0 ? -1 : 0) : a >> b);
    default: return Value();
  }
}

int three_way(const auto& a, const auto& b) { return a < b ? -1 : (b < a ? 1 : 0); }

}  // namespace

Value make_integer(Heap& heap, const Big& number) {
  if (number >= std::numeric_limits<std::int64_t>::min() && number <= std::numeric_limits<std::int64_t>::max()) {
    return Value::integer(number.convert_to<std::int64_t>());
  }
  // The first digits are in the object.
  const auto& digits = number.backend();
  if (digits.size() > Big::backend_type::internal_limb_count) heap.count(digits.size() * sizeof(*digits.limbs()));
  return heap.make_owned<BigInteger>(builtin_types().int_type, number);
}

Big number_of_integer(Value value) { return big_of(plain(value)); }

std::int64_t bits_of_number(const Big& number) {
  return number == 0 ? 0 : static_cast<std::int64_t>(msb(abs(number))) + 1;
}

void count_digits(Interpreter& interp, const Big& number) {
  interp.work(number.backend().size() * sizeof(*number.backend().limbs()));
}

void count_product(Interpreter& interp, std::int64_t bits, std::int64_t other_bits) {
  interp.work(limbs(bits) * limbs(other_bits));
}

void count_product(Interpreter& interp, const Big& a, const Big& b) {
  count_product(interp, bits_of_number(a), bits_of_number(b));
}

void count_quotient(Interpreter& interp, const Big& dividend, const Big& divisor) {
  const std::int64_t quotient_bits = bits_of_number(dividend) - bits_of_number(divisor) + 1;
  count_product(interp, std::max<std::int64_t>(quotient_bits, 1), bits_of_number(divisor));
}

void check_bits(Interpreter& interp, std::int64_t bits) {
  if (bits > kMaxBits) throw BudgetExceeded{Budget::kMemory};
  interp.heap().require(static_cast<std::size_t>(bits) / 8);
}

Value plain_number(Value value) { return plain(value); }

bool is_integer(Value value) { return plain_is_integer(plain(value)); }

bool is_number(Value value) {
  const Value number = plain(value);
  return number.is_float() || plain_is_integer(number);
}

Value number_binary(Interpreter& interp, Op op, Value a, Value b) {
  a = plain(a);
  b = plain(b);
  if (a.is_float() || b.is_float()) {
    if (!is_number(a) || !is_number(b)) return Value::not_implemented();
    return real_binary(interp, op, number_as_double(interp, a), number_as_double(interp, b));
  }
  if (!plain_is_integer(a) || !plain_is_integer(b)) return Value::not_implemented();
  if (a.is_bool() && b.is_bool()) {
    if (op == Op::kBitAnd) return Value::boolean(a.as_bool() && b.as_bool());
    if (op == Op::kBitOr) return Value::boolean(a.as_bool() || b.as_bool());
    if (op == Op::kBitXor) return Value::boolean(a.as_bool() != b.as_bool());
  }
  if (!a.is_object() && !b.is_object()) {
    if (const Value small = small_binary(interp, op, a.as_int(), b.as_int())) return small;
  }
  return big_binary(interp, op, big_of(a), big_of(b));
}

Value number_unary(Interpreter& interp, UnaryOperator op, Value value) {
  value = plain(value);
  if (value.is_float()) {
    if (op == UnaryOperator::kInvert) raise_type_error(interp, "bad operand type for unary ~: 'float'");
    return Value::real(op == UnaryOperator::kNegative ? -value.as_float() : value.as_float());
  }
  if (op == UnaryOperator::kPositive) return value.is_bool() ? Value::integer(value.as_int()) : value;
  const Value negated = number_binary(interp, Op::kSubtract, Value::integer(0), value);
  if (op == UnaryOperator::kNegative) return negated;
  return number_binary(interp, Op::kSubtract, negated, Value::integer(1));
}

std::optional<int> number_order(Value a, Value b) {
  a = plain(a);
  b = plain(b);
  if (!is_number(a) || !is_number(b)) return std::nullopt;
  if (!a.is_object() && !b.is_object() && !a.is_float() && !b.is_float()) {
    return three_way(a.as_int(), b.as_int());
  }
  if (!a.is_float() && !b.is_float()) return three_way(big_of(a), big_of(b));
  const auto as_real = [](Value v) {
    if (v.is_float()) return v.as_float();
    return v.is_object() ? big_of(v).convert_to<double>() : static_cast<double>(v.as_int());
  };
  const double x = as_real(a);
  const double y = as_real(b);
  if (std::isnan(x) || std::isnan(y)) return std::nullopt;
  // An int and a float are compared exactly: 2**53 + 1 is not 2.0**53.
  constexpr double kExact = 9007199254740992.0;
  const bool mixed = a.is_float() != b.is_float();
  if (!mixed || (std::fabs(x) < kExact && std::fabs(y) < kExact) || std::isinf(a.is_float() ? x : y)) {
    return three_way(x, y);
  }
  const auto whole = [](Value v) { return v.is_float() ? Big(std::trunc(v.as_float())) : big_of(v); };
  return three_way(whole(a), whole(b));  // beyond 2**53 a float has no fraction
}

std::uint64_t number_hash(Value value) {
  value = plain(value);
  // As CPython: numbers that are equal hash equal, by their remainder modulo the prime 2**61 - 1.
  constexpr std::int64_t kPrime = (std::int64_t{1} << 61) - 1;
  const auto finished = [](std::int64_t hash) { return static_cast<std::uint64_t>(hash == -1 ? -2 : hash); };
  if (const BigInteger* big = as<BigInteger>(value)) {
    const auto rest = Big(abs(big->number) % kPrime).convert_to<std::int64_t>();
    return finished(big->number < 0 ? -rest : rest);
  }
  if (!value.is_float()) return finished(value.as_int() % kPrime);
  const double real = value.as_float();
  if (std::isinf(real)) return finished(real > 0 ? 314159 : -314159);
  if (std::isnan(real)) return 0;
  int exponent = 0;
  double fraction = std::frexp(std::fabs(real), &exponent);
  std::uint64_t hash = 0;
  while (fraction != 0) {
    hash = ((hash << 28) & kPrime) | hash >> 33;
    fraction *= 268435456.0;
    exponent -= 28;
    const auto digits = static_cast<std::uint64_t>(fraction);
    fraction -= static_cast<double>(digits);
    hash += digits;
    if (hash >= static_cast<std::uint64_t>(kPrime)) hash -= kPrime;
  }
  const int turn = ((exponent % 61) + 61) % 61;
  hash = ((hash << turn) & kPrime) | hash >> (61 - turn);
  return finished(real < 0 ? -static_cast<std::int64_t>(hash) : static_cast<std::int64_t>(hash));
}

bool number_truth(Value value) {
  value = plain(value);
  if (is<BigInteger>(value)) return true;
  return value.is_float() ? value.as_float() != 0 : value.as_int() != 0;
}

std::optional<std::int64_t> small_integer(Value value) {
  value = plain(value);
  if (value.is_int() || value.is_bool()) return value.as_int();
  return std::nullopt;
}

double number_as_double(Interpreter& interp, Value value) {
  value = plain(value);
  if (value.is_float()) return value.as_float();
  if (value.is_object()) return big_as_double(interp, big_of(value));
  return static_cast<double>(value.as_int());
}

Value integer_from_double(Interpreter& interp, double value) {
  if (std::isnan(value)) raise_value_error(interp, "cannot convert float NaN to integer");
  if (std::isinf(value)) {
    raise(interp, exceptions().overflow_error, "cannot convert float infinity to integer");
  }
  const double truncated = std::trunc(value);
  if (std::fabs(truncated) < 9e18) return Value::integer(static_cast<std::int64_t>(truncated));
  return make_integer(interp.heap(), Big(truncated));
}

}  // namespace patchorder::python
