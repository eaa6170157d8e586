// `template % arguments`.
#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "python/builtins/bytes_methods.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/big_integer.h"
#include "python/objects/builtin_types.h"
#include "python/objects/bytes.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/text/format_specification.h"
#include "python/text/formatting.h"

namespace patchorder::python {
namespace {

class PercentFormatter {
 public:
  PercentFormatter(Interpreter& interp, Value arguments, bool of_bytes)
      : interp_(interp), arguments_(arguments), of_bytes_(of_bytes) {}

  std::string run(std::string_view format) {
    const std::size_t whole = format.size();
    while (!format.empty()) {
      const std::size_t percent = format.find('%');
      text_ += format.substr(0, percent);
      if (percent == std::string_view::npos) break;
      format.remove_prefix(percent + 1);
      directive(format, whole);
    }
    const Tuple* tuple = as<Tuple>(arguments_);
    // What has items may have meant to be a mapping; CPython lets it pass unused.
    const bool mapping = !is<Str>(arguments_) && type_of(arguments_)->slots.get_item != nullptr;
    const bool left_over = tuple ? next_ < tuple->count : next_ == 0 && !mapping;
    if (left_over) raise_type_error(interp_, "not all arguments converted during string formatting");
    return std::move(text_);
  }

 private:
  static constexpr std::int64_t kWidest = 1'000'000'000;

  Value next_argument() {
    if (const Tuple* tuple = as<Tuple>(arguments_)) {
      if (next_ < tuple->count) return tuple->items[next_++];
    } else if (next_++ == 0) {
      return arguments_;
    }
    raise_type_error(interp_, "not enough arguments for format string");
  }

  std::int64_t number(std::string_view& rest, const char* what) {
    if (rest.starts_with('*')) {
      rest.remove_prefix(1);
      const Value given = next_argument();
      if (!is_integer(given)) raise_type_error(interp_, "* wants int");
      return to_index(interp_, given);
    }
    std::int64_t value = 0;
    while (!rest.empty() && std::isdigit(static_cast<unsigned char>(rest[0]))) {
      value = value * 10 + (rest[0] - '0');
      if (value > kWidest) raise_value_error(interp_, std::string(what) + " too big");
      rest.remove_prefix(1);
    }
    return value;
  }

  void directive(std::string_view& rest, std::size_t whole) {
    Value argument;
    if (rest.starts_with('(')) {
      const std::size_t close = rest.find(')');
      if (close == std::string_view::npos) raise_value_error(interp_, "incomplete format key");
      const bool mapping = !is<Str>(arguments_) && !is<Tuple>(arguments_) && type_of(arguments_)->slots.get_item;
      if (!mapping) raise_type_error(interp_, "format requires a mapping");
      next_ = 1;  // what takes no name finds nothing any more
      const Value key = make_str(interp_.heap(), rest.substr(1, close - 1));
      argument = get_item(interp_, arguments_, of_bytes_ ? builtins::from_code_points(interp_, key) : key);
      rest.remove_prefix(close + 1);
    }
    Specification spec;
    for (; !rest.empty() && std::string_view("#0- +").find(rest[0]) != std::string_view::npos; rest.remove_prefix(1)) {
      if (rest[0] == '-') spec.align = '<';
      if (rest[0] == '0') spec.zero = true;
      if (rest[0] == '+' || (rest[0] == ' ' && spec.sign != '+')) spec.sign = rest[0];
      if (rest[0] == '#') spec.alternate = true;
    }
    const std::int64_t width = number(rest, "width");
    if (width < 0) spec.align = '<';
    spec.width = static_cast<std::size_t>(std::abs(width));
    interp_.heap().require(spec.width);
    if (rest.starts_with('.')) {
      rest.remove_prefix(1);
      spec.precision = static_cast<int>(std::max<std::int64_t>(0, number(rest, "precision")));
    }
    if (rest.empty()) raise_value_error(interp_, "incomplete format");
    const char type = rest[0];
    rest.remove_prefix(1);
    if (type == '%') {
      text_ += '%';
      return;
    }
    if (!argument) argument = next_argument();
    convert(spec, type, argument, whole - rest.size() - 1);
  }

  // What bytes have for %s and %b: the bytes of the argument.
  const Str* bytes_of(Value argument) {
    const Value hook = find_special(interp_, argument, intern("__bytes__"));
    const bool viewed = type_of(argument) == builtin_types().memory_view;
    if (hook || viewed) argument = call(interp_, builtin_types().bytes, argument);
    if (!is<Bytes>(argument)) {
      raise_type_error(interp_, "%b requires a bytes-like object, or an object that implements __bytes__, not '" +
                                    std::string(type_name(argument)) + "'");
    }
    return builtins::as_code_points(interp_, argument);
  }

