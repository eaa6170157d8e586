#include "python/text/formatting.h"
#include "python/text/format_specification.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/complex_numbers.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/text/unicode.h"

namespace patchorder::python {
namespace {

std::size_t code_point_size(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool is_align(char c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

Specification parse(Interpreter& interp, std::string_view text, Value value) {
  Specification spec;
  const auto fail = [&] {
    raise_value_error(interp, "Invalid format specifier" + (interp.version_at_least(11)
                                                                ? " '" + std::string(text) + "' for object of type '" +
                                                                      std::string(type_name(value)) + "'"
                                                                : std::string()));
  };
  constexpr std::int64_t kMostDigits = std::numeric_limits<std::int64_t>::max() / 10 - 1;
  std::string_view rest = text;
  const auto take = [&](std::size_t count = 1) { rest.remove_prefix(count); };
  const auto number = [&] {
    std::int64_t result = 0;
    while (!rest.empty() && std::isdigit(static_cast<unsigned char>(rest[0]))) {
      if (result > kMostDigits) raise_value_error(interp, "Too many decimal digits in format string");
      result = result * 10 + (rest[0] - '0');
      take();
    }
    return result;
  };
  if (!rest.empty()) {
    const std::size_t first = code_point_size(rest);
    if (rest.size() > first && is_align(rest[first])) {
      spec.fill = rest.substr(0, first);
      spec.align = rest[first];
      take(first + 1);
    } else if (is_align(rest[0])) {
      spec.align = rest[0];
      take();
    }
  }
  if (!rest.empty() && (rest[0] == '+' || rest[0] == '-' || rest[0] == ' ')) {
    spec.sign = rest[0];
    take();
  }
  if (rest.starts_with('z') && interp.version_at_least(11)) {
    spec.no_negative_zero = true;
    take();
  }
  if (rest.starts_with('#')) {
    spec.alternate = true;
    take();
  }
  if (rest.starts_with('0')) {
    spec.zero = true;
    take();
  }
  spec.width = static_cast<std::size_t>(number());
  interp.heap().require(spec.width);
  if (!rest.empty() && (rest[0] == ',' || rest[0] == '_')) {
    spec.grouping = rest[0];
    take();
    const bool both_are_one = spec.grouping == '_' || interp.version_at_least(9);
    if (!rest.empty() && (rest[0] == ',' || rest[0] == '_') && (rest[0] != spec.grouping || !both_are_one)) {
      raise_value_error(interp, "Cannot specify both ',' and '_'.");
    }
  }
  if (rest.starts_with('.')) {
    take();
    if (rest.empty() || !std::isdigit(static_cast<unsigned char>(rest[0]))) {
      raise_value_error(interp, "Format specifier missing precision");
    }
    const std::int64_t precision = number();
    if (precision > std::numeric_limits<int>::max()) raise_value_error(interp, "precision too big");
    interp.heap().require(static_cast<std::size_t>(precision));
    spec.precision = static_cast<int>(precision);
  }
  if (!rest.empty()) {
    spec.type = rest[0];
    take();
  }
  if (!rest.empty()) fail();
  const bool groups = spec.type == 0 || std::string_view("deEfFgG%").find(spec.type) != std::string_view::npos;
  const bool power_of_two = spec.type != 0 && std::string_view("boxX").find(spec.type) != std::string_view::npos;
  if (spec.grouping != 0 && !groups && !(spec.grouping == '_' && power_of_two)) {
    raise_value_error(interp, std::string("Cannot specify '") + spec.grouping + "' with '" + spec.type + "'.");
  }
  return spec;
}

std::size_t width_of(std::string_view text) {
  std::size_t count = 0;
  for (char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

std::string grouped(std::string digits, char separator, std::size_t every) {
  for (auto at = static_cast<std::ptrdiff_t>(digits.size() - every); at > 0; at -= static_cast<std::ptrdiff_t>(every)) {
    digits.insert(static_cast<std::size_t>(at), 1, separator);
  }
  return digits;
}

[[noreturn]] void raise_unknown_code(Interpreter& interp, char type, Value value) {
  raise_value_error(interp, std::string("Unknown format code '") + type + "' for object of type '" +
                                std::string(type_name(value)) + "'");
}

// `#g`: as many digits as are asked for, and the point after them.
std::string with_all_digits(std::string text, int precision) {
  const std::size_t e = std::min(text.find('e'), text.size());
  const std::string exponent = text.substr(e);
  text.resize(e);
  if (text.find('.') == std::string::npos) text += '.';
  const std::size_t first = text.find_first_not_of("0.");
  // Of zero itself the one before the point counts.
  const std::size_t from = first == std::string::npos ? 0 : first;
  std::size_t digits = text.size() - from - (text.find('.') >= from ? 1 : 0);
  for (; digits < static_cast<std::size_t>(precision); ++digits) text += '0';
  return text + exponent;
}

// The digits of a float without sign, in the presentation `type`.
std::string float_digits(double value, char type, int precision, bool alternate) {
  const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(type)));
  std::string text;
  if (!std::isfinite(value)) {
    text = std::isnan(value) ? "nan" : "inf";
  } else if (lower == 'f' || lower == '%') {
    const double shown = lower == '%' ? value * 100 : value;
    text = alternate ? fmt::format("{:#.{}f}", shown, precision) : fmt::format("{:.{}f}", shown, precision);
  } else if (lower == 'e') {
    text = alternate ? fmt::format("{:#.{}e}", value, precision) : fmt::format("{:.{}e}", value, precision);
  } else {
    text = fmt::format("{:.{}g}", value, std::max(1, precision));
    if (alternate) text = with_all_digits(std::move(text), std::max(1, precision));
  }
  if (std::isupper(static_cast<unsigned char>(type))) {
    for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  if (lower == '%') text += '%';
  return text;
}

}  // namespace

// `prefix` (a sign, 0x) stays in front when the fill goes between it and the digits.
std::string padded(const Specification& spec, std::string_view prefix, std::string_view body, char default_align) {
  const std::size_t used = width_of(prefix) + width_of(body);
  const std::size_t missing = spec.width > used ? spec.width - used : 0;
  char align = spec.align != 0 ? spec.align : default_align;
  std::string fill = spec.fill;
  if (spec.zero && spec.align == 0 && default_align == '>') {
    align = '=';
    fill = "0";
  }
  const std::size_t before = align == '>' ? missing : align == '^' ? missing / 2 : 0;
  std::string text;
  const auto add_fill = [&](std::size_t count) {
    for (; count != 0; --count) text += fill;
  };
  add_fill(before);
  text += prefix;
  if (align == '=') add_fill(missing);
  text += body;
  if (align != '=') add_fill(missing - before);
  return text;
}

std::string sign_text(const Specification& spec, bool negative) {
  if (negative) return "-";
  return spec.sign == '-' ? "" : std::string(1, spec.sign);
}

// Zeros that fill the width are grouped too: 00,001,234.
static std::string grouped_to_width(const Specification& spec, std::string digits, std::size_t beside,
                                    std::size_t every) {
  const bool zeros = spec.zero && (spec.align == 0 || spec.align == '=');
  std::string text = grouped(digits, spec.grouping, every);
  while (zeros && text.size() + beside < spec.width) {
    digits.insert(0, "0");
    text = grouped(digits, spec.grouping, every);
  }
  return text;
}

std::string integer_format(Interpreter& interp, const Specification& spec, Value number) {
  if (spec.precision) raise_value_error(interp, "Precision not allowed in integer format specifier");
  if (spec.no_negative_zero) {
    raise_value_error(interp, "Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (spec.type == 'c') {
    if (spec.sign != '-') raise_value_error(interp, "Sign not allowed with integer format specifier 'c'");
    if (const auto code = small_integer(number); !code || *code < 0 || *code > 0x10FFFF) {
      raise(interp, exceptions().overflow_error, "%c arg not in range(0x110000)");
    }
    std::string character;
    unicode::append(character, static_cast<char32_t>(*small_integer(number)));
    return padded(spec, "", character, '<');
  }
  const int base = spec.type == 'x' || spec.type == 'X' ? 16 : spec.type == 'o' ? 8 : spec.type == 'b' ? 2 : 10;
  std::string digits = base == 10 ? decimal_text(interp, number) : integer_text(number, base);
  const bool negative = digits[0] == '-';
  if (negative) digits.erase(0, 1);
  std::string prefix = sign_text(spec, negative);
  if (spec.alternate && base != 10) prefix += std::string("0") + spec.type;
  if (spec.grouping != 0) digits = grouped_to_width(spec, digits, prefix.size(), base == 10 ? 3 : 4);
  if (spec.type == 'X') {
    for (char& c : digits) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return padded(spec, prefix, digits, '>');
}

// As str() shows it, with so many digits: a float keeps its point, unless they are used up before it.
std::string str_like_digits(double value, int precision, bool keeps_zeros) {
  if (!std::isfinite(value)) return float_digits(value, 'g', precision, false);
  std::string digits = fmt::format("{:.{}e}", value, precision - 1);
  const std::size_t e = digits.find('e');
  const int before_point = std::stoi(digits.substr(e + 1)) + 1;
  const bool scientific = before_point <= -4 || before_point > precision - 1;
  const std::string exponent = scientific ? digits.substr(e) : "";
  digits = scientific ? digits.substr(0, e) : fmt::format("{:.{}f}", value, precision - before_point);
  if (!keeps_zeros && digits.find('.') != std::string::npos) {
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.' && scientific) digits.pop_back();
    if (digits.back() == '.') digits += '0';
  }
  return digits + exponent;
}

std::string real_format(Interpreter& interp, const Specification& spec, Value original, double value) {
  bool negative = std::signbit(value) && !std::isnan(value);
  const double magnitude = std::fabs(value);
  std::string digits;
  if (spec.type == 0) {
    digits = spec.precision ? str_like_digits(magnitude, std::max(1, *spec.precision), spec.alternate)
                            : float_text(magnitude);
    const std::size_t e = digits.find('e');
    if (spec.alternate && e != std::string::npos && digits.find('.') == std::string::npos) digits.insert(e, ".");
  } else if (std::string_view("eEfFgG%").find(spec.type) != std::string_view::npos) {
    digits = float_digits(magnitude, spec.type, spec.precision.value_or(6), spec.alternate);
  } else if (spec.type == 'n') {
    digits = float_digits(magnitude, 'g', spec.precision.value_or(6), spec.alternate);
  } else {
    raise_unknown_code(interp, spec.type, original);
  }
  if (spec.no_negative_zero && digits.find_first_not_of("0.eE+-%") == std::string::npos) negative = false;
  if (spec.grouping != 0) {
    const std::size_t point = std::min(digits.find_first_of(".eE%"), digits.size());
    const std::string rest = digits.substr(point);
    const std::size_t beside = sign_text(spec, negative).size() + rest.size();
    digits = grouped_to_width(spec, digits.substr(0, point), beside, 3) + rest;
  }
  return padded(spec, sign_text(spec, negative), digits, '>');
}

std::string ascii_escaped(std::string_view text) {
  std::string ascii;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      ascii += text[i];
      continue;
    }
    const int extra = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    std::uint32_t code = lead & (0x3FU >> extra);
    for (int k = 0; k < extra; ++k) code = code << 6 | (static_cast<unsigned char>(text[++i]) & 0x3FU);
    ascii += code > 0xFFFF ? fmt::format("\\U{:08x}", code)
             : code > 0xFF ? fmt::format("\\u{:04x}", code)
                           : fmt::format("\\x{:02x}", code);
  }
  return ascii;
}

std::string fixed_text(double value, int digits) { return fmt::format("{:.{}f}", value, digits); }

Str* format_number(Interpreter& interp, Value value, const Str* specification) {
  if (specification->size == 0) return to_str(interp, value);
  const Specification spec = parse(interp, specification->text(), value);
  const bool real_type = std::string_view("eEfFgG%").find(spec.type) != std::string_view::npos && spec.type != 0;
  if (is_integer(value) && !real_type) {
    if (spec.type != 0 && std::string_view("bcdoxXn").find(spec.type) == std::string_view::npos) {
      raise_unknown_code(interp, spec.type, value);
    }
    return make_str(interp.heap(), integer_format(interp, spec, value));
  }
  if (is<Complex>(value)) return make_str(interp.heap(), complex_format(interp, spec, value));
  return make_str(interp.heap(), real_format(interp, spec, value, number_as_double(interp, value)));
}

Str* format_str(Interpreter& interp, Str* text, const Str* specification) {
  if (specification->size == 0) return text;
  const Specification spec = parse(interp, specification->text(), text);
  if (spec.type != 0 && spec.type != 's') raise_unknown_code(interp, spec.type, text);
  if (spec.grouping != 0) raise_value_error(interp, std::string("Cannot specify '") + spec.grouping + "' with 's'.");
  if (spec.align == '=') raise_value_error(interp, "'=' alignment not allowed in string format specifier");
  if (spec.sign != '-') raise_value_error(interp, "Sign not allowed in string format specifier");
  if (spec.no_negative_zero) {
    raise_value_error(interp, "Negative zero coercion (z) not allowed in string format specifier");
  }
  std::string_view shown = text->text();
  if (spec.precision && static_cast<std::size_t>(*spec.precision) < text->length) {
    shown = shown.substr(0, byte_offset(text, static_cast<std::size_t>(*spec.precision)));
  }
  Specification adjusted = spec;
  if (spec.zero && spec.align == 0) adjusted.fill = "0";
  return make_str(interp.heap(), padded(adjusted, "", shown, '<'));
}

Str* format_value(Interpreter& interp, Value value, Str* specification) {
  if (const Str* text = as<Str>(value); text != nullptr && text->type == builtin_types().str) {
    return format_str(interp, cast<Str>(value), specification);
  }
  if (!value.is_object() && is_number(value) && !value.is_bool()) return format_number(interp, value, specification);
  const Value hook = find_special(interp, value, special_names().format_);
  const Value result = call(interp, hook, specification);
  if (Str* text = as<Str>(result)) return text;
  raise_type_error(interp, "__format__ must return a str, not " + std::string(type_name(result)));
}

}  // namespace patchorder::python
