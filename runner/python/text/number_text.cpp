// Numbers as text, and text as numbers.
#include <algorithm>
#include <array>
#include <bit>
#include <boost/multiprecision/cpp_int.hpp>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string>

#include "python/hidden_names.h"
#include "python/interpreter.h"
#include "python/objects/big_integer.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/text/unicode.h"

namespace patchorder::python {
namespace {

using Big = boost::multiprecision::cpp_int;

constexpr char kDigits[] = "0123456789abcdefghijklmnopqrstuvwxyz";

// How many bits a digit has; 0 where the base is no power of two.
unsigned bits_of_digit(int base) {
  const auto number = static_cast<unsigned>(base);
  return std::has_single_bit(number) ? static_cast<unsigned>(std::countr_zero(number)) : 0;
}

}  // namespace

std::string integer_text(Value value, int base) {
  value = plain_number(value);
  if (!value.is_object()) {
    std::array<char, 72> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value.as_int(), base);
    return {buffer.data(), end.ptr};
  }
  Big rest = cast<BigInteger>(value)->number;
  const bool negative = rest < 0;
  if (base == 10) return rest.str();
  if (negative) rest = -rest;
  std::string digits;
  export_bits(rest, std::back_inserter(digits), bits_of_digit(base));
  std::string text = negative ? "-" : "";
  for (char digit : digits.substr(std::min(digits.find_first_not_of('\0'), digits.size()))) {
    text += kDigits[static_cast<unsigned char>(digit)];
  }
  return text;
}

namespace {

Dict* names_of_sys(Interpreter& interp) { return interp.import_module("sys").object()->attributes; }

Str* name_of_limit() { return intern(kHiddenMark + std::string("max_str_digits")); }

}  // namespace

std::size_t max_str_digits(Interpreter& interp) {
  const Value set = names_of_sys(interp)->get(name_of_limit());
  return set ? static_cast<std::size_t>(set.as_int()) : kMaxStrDigits;
}

void set_max_str_digits(Interpreter& interp, std::size_t digits) {
  names_of_sys(interp)->set(interp.heap(), name_of_limit(), Value::integer(static_cast<std::int64_t>(digits)));
}

std::string decimal_text(Interpreter& interp, Value value) {
  const BigInteger* big = as<BigInteger>(plain_number(value));
  if (big == nullptr) return integer_text(value);
  // Conversion is quadratic: what is far too long is not converted first.
  constexpr double kDigitsPerBit = 0.30103;
  const double about = static_cast<double>(msb(abs(big->number))) * kDigitsPerBit;
  const std::size_t limit = about < kLeastMaxStrDigits ? 0 : max_str_digits(interp);
  if (limit == 0) return integer_text(value);
  const bool too_long = about > static_cast<double>(limit) + 1.0;
  std::string text = too_long ? std::string() : integer_text(value);
  if (too_long || text.size() - (text[0] == '-' ? 1 : 0) > limit) {
    raise_value_error(interp,
                      "Exceeds the limit (" + std::to_string(limit) + (interp.version_at_least(11) ? " digits" : "") +
                          ") for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
  }
  return text;
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

std::string hexadecimal_text(double value) {
  std::array<char, 64> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), "%.13a", value);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

namespace {

// Numbers may be written with the digits of any script and with any white space around them.
std::string ascii_number(std::string_view text) {
  std::string ascii;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = unicode::decode(text, at);
    const int digit = unicode::decimal_value(c);
    ascii += c < 0x80               ? static_cast<char>(c)
             : digit >= 0           ? static_cast<char>('0' + digit)
             : unicode::is_space(c) ? ' '
                                    : '?';
  }
  return ascii;
}

bool has_high_bytes(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

Value parse_integer(Heap& heap, std::string_view text, int base) {
  std::string converted;
  if (has_high_bytes(text)) text = converted = ascii_number(text);
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
      case 'x': return 16;
      case 'o': return 8;
      case 'b': return 2;
      default: return 0;
    }
  }();
  if (prefix_base != 0 && (base == 0 || base == prefix_base)) {
    text.remove_prefix(2);
    if (!text.empty() && text.front() == '_') text.remove_prefix(1);
    base = prefix_base;
  } else if (base == 0) {
    // A literal: 010 would be octal in Python 2 and is refused, 00 is zero.
    if (text.size() > 1 && text[0] == '0' && text.find_first_not_of("0_") != std::string_view::npos) return Value();
    base = 10;
  }
  if (text.empty() || text.front() == '_' || text.back() == '_') return Value();
  Big number = 0;
  std::string digits;  // of a number that is written bit by bit
  const unsigned digit_bits = bits_of_digit(base);
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
    if (digit_bits != 0) digits += static_cast<char>(digit);
    if (!overflowed) {
      std::int64_t next = 0;
      if (!__builtin_mul_overflow(small, base, &next) && !__builtin_add_overflow(next, digit, &next)) {
        small = next;
        continue;
      }
      overflowed = true;
      number = small;
    }
    if (digit_bits == 0) number = number * base + digit;
  }
  if (!overflowed) return Value::integer(negative ? -small : small);
  if (digit_bits != 0) import_bits(number, digits.begin(), digits.end(), digit_bits);
  return make_integer(heap, negative ? Big(-number) : number);
}

namespace {

// Each float('nan') is an object of its own to CPython: `is` and `in` tell them apart by the payload.
double distinct_nan() {
  thread_local std::uint64_t count = 0;
  constexpr std::uint64_t kQuietNan = 0x7ff8000000000000;
  constexpr std::uint64_t kPayload = 0x0007ffffffffffff;
  return std::bit_cast<double>(kQuietNan | (++count & kPayload));
}

}  // namespace

std::optional<double> parse_float(std::string_view text) {
  std::string cleaned, converted;
  if (has_high_bytes(text)) text = converted = ascii_number(text);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto digit_at = [&](std::size_t at) {
      return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at]));
    };
    if (c == '_' && (i == 0 || !digit_at(i - 1) || !digit_at(i + 1))) return std::nullopt;
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
    value = distinct_nan();
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

}  // namespace patchorder::python
