#include "python/formatting.h"

#include <fmt/format.h>

#include <cctype>
#include <cmath>
#include <optional>

#include "python/builtin_types.h"
#include "python/dict.h"
#include "python/exception.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/numbers.h"
#include "python/operations.h"

namespace patchorder::python {
namespace {

struct Specification {
  std::string fill = " ";
  char align = 0;
  char sign = '-';
  bool alternate = false;
  bool zero = false;
  std::size_t width = 0;
  char grouping = 0;
  std::optional<int> precision;
  char type = 0;
};

std::size_t code_point_size(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool is_align(char c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

Specification parse(Interpreter& interp, std::string_view text, Value value) {
  Specification spec;
  const auto fail = [&] {
    raise_value_error(interp, "Invalid format specifier" +
                                  (interp.version_at_least(10) ? " '" + std::string(text) + "' for object of type '" +
                                                                     std::string(type_name(value)) + "'"
                                                               : std::string()));
  };
  std::string_view rest = text;
  const auto take = [&](std::size_t count = 1) { rest.remove_prefix(count); };
  const auto number = [&] {
    int result = 0;
    while (!rest.empty() && std::isdigit(static_cast<unsigned char>(rest[0]))) {
      if (result > 100'000'000) raise_value_error(interp, "Too many decimal digits in format string");
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
  if (rest.starts_with('#')) {
    spec.alternate = true;
    take();
  }
  if (rest.starts_with('0')) {
    spec.zero = true;
    take();
  }
  spec.width = static_cast<std::size_t>(number());
  if (!rest.empty() && (rest[0] == ',' || rest[0] == '_')) {
    spec.grouping = rest[0];
    take();
  }
  if (rest.starts_with('.')) {
    take();
    if (rest.empty() || !std::isdigit(static_cast<unsigned char>(rest[0]))) {
      raise_value_error(interp, "Format specifier missing precision");
    }
    spec.precision = number();
  }
  if (!rest.empty()) {
    spec.type = rest[0];
    take();
  }
  if (!rest.empty()) fail();
  return spec;
}

std::size_t width_of(std::string_view text) {
  std::size_t count = 0;
  for (char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

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

std::string grouped(std::string digits, char separator, std::size_t every) {
  for (auto at = static_cast<std::ptrdiff_t>(digits.size() - every); at > 0; at -= static_cast<std::ptrdiff_t>(every)) {
    digits.insert(static_cast<std::size_t>(at), 1, separator);
  }
  return digits;
}

std::string sign_text(const Specification& spec, bool negative) {
  if (negative) return "-";
  return spec.sign == '-' ? "" : std::string(1, spec.sign);
}

[[noreturn]] void raise_unknown_code(Interpreter& interp, char type, Value value) {
  raise_value_error(interp, std::string("Unknown format code '") + type + "' for object of type '" +
                                std::string(type_name(value)) + "'");
}

std::string integer_format(Interpreter& interp, const Specification& spec, Value number) {
  if (spec.precision) raise_value_error(interp, "Precision not allowed in integer format specifier");
  if (spec.type == 'c') {
    const Value one = call(interp, interp.builtins()->get(intern("chr")), number);
    return padded(spec, "", cast<Str>(one)->text(), '<');
  }
  const int base = spec.type == 'x' || spec.type == 'X' ? 16 : spec.type == 'o' ? 8 : spec.type == 'b' ? 2 : 10;
  std::string digits = integer_text(number, base);
  const bool negative = digits[0] == '-';
  if (negative) digits.erase(0, 1);
  if (spec.grouping != 0) digits = grouped(digits, spec.grouping, base == 10 ? 3 : 4);
  std::string prefix = sign_text(spec, negative);
  if (spec.alternate && base != 10) prefix += std::string("0") + spec.type;
  if (spec.type == 'X') {
    for (char& c : digits) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return padded(spec, prefix, digits, '>');
}

// The digits of a float without sign, in the presentation `type`.
std::string float_digits(double value, char type, int precision, bool alternate) {
  const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(type)));
  std::string text;
  if (!std::isfinite(value)) {
    text = std::isnan(value) ? "nan" : "inf";
  } else if (lower == 'f' || lower == '%') {
    text = fmt::format("{:.{}f}", lower == '%' ? value * 100 : value, precision);
  } else if (lower == 'e') {
    text = fmt::format("{:.{}e}", value, precision);
  } else {
    text = alternate ? fmt::format("{:#.{}g}", value, precision == 0 ? 1 : precision)
                     : fmt::format("{:.{}g}", value, precision == 0 ? 1 : precision);
  }
  if (std::isupper(static_cast<unsigned char>(type))) {
    for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  if (lower == '%') text += '%';
  return text;
}

std::string real_format(Interpreter& interp, const Specification& spec, Value original, double value) {
  const bool negative = std::signbit(value) && !std::isnan(value);
  const double magnitude = std::fabs(value);
  std::string digits;
  if (spec.type == 0) {
    if (!spec.precision) {
      digits = float_text(magnitude);
    } else {
      digits = float_digits(magnitude, 'g', *spec.precision, false);
      const bool whole = digits.find_first_of(".en") == std::string::npos;
      if (whole && std::isfinite(magnitude)) {
        // str-like: a float keeps its point, unless the precision is used up.
        digits = static_cast<int>(digits.size()) < *spec.precision
                     ? digits + ".0"
                     : float_digits(magnitude, 'e', *spec.precision - 1, false);
        if (digits.find('e') != std::string::npos) {
          std::size_t e = digits.find('e');
          std::size_t last = e;
          while (last > 0 && digits[last - 1] == '0' && digits.find('.') < last - 1) --last;
          if (last > 0 && digits[last - 1] == '.') --last;
          digits.erase(last, e - last);
        }
      }
    }
  } else if (std::string_view("eEfFgG%").find(spec.type) != std::string_view::npos) {
    digits = float_digits(magnitude, spec.type, spec.precision.value_or(6), spec.alternate);
  } else if (spec.type == 'n') {
    digits = float_digits(magnitude, 'g', spec.precision.value_or(6), false);
  } else {
    raise_unknown_code(interp, spec.type, original);
  }
  if (spec.grouping != 0) {
    const std::size_t point = std::min(digits.find_first_of(".e%"), digits.size());
    digits = grouped(digits.substr(0, point), spec.grouping, 3) + digits.substr(point);
  }
  return padded(spec, sign_text(spec, negative), digits, '>');
}

}  // namespace

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
  return make_str(interp.heap(), real_format(interp, spec, value, number_as_double(interp, value)));
}

Str* format_str(Interpreter& interp, Str* text, const Str* specification) {
  if (specification->size == 0) return text;
  const Specification spec = parse(interp, specification->text(), text);
  if (spec.type != 0 && spec.type != 's') raise_unknown_code(interp, spec.type, text);
  if (spec.align == '=') raise_value_error(interp, "'=' alignment not allowed in string format specifier");
  if (spec.sign != '-') raise_value_error(interp, "Sign not allowed in string format specifier");
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

// --- % formatting

namespace {

class PercentFormatter {
 public:
  PercentFormatter(Interpreter& interp, Value arguments) : interp_(interp), arguments_(arguments) {}

  std::string run(std::string_view format) {
    while (!format.empty()) {
      const std::size_t percent = format.find('%');
      text_ += format.substr(0, percent);
      if (percent == std::string_view::npos) break;
      format.remove_prefix(percent + 1);
      directive(format);
    }
    const Tuple* tuple = as<Tuple>(arguments_);
    const bool left_over = tuple ? next_ < tuple->count : (next_ == 0 && !mapping_used_ && !is<Dict>(arguments_));
    if (left_over) raise_type_error(interp_, "not all arguments converted during string formatting");
    return std::move(text_);
  }

 private:
  Value next_argument() {
    if (const Tuple* tuple = as<Tuple>(arguments_)) {
      if (next_ < tuple->count) return tuple->items[next_++];
    } else if (next_++ == 0) {
      return arguments_;
    }
    raise_type_error(interp_, "not enough arguments for format string");
  }

  std::size_t number(std::string_view& rest) {
    if (rest.starts_with('*')) {
      rest.remove_prefix(1);
      return static_cast<std::size_t>(to_index(interp_, next_argument()));
    }
    std::size_t value = 0;
    while (!rest.empty() && std::isdigit(static_cast<unsigned char>(rest[0]))) {
      value = value * 10 + static_cast<std::size_t>(rest[0] - '0');
      rest.remove_prefix(1);
    }
    return value;
  }

  void directive(std::string_view& rest) {
    Value argument;
    if (rest.starts_with('(')) {
      const std::size_t close = rest.find(')');
      if (close == std::string_view::npos) raise_value_error(interp_, "incomplete format key");
      if (!is<Dict>(arguments_)) raise_type_error(interp_, "format requires a mapping");
      argument = get_item(interp_, arguments_, make_str(interp_.heap(), rest.substr(1, close - 1)));
      mapping_used_ = true;
      rest.remove_prefix(close + 1);
    }
    Specification spec;
    for (; !rest.empty() && std::string_view("#0- +").find(rest[0]) != std::string_view::npos; rest.remove_prefix(1)) {
      if (rest[0] == '-') spec.align = '<';
      if (rest[0] == '0') spec.zero = true;
      if (rest[0] == '+' || (rest[0] == ' ' && spec.sign != '+')) spec.sign = rest[0];
      if (rest[0] == '#') spec.alternate = true;
    }
    spec.width = number(rest);
    if (rest.starts_with('.')) {
      rest.remove_prefix(1);
      spec.precision = static_cast<int>(number(rest));
    }
    if (rest.empty()) raise_value_error(interp_, "incomplete format");
    const char type = rest[0];
    rest.remove_prefix(1);
    if (type == '%') {
      text_ += '%';
      return;
    }
    if (!argument) argument = next_argument();
    convert(spec, type, argument);
  }

  void convert(Specification spec, char type, Value argument) {
    if (type == 's' || type == 'r' || type == 'a') {
      std::string_view shown = (type == 's' ? to_str(interp_, argument) : repr(interp_, argument))->text();
      if (spec.precision) shown = shown.substr(0, static_cast<std::size_t>(*spec.precision));
      spec.zero = false;
      text_ += padded(spec, "", shown, '>');
    } else if (type == 'c') {
      const Value one = is<Str>(argument) ? argument : call(interp_, interp_.builtins()->get(intern("chr")), argument);
      text_ += padded(spec, "", cast<Str>(one)->text(), '>');
    } else if (std::string_view("diuxXo").find(type) != std::string_view::npos) {
      integer(spec, type, argument);
    } else if (std::string_view("eEfFgG").find(type) != std::string_view::npos) {
      if (!is_number(argument)) raise_type_error(interp_, "must be real number, not " + std::string(type_name(argument)));
      spec.type = type;
      if (!spec.precision) spec.precision = 6;
      if (spec.align == '<') spec.zero = false;
      text_ += real_format(interp_, spec, argument, number_as_double(interp_, argument));
    } else {
      raise_value_error(interp_, std::string("unsupported format character '") + type + "' (0x" +
                                     integer_text(Value::integer(type), 16) + ") at index " + std::to_string(text_.size()));
    }
  }

  void integer(Specification spec, char type, Value argument) {
    if (!is_number(argument)) {
      raise_type_error(interp_, std::string("%") + type + " format: " +
                                    (type == 'x' || type == 'X' || type == 'o' ? "an integer" : "a real number") +
                                    " is required, not " + std::string(type_name(argument)));
    }
    if (argument.is_float()) argument = integer_from_double(interp_, argument.as_float());
    spec.type = type == 'i' || type == 'u' ? 'd' : type;
    if (spec.align == '<') spec.zero = false;
    if (spec.precision) {
      // A precision asks for that many digits at least.
      std::string digits = integer_text(argument, type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10);
      const bool negative = digits[0] == '-';
      if (negative) digits.erase(0, 1);
      const auto wanted = static_cast<std::size_t>(*spec.precision);
      if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
      text_ += padded(spec, sign_text(spec, negative), digits, '>');
      return;
    }
    text_ += integer_format(interp_, spec, argument);
  }

  Interpreter& interp_;
  Value arguments_;
  std::size_t next_ = 0;
  bool mapping_used_ = false;
  std::string text_;
};

// --- str.format

class BraceFormatter {
 public:
  BraceFormatter(Interpreter& interp, const Arguments& arguments, const Dict* keywords)
      : interp_(interp), arguments_(arguments), keywords_(keywords) {}

  std::string run(std::string_view format, int depth = 2) {
    if (depth == 0) raise_value_error(interp_, "Max string recursion exceeded");
    std::string text;
    for (std::size_t i = 0; i < format.size(); ++i) {
      const char c = format[i];
      if ((c == '{' || c == '}') && i + 1 < format.size() && format[i + 1] == c) {
        text += c;
        ++i;
      } else if (c == '}') {
        raise_value_error(interp_, "Single '}' encountered in format string");
      } else if (c != '{') {
        text += c;
      } else {
        const std::size_t end = field_end(format, i + 1);
        text += field(format.substr(i + 1, end - i - 1), depth);
        i = end;
      }
    }
    return text;
  }

 private:
  std::size_t field_end(std::string_view format, std::size_t start) {
    int depth = 0;
    for (std::size_t i = start; i < format.size(); ++i) {
      if (format[i] == '{') ++depth;
      if (format[i] == '}' && depth-- == 0) return i;
    }
    if (start == format.size()) raise_value_error(interp_, "Single '{' encountered in format string");
    raise_value_error(interp_, "expected '}' before end of string");
  }

  std::string field(std::string_view body, int depth) {
    const std::size_t name_end = std::min(body.find_first_of("!:"), body.size());
    Value value = lookup(body.substr(0, name_end));
    body.remove_prefix(name_end);
    if (body.starts_with('!')) {
      const char conversion = body.size() > 1 ? body[1] : '\0';
      if (conversion == 'r' || conversion == 'a') {
        value = repr(interp_, value);
      } else if (conversion == 's') {
        value = to_str(interp_, value);
      } else {
        raise_value_error(interp_, std::string("Unknown conversion specifier '") + conversion + "'");
      }
      body.remove_prefix(2);
    }
    std::string specification;
    if (body.starts_with(':')) specification = run(body.substr(1), depth - 1);
    return std::string(format_value(interp_, value, make_str(interp_.heap(), specification))->text());
  }

  Value lookup(std::string_view path) {
    const std::size_t first_end = std::min(path.find_first_of(".["), path.size());
    Value value = argument(path.substr(0, first_end));
    path.remove_prefix(first_end);
    while (!path.empty()) {
      if (path[0] == '.') {
        const std::size_t end = std::min(path.find_first_of(".[", 1), path.size());
        value = get_attribute(interp_, value, make_str(interp_.heap(), path.substr(1, end - 1)));
        path.remove_prefix(end);
      } else {
        const std::size_t close = path.find(']');
        if (close == std::string_view::npos) raise_value_error(interp_, "Missing ']' in format string");
        const std::string_view key = path.substr(1, close - 1);
        const Value index = parse_integer(interp_.heap(), key, 10);
        value = get_item(interp_, value, index ? index : Value(make_str(interp_.heap(), key)));
        path.remove_prefix(close + 1);
      }
    }
    return value;
  }

  Value argument(std::string_view name) {
    std::int64_t position = 0;
    if (name.empty()) {
      if (manual_) {
        raise_value_error(interp_, "cannot switch from manual field specification to automatic field numbering");
      }
      position = automatic_++;
    } else if (const Value number = parse_integer(interp_.heap(), name, 10)) {
      if (automatic_ > 0) {
        raise_value_error(interp_, "cannot switch from automatic field numbering to manual field specification");
      }
      manual_ = true;
      position = number.as_int();
    } else {
      Str* key = make_str(interp_.heap(), name);
      const Value value = keywords_ ? keywords_->get(key) : Value();
      if (!value) raise_key_error(interp_, key);
      return value;
    }
    if (static_cast<std::size_t>(position) >= arguments_.positional_count) {
      raise(interp_, exceptions().index_error,
            "Replacement index " + std::to_string(position) + " out of range for positional args tuple");
    }
    return arguments_.values[position];
  }

  Interpreter& interp_;
  const Arguments& arguments_;
  const Dict* keywords_;
  std::int64_t automatic_ = 0;
  bool manual_ = false;
};

}  // namespace

Str* format_percent(Interpreter& interp, const Str* format, Value arguments) {
  return make_str(interp.heap(), PercentFormatter(interp, arguments).run(format->text()));
}

Str* format_braces(Interpreter& interp, const Str* format, const Arguments& arguments, const Dict* keywords) {
  return make_str(interp.heap(), BraceFormatter(interp, arguments, keywords).run(format->text()));
}

}  // namespace patchorder::python
