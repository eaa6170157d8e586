// template.format(...).
#include <algorithm>

#include "python/interpreter.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/text/formatting.h"

namespace patchorder::python {
namespace {

class BraceFormatter {
 public:
  BraceFormatter(Interpreter& interp, const Arguments& arguments, Value keywords)
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
    bool is_key = false;  // up to the bracket's end nothing else counts
    for (std::size_t i = start; i < format.size(); ++i) {
      if (format[i] == '[' || format[i] == ']') is_key = format[i] == '[';
      if (is_key) continue;
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
      if (body.size() == 1) raise_value_error(interp_, "unmatched '{' in format spec");
      const char conversion = body[1];
      if (conversion == 'r') {
        value = repr(interp_, value);
      } else if (conversion == 'a') {
        value = make_str(interp_.heap(), ascii_escaped(repr_text(interp_, value)));
      } else if (conversion == 's') {
        value = to_str(interp_, value);
      } else {
        raise_value_error(interp_, std::string("Unknown conversion specifier ") + conversion);
      }
      body.remove_prefix(2);
      if (!body.empty() && body[0] != ':') raise_value_error(interp_, "expected ':' after conversion specifier");
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
        if (end == 1) raise_value_error(interp_, "Empty attribute in format string");
        value = get_attribute(interp_, value, make_str(interp_.heap(), path.substr(1, end - 1)));
        path.remove_prefix(end);
      } else {
        const std::size_t close = path.find(']');
        if (close == std::string_view::npos) raise_value_error(interp_, "Missing ']' in format string");
        const std::string_view key = path.substr(1, close - 1);
        const bool digits = std::ranges::all_of(key, [](char c) { return c >= '0' && c <= '9'; });
        if (key.empty()) raise_value_error(interp_, "Empty attribute in format string");
        const Value index = digits ? parse_integer(interp_.heap(), key, 10) : Value();
        value = get_item(interp_, value, index ? index : Value(make_str(interp_.heap(), key)));
        path.remove_prefix(close + 1);
        if (!path.empty() && path[0] != '.' && path[0] != '[') {
          raise_value_error(interp_, "Only '.' or '[' may follow ']' in format field specifier");
        }
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
    } else if (std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; })) {
      const Value number = parse_integer(interp_.heap(), name, 10);
      if (automatic_ > 0) {
        raise_value_error(interp_, "cannot switch from automatic field numbering to manual field specification");
      }
      manual_ = true;
      position = number.as_int();
    } else {
      Str* key = make_str(interp_.heap(), name);
      if (!keywords_) raise_key_error(interp_, key);
      return get_item(interp_, keywords_, key);
    }
    if (static_cast<std::size_t>(position) >= arguments_.positional_count) {
      raise(interp_, exceptions().index_error,
            "Replacement index " + std::to_string(position) + " out of range for positional args tuple");
    }
    return arguments_.values[position];
  }

  Interpreter& interp_;
  Arguments arguments_;
  Value keywords_;  // any mapping, or null
  std::int64_t automatic_ = 0;
  bool manual_ = false;
};

}  // namespace

Str* format_braces(Interpreter& interp, const Str* format, const Arguments& arguments, const Dict* keywords) {
  return make_str(interp.heap(), BraceFormatter(interp, arguments, const_cast<Dict*>(keywords)).run(format->text()));
}

Str* format_braces_mapping(Interpreter& interp, const Str* format, Value mapping) {
  return make_str(interp.heap(), BraceFormatter(interp, {}, mapping).run(format->text()));
}

}  // namespace patchorder::python