  void convert(Specification spec, char type, Value argument, std::size_t position) {
    if (type == 's' || type == 'r' || type == 'a' || (type == 'b' && of_bytes_)) {
      const bool as_bytes = of_bytes_ && (type == 's' || type == 'b');
      const Str* text = as_bytes      ? bytes_of(argument)
                        : type == 's' ? to_str(interp_, argument)
                                      : repr(interp_, argument);
      if (type == 'a' || (type == 'r' && of_bytes_)) text = make_str(interp_.heap(), ascii_escaped(text->text()));
      std::string_view shown = text->text();
      if (spec.precision && static_cast<std::size_t>(*spec.precision) < text->length) {
        shown = shown.substr(0, byte_offset(text, static_cast<std::size_t>(*spec.precision)));
      }
      spec.zero = false;
      text_ += padded(spec, "", shown, '>');
    } else if (type == 'c') {
      text_ += padded(spec, "", character(argument), '>');
    } else if (std::string_view("diuxXo").find(type) != std::string_view::npos) {
      integer(spec, type, argument);
    } else if (std::string_view("eEfFgG").find(type) != std::string_view::npos) {
      const bool may_be_real = is_number(argument) || find_special(interp_, argument, special_names().float_) ||
                               has_index(interp_, argument);
      if (of_bytes_ && !may_be_real) {
        raise_type_error(interp_, "float argument required, not " + std::string(type_name(argument)));
      }
      if (!is_number(argument)) argument = Value::real(to_double(interp_, argument));
      spec.type = type;
      if (!spec.precision) spec.precision = 6;
      if (spec.align == '<') spec.zero = false;
      text_ += real_format(interp_, spec, argument, number_as_double(interp_, argument));
    } else {
      raise_value_error(interp_, std::string("unsupported format character '") + type + "' (0x" +
                                     integer_text(Value::integer(type), 16) + ") at index " + std::to_string(position));
    }
  }

  [[noreturn]] void raise_no_character(const std::string& given) {
    raise_type_error(interp_, interp_.version_at_least(14) ? "%c requires an int or a unicode character, not " + given
                                                           : std::string("%c requires int or char"));
  }

  std::string byte(Value argument) {
    const bool number = is_integer(argument);
    const auto code = number ? small_integer(argument) : std::nullopt;
    if (number && (!code || *code < 0 || *code > 255)) {
      raise(interp_, exceptions().overflow_error, "%c arg not in range(256)");
    }
    const Bytes* bytes = as<Bytes>(argument);
    if (!number && (bytes == nullptr || bytes->text().size() != 1)) {
      const bool says_what = interp_.version_at_least(14);
      const std::string given = bytes == nullptr ? std::string(type_name(argument))
                                                 : "a " + std::string(type_name(argument)) + " object of length " +
                                                       std::to_string(bytes->text().size());
      raise_type_error(interp_, "%c requires an integer in range(256) or a single byte" +
                                    (says_what ? ", not " + given : std::string()));
    }
    const char content = number ? static_cast<char>(*code) : bytes->text()[0];
    return std::string(builtins::as_code_points(interp_, make_bytes(interp_.heap(), {&content, 1}))->text());
  }

  std::string character(Value argument) {
    if (of_bytes_) return byte(argument);
    if (const Str* text = as<Str>(argument)) {
      if (text->length != 1) raise_no_character("a string of length " + std::to_string(text->length));
      return std::string(text->text());
    }
    if (!is_integer(argument)) raise_no_character(std::string(type_name(argument)));
    Specification code;
    code.type = 'c';
    return integer_format(interp_, code, argument);
  }

  void integer(Specification spec, char type, Value argument) {
    const bool whole_only = type == 'x' || type == 'X' || type == 'o';
    if (!is_number(argument) && has_index(interp_, argument)) argument = Value::integer(to_index(interp_, argument));
    if (!is_number(argument) || (whole_only && !is_integer(argument))) {
      const char* what = whole_only ? "an integer" : interp_.version_at_least(10) ? "a real number" : "a number";
      raise_type_error(interp_, std::string("%") + type + " format: " + what + " is required, not " +
                                    std::string(type_name(argument)));
    }
    argument = plain_number(argument);
    if (argument.is_float()) argument = integer_from_double(interp_, argument.as_float());
    spec.type = type == 'i' || type == 'u' ? 'd' : type;
    if (spec.align == '<') spec.zero = false;
    if (spec.precision) {
      // A precision asks for that many digits at least.
      const int base = type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
      std::string digits = base == 10 ? decimal_text(interp_, argument) : integer_text(argument, base);
      const bool negative = digits[0] == '-';
      if (negative) digits.erase(0, 1);
      const auto wanted = static_cast<std::size_t>(*spec.precision);
      if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
      for (char& c : digits) c = type == 'X' ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
      const std::string mark = spec.alternate && whole_only ? std::string("0") + type : "";
      text_ += padded(spec, sign_text(spec, negative) + mark, digits, '>');
      return;
    }
    text_ += integer_format(interp_, spec, argument);
  }

  Interpreter& interp_;
  Value arguments_;
  bool of_bytes_;
  std::size_t next_ = 0;
  std::string text_;
};

}  // namespace

Str* format_percent(Interpreter& interp, const Str* format, Value arguments) {
  return make_str(interp.heap(), PercentFormatter(interp, arguments, false).run(format->text()));
}

Str* format_bytes_percent(Interpreter& interp, const Str* format, Value arguments) {
  return make_str(interp.heap(), PercentFormatter(interp, arguments, true).run(format->text()));
}

}  // namespace patchorder::python
