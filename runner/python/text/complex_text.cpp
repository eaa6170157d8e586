// Complex numbers as text: repr, what complex(text) reads, and format().
#include <cctype>
#include <cmath>
#include <string>

#include "python/interpreter.h"
#include "python/objects/complex_numbers.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/text/format_specification.h"
#include "python/text/formatting.h"

namespace patchorder::python {
namespace {

bool is_plain_zero(double part) { return part == 0 && !std::signbit(part); }

// As repr shows a float, without the `.0` of a whole one.
std::string part_text(double part) {
  std::string text = float_text(part);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

std::string with_sign(std::string text) { return text.starts_with('-') ? text : "+" + text; }

// The float at the beginning of the text, which it is taken from: digits, or the name of what is no number.
std::optional<double> take_float(std::string_view& text) {
  std::size_t end = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
  const auto at = [&](std::size_t i) {
    return i < text.size() ? static_cast<char>(std::tolower(static_cast<unsigned char>(text[i]))) : '\0';
  };
  const auto skip = [&](auto&& accepts) {
    while (accepts(at(end))) ++end;
  };
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || c == '_'; };
  if (std::isalpha(static_cast<unsigned char>(at(end))) != 0 && at(end) != 'j') {
    skip([](char c) { return std::string_view("infatyn").find(c) != std::string_view::npos && c != '\0'; });
  } else {
    skip(is_digit);
    if (at(end) == '.') {
      ++end;
      skip(is_digit);
    }
    const std::size_t sign = at(end + 1) == '+' || at(end + 1) == '-' ? 1 : 0;
    if (at(end) == 'e' && is_digit(at(end + 1 + sign))) {
      end += 1 + sign;
      skip(is_digit);
    }
  }
  const std::optional<double> number = parse_float(text.substr(0, end));
  if (number) text.remove_prefix(end);
  return number;
}

bool is_unit(std::string_view text) { return !text.empty() && (text[0] == 'j' || text[0] == 'J'); }

}  // namespace

std::string complex_text(ComplexNumber number) {
  if (is_plain_zero(number.real)) return part_text(number.imag) + "j";
  return "(" + part_text(number.real) + with_sign(part_text(number.imag)) + "j)";
}

std::optional<ComplexNumber> parse_complex(std::string_view text) {
  constexpr const char* kBlank = " \t\n\v\f\r";
  const auto stripped = [&] {
    text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
    text = text.substr(0, text.find_last_not_of(kBlank) + 1);
  };
  stripped();
  if (text.starts_with('(')) {
    if (!text.ends_with(')') || text.size() < 2) return std::nullopt;
    text = text.substr(1, text.size() - 2);
    stripped();
  }
  // A part, or a bare sign (or nothing) before the unit.
  const auto unit_sign = [&]() -> std::optional<double> {
    const bool has_sign = text.starts_with('+') || text.starts_with('-');
    if (!is_unit(text.substr(has_sign ? 1 : 0))) return std::nullopt;
    const double sign = text.starts_with('-') ? -1 : 1;
    if (has_sign) text.remove_prefix(1);
    return sign;
  };
  ComplexNumber number;
  if (const std::optional<double> first = take_float(text)) {
    number.real = *first;
    if (is_unit(text)) {
      number = {0, *first};
      text.remove_prefix(1);
    } else if (text.starts_with('+') || text.starts_with('-')) {
      std::optional<double> second = take_float(text);
      if (!second) second = unit_sign();
      if (!second || !is_unit(text)) return std::nullopt;
      number.imag = *second;
      text.remove_prefix(1);
    }
  } else if (const std::optional<double> sign = unit_sign()) {
    number.imag = *sign;
    text.remove_prefix(1);
  } else {
    return std::nullopt;
  }
  if (!text.empty()) return std::nullopt;
  return number;
}

std::string complex_format(Interpreter& interp, const Specification& spec, Value original) {
  if (spec.zero) raise_value_error(interp, "Zero padding is not allowed in complex format specifier");
  if (spec.align == '=') raise_value_error(interp, "'=' alignment flag is not allowed in complex format specifier");
  if (spec.type == '%') {
    raise_value_error(interp, "Unknown format code '%' for object of type '" + std::string(type_name(original)) + "'");
  }
  const ComplexNumber number = cast<Complex>(original)->number;
  Specification part = spec;
  part.width = 0;
  part.align = 0;
  const bool like_repr = spec.type == 0;
  const bool skips_real = like_repr && is_plain_zero(number.real);
  if (like_repr && spec.precision) part.type = 'g';
  const auto shown = [&](double value) {
    std::string text = real_format(interp, part, original, value);
    if (part.type == 0 && text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
  };
  std::string text = skips_real ? "" : shown(number.real);
  if (!skips_real) part.sign = '+';
  text += shown(number.imag) + "j";
  if (like_repr && !skips_real) text = "(" + text + ")";
  return padded(spec, "", text, '>');
}

}  // namespace patchorder::python
