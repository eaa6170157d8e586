#include "python/numbers.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <cctype>
#include <charconv>
#include <cmath>
#include <limits>

#include "python/big_integer.h"
#include "python/builtin_types.h"
#include "python/exception.h"
#include "python/interpreter.h"

namespace patchorder::python {
namespace {

using Big = boost::multiprecision::cpp_int;
using Op = BinaryOperator;

constexpr std::int64_t kMaxBits = 1'000'000;

Big big_of(Value value) {
  if (const BigInteger* big = as<BigInteger>(value)) return big->number;
  return Big(value.as_int());
}

// The value behind an instance of a class derived from int or float.
Value plain(Value value) {
  if (!value.is_object()) return value;
  if (const DerivedNumber* derived = as<DerivedNumber>(value)) return derived->number;
  return value;
}

bool plain_is_integer(Value value) {
  return value.is_int() || value.is_bool() || is<BigInteger>(value);
}

double big_as_double(Interpreter& interp, const Big& big) {
  const double result = big.convert_to<double>();
  if (std::isinf(result)) {
    raise(interp, exceptions().overflow_error, "int too large to convert to float");
  }
  return result;
}

[[noreturn]] void raise_zero_division(Interpreter& interp, Op op, bool real) {
  const char* message = "division by zero";
  if (op == Op::kFloorDivide) message = real ? "float floor division by zero" : "integer division or modulo by zero";
  if (op == Op::kModulo) message = real ? "float modulo" : "integer division or modulo by zero";
  if (op == Op::kTrueDivide) message = real ? "float division by zero" : "division by zero";
  if (op == Op::kModulo && !real && interp.version_at_least(11)) message = "integer modulo by zero";
  if (op == Op::kFloorDivide && !real && !interp.version_at_least(8)) message = "division by zero";
  raise(interp, exceptions().zero_division_error, message);
}

double floor_modulo(double a, double b) {
  double rest = std::fmod(a, b);
  if (rest != 0 && (rest < 0) != (b < 0)) rest += b;
  return rest == 0 ? std::copysign(0.0, b) : rest;
}

Value real_binary(Interpreter& interp, Op op, double a, double b) {
  switch (op) {
    case Op::kAdd:
      return Value::real(a + b);
    case Op::kSubtract:
      return Value::real(a - b);
    case Op::kMultiply:
      return Value::real(a * b);
    case Op::kTrueDivide:
      if (b == 0) raise_zero_division(interp, op, true);
      return Value::real(a / b);
    case Op::kFloorDivide:
      if (b == 0) raise_zero_division(interp, op, true);
      return Value::real(std::floor((a - floor_modulo(a, b)) / b + 0.5));
    case Op::kModulo:
      if (b == 0) raise_zero_division(interp, op, true);
      return Value::real(floor_modulo(a, b));
    case Op::kPower: {
      if (a == 0 && b < 0) {
        raise(interp, exceptions().zero_division_error, "0.0 cannot be raised to a negative power");
      }
      if (a < 0 && b != std::floor(b)) raise_unsupported(interp, "complex numbers");
      const double result = std::pow(a, b);
      if (std::isinf(result) && !std::isinf(a) && !std::isinf(b)) {
        raise(interp, exceptions().overflow_error, "(34, 'Numerical result out of range')");
      }
      return Value::real(result);
    }
    default:
      return Value::not_implemented();
  }
}

void check_size(Interpreter& interp, std::int64_t bits) {
  if (bits > kMaxBits) raise(interp, exceptions().memory_error, "");
}

std::int64_t bit_length(const Big& big) {
  return big == 0 ? 0 : static_cast<std::int64_t>(msb(abs(big))) + 1;
}

Big floor_divide(const Big& a, const Big& b) {
  Big quotient = a / b;
  if ((a % b != 0) && ((a < 0) != (b < 0))) --quotient;
  return quotient;
}

Value big_power(Interpreter& interp, const Big& a, const Big& b) {
  if (b < 0) return real_binary(interp, Op::kPower, big_as_double(interp, a), big_as_double(interp, b));
  if (a == 0 || a == 1 || a == -1) {
    const bool odd = bit_test(b, 0);
    return make_integer(interp.heap(), b == 0 ? Big(1) : (a == -1 && !odd ? Big(1) : a));
  }
  if (b > kMaxBits) check_size(interp, kMaxBits + 1);
  check_size(interp, bit_length(a) * b.convert_to<std::int64_t>());
  return make_integer(interp.heap(), pow(a, b.convert_to<unsigned>()));
}

Value big_shift(Interpreter& interp, Op op, const Big& a, const Big& b) {
  if (b < 0) raise_value_error(interp, "negative shift count");
  if (op == Op::kRightShift) {
    if (b > kMaxBits) return Value::integer(a < 0 ? -1 : 0);
    const unsigned count = b.convert_to<unsigned>();
    return make_integer(interp.heap(), floor_divide(a, Big(1) << count));
  }
  if (a == 0) return Value::integer(0);
  if (b > kMaxBits) check_size(interp, kMaxBits + 1);
  return make_integer(interp.heap(), a << b.convert_to<unsigned>());
}

Value big_binary(Interpreter& interp, Op op, const Big& a, const Big& b) {
  switch (op) {
    case Op::kAdd:
      return make_integer(interp.heap(), a + b);
    case Op::kSubtract:
      return make_integer(interp.heap(), a - b);
    case Op::kMultiply:
      check_size(interp, bit_length(a) + bit_length(b));
      return make_integer(interp.heap(), a * b);
    case Op::kTrueDivide: {
      if (b == 0) raise_zero_division(interp, op, false);
      // Scaled so that the quotient has all the bits a double can hold.
      const std::int64_t shift = std::max<std::int64_t>(0, 66 - bit_length(a) + bit_length(b));
      const Big quotient = (a << static_cast<unsigned>(shift)) / b;
      return Value::real(std::ldexp(big_as_double(interp, quotient), -static_cast<int>(shift)));
    }
    case Op::kFloorDivide:
      if (b == 0) raise_zero_division(interp, op, false);
      return make_integer(interp.heap(), floor_divide(a, b));
    case Op::kModulo:
      if (b == 0) raise_zero_division(interp, op, false);
      return make_integer(interp.heap(), a - floor_divide(a, b) * b);
    case Op::kPower:
      return big_power(interp, a, b);
    case Op::kLeftShift:
    case Op::kRightShift:
      return big_shift(interp, op, a, b);
    case Op::kBitAnd:
      return make_integer(interp.heap(), a & b);
    case Op::kBitOr:
      return make_integer(interp.heap(), a | b);
    case Op::kBitXor:
      return make_integer(interp.heap(), a ^ b);
    default:
      return Value::not_implemented();
  }
}

// Answers null where the result does not fit or the operation is left to big_binary.
Value small_binary(Interpreter& interp, Op op, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  switch (op) {
    case Op::kAdd:
      return __builtin_add_overflow(a, b, &result) ? Value() : Value::integer(result);
    case Op::kSubtract:
      return __builtin_sub_overflow(a, b, &result) ? Value() : Value::integer(result);
    case Op::kMultiply:
      return __builtin_mul_overflow(a, b, &result) ? Value() : Value::integer(result);
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
    case Op::kBitAnd:
      return Value::integer(a & b);
    case Op::kBitOr:
      return Value::integer(a | b);
    case Op::kBitXor:
      return Value::integer(a ^ b);
    case Op::kRightShift:
      if (b < 0) return Value();
      return Value::integer(b > 63 ? (a < 0 ? -1 : 0) : a >> b);
    default:
      return Value();
  }
}

int three_way(const auto& a, const auto& b) { return a < b ? -1 : (b < a ? 1 : 0); }

}  // namespace

Value make_integer(Heap& heap, const Big& number) {
  if (number >= std::numeric_limits<std::int64_t>::min() &&
      number <= std::numeric_limits<std::int64_t>::max()) {
    return Value::integer(number.convert_to<std::int64_t>());
  }
  return heap.make_owned<BigInteger>(builtin_types().int_type, number);
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
  return three_way(x, y);
}

std::uint64_t number_hash(Value value) {
  value = plain(value);
  if (const BigInteger* big = as<BigInteger>(value)) {
    return static_cast<std::uint64_t>(Big(abs(big->number) % ((Big(1) << 61) - 1)));
  }
  if (!value.is_float()) {
    // hash(-1) is -2: -1 means an error in CPython.
    return static_cast<std::uint64_t>(value.as_int() == -1 ? -2 : value.as_int());
  }
  const double real = value.as_float();
  if (real == std::floor(real) && std::fabs(real) < 9e18) {
    return number_hash(Value::integer(static_cast<std::int64_t>(real)));
  }
  std::uint64_t bits = 0;
  static_assert(sizeof(bits) == sizeof(real));
  std::memcpy(&bits, &real, sizeof(bits));
  return bits ^ (bits >> 29);
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

std::string integer_text(Value value, int base) {
  value = plain(value);
  if (!value.is_object()) {
    std::array<char, 72> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value.as_int(), base);
    return {buffer.data(), end.ptr};
  }
  Big rest = big_of(value);
  const bool negative = rest < 0;
  if (base == 10) return rest.str();
  if (negative) rest = -rest;
  std::string text;
  for (; rest != 0; rest /= base) {
    text += "0123456789abcdefghijklmnopqrstuvwxyz"[(rest % base).convert_to<std::size_t>()];
  }
  if (negative) text += '-';
  return {text.rbegin(), text.rend()};
}

std::string float_text(double value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  std::array<char, 64> buffer{};
  auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
  std::string text(buffer.data(), end.ptr);
  const int exponent = std::stoi(text.substr(text.find('e') + 1));
  if (exponent >= -4 && exponent < 16) {
    end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    text.assign(buffer.data(), end.ptr);
    if (text.find('.') == std::string::npos) text += ".0";
  }
  return text;
}

Value parse_integer(Heap& heap, std::string_view text, int base) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  bool negative = false;
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  const auto prefix_base = [&] {
    if (text.size() < 2 || text[0] != '0') return 0;
    switch (text[1] | 0x20) {
      case 'x':
        return 16;
      case 'o':
        return 8;
      case 'b':
        return 2;
      default:
        return 0;
    }
  }();
  if (prefix_base != 0 && (base == 0 || base == prefix_base)) {
    text.remove_prefix(2);
    if (!text.empty() && text.front() == '_') text.remove_prefix(1);
    base = prefix_base;
  } else if (base == 0) {
    base = 10;
  }
  if (text.empty() || text.front() == '_' || text.back() == '_') return Value();
  Big number = 0;
  std::int64_t small = 0;
  bool overflowed = false;
  char previous = 0;
  for (char c : text) {
    if (c == '_') {
      if (previous == '_') return Value();
      previous = c;
      continue;
    }
    previous = c;
    const int lower = std::tolower(static_cast<unsigned char>(c));
    const int digit = std::isdigit(lower) ? lower - '0' : std::isalpha(lower) ? lower - 'a' + 10 : 99;
    if (digit >= base) return Value();
    if (!overflowed) {
      std::int64_t next = 0;
      if (!__builtin_mul_overflow(small, base, &next) && !__builtin_add_overflow(next, digit, &next)) {
        small = next;
        continue;
      }
      overflowed = true;
      number = small;
    }
    number = number * base + digit;
  }
  if (!overflowed) return Value::integer(negative ? -small : small);
  return make_integer(heap, negative ? Big(-number) : number);
}

std::optional<double> parse_float(std::string_view text) {
  std::string cleaned;
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  for (char c : text) {
    if (c != '_') cleaned += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  bool negative = false;
  std::size_t start = 0;
  if (!cleaned.empty() && (cleaned[0] == '+' || cleaned[0] == '-')) {
    negative = cleaned[0] == '-';
    start = 1;
  }
  const std::string_view rest = std::string_view(cleaned).substr(start);
  double value = 0;
  if (rest == "inf" || rest == "infinity") {
    value = std::numeric_limits<double>::infinity();
  } else if (rest == "nan") {
    value = std::numeric_limits<double>::quiet_NaN();
  } else {
    if (rest.empty() || (!std::isdigit(static_cast<unsigned char>(rest[0])) && rest[0] != '.')) return std::nullopt;
    const auto parsed = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (parsed.ec == std::errc::result_out_of_range) {
      value = std::strtod(std::string(rest).c_str(), nullptr);
    } else if (parsed.ec != std::errc() || parsed.ptr != rest.data() + rest.size()) {
      return std::nullopt;
    }
  }
  return negative ? -value : value;
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
