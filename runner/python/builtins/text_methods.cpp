// str: padding, formatting and translation; the other methods are in text_*.cpp.
#include "python/builtins/text_methods.h"

#include "python/builtins/text_arguments.h"
#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/text/codecs.h"
#include "python/text/formatting.h"
#include "python/text/unicode.h"

namespace patchorder::python::builtins {
namespace {

enum class Side { kLeft, kRight, kBoth };

template <Side text_side>
Value pad(Interpreter& interp, const Value* args) {
  const Str* self = cast<Str>(args[0]);
  const std::int64_t missing = to_index(interp, args[1]) - static_cast<std::int64_t>(self->length);
  const Str* fill = as<Str>(args[2]);
  if (fill == nullptr || fill->length != 1) {
    raise_type_error(interp, "The fill character must be exactly one character long");
  }
  if (missing <= 0) return args[0];
  interp.heap().require(static_cast<std::size_t>(missing));
  std::int64_t before = text_side == Side::kRight ? missing : 0;
  if (text_side == Side::kBoth) {
    // CPython puts the odd one to the left only if the width is odd.
    before = missing / 2 + (missing & (missing + static_cast<std::int64_t>(self->length)) & 1);
  }
  std::string padded;
  for (std::int64_t i = 0; i < before; ++i) padded += fill->text();
  padded += self->text();
  for (std::int64_t i = before; i < missing; ++i) padded += fill->text();
  return result(interp, padded);
}

Value zfill(Interpreter& interp, const Value* args) {
  const Str* self = cast<Str>(args[0]);
  const std::int64_t missing = to_index(interp, args[1]) - static_cast<std::int64_t>(self->length);
  if (missing <= 0) return args[0];
  interp.heap().require(static_cast<std::size_t>(missing));
  std::string text(self->text());
  const bool has_sign = !text.empty() && (text[0] == '+' || text[0] == '-');
  text.insert(has_sign ? 1 : 0, static_cast<std::size_t>(missing), '0');
  return result(interp, text);
}

Value expand_tabs(Interpreter& interp, const Value* args) {
  const std::int64_t width = to_index(interp, args[1]);
  if (self_text(args).find('\t') == std::string_view::npos) return part_of(interp, args[0], self_text(args));
  std::string expanded;
  std::int64_t column = 0;
  for (char c : self_text(args)) {
    if (c == '\t') {
      const std::int64_t spaces = width > 0 ? width - column % width : 0;
      interp.heap().require(expanded.size() + static_cast<std::size_t>(spaces));
      expanded.append(static_cast<std::size_t>(spaces), ' ');
      column += spaces;
    } else {
      expanded += c;
      const bool begins_character = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
      column = c == '\n' || c == '\r' ? 0 : column + (begins_character ? 1 : 0);
    }
  }
  return result(interp, expanded);
}

Value format(Interpreter& interp, const Value* args) {
  return format_braces(interp, cast<Str>(args[0]), Arguments(cast<Tuple>(args[1])->values()), cast<Dict>(args[2]));
}

Value format_map(Interpreter& interp, const Value* args) {
  return format_braces_mapping(interp, cast<Str>(args[0]), args[1]);
}

Value format_spec(Interpreter& interp, const Value* args) {
  return format_str(interp, cast<Str>(args[0]), expect_str(interp, args[1], "format specification"));
}

Value translate(Interpreter& interp, const Value* args) {
  std::string translated;
  for_each(interp, args[0], [&](Value one) {
    const Value code = call(interp, interp.builtins()->get(intern("ord")), one);
    const Dict* table = as<Dict>(args[1]);
    const Value found = table ? table->get(interp, code) : get_item(interp, args[1], code);
    if (!found) {
      translated += to_str(interp, one)->text();
    } else if (const Str* text = as<Str>(found)) {
      translated += text->text();
    } else if (!found.is_none()) {
      if (!is_integer(found)) raise_type_error(interp, "character mapping must return integer, None or str");
      constexpr std::int64_t kCodes = 0x110000;
      const auto mapped = small_integer(found);
      if (!mapped || *mapped < 0 || *mapped >= kCodes) {
        raise_value_error(interp, "character mapping must be in range(0x110000)");
      }
      unicode::append(translated, static_cast<char32_t>(*mapped));
    }
  });
  return result(interp, translated);
}

Value make_translation(Interpreter& interp, const Value* args) {
  const Value ord = interp.builtins()->get(intern("ord"));
  Dict* table = make_dict(interp.heap());
  if (!args[1]) {
    const Dict* given = as<Dict>(args[0]);
    if (given == nullptr) {
      raise_type_error(interp, "if you give only one argument to maketrans it must be a dict");
    }
    for (std::int64_t i = 0; (i = next_live(given, i)) >= 0; ++i) {
      const Value key = given->entries[i].key;
      const Str* text = as<Str>(key);
      if (text != nullptr && text->length != 1) {
        // Since 3.14 a space is missing there.
        raise_value_error(interp, interp.version_at_least(14) ? "string keys in translatetable must be of length 1"
                                                              : "string keys in translate table must be of length 1");
      }
      if (text == nullptr && !is_integer(key)) {
        raise_type_error(interp, std::string("keys in translate table must") +
                                     (interp.version_at_least(14) ? "be" : " be") + " strings or integers");
      }
      table->set(interp, text != nullptr ? call(interp, ord, key) : key, given->entries[i].value);
    }
    return table;
  }
  if (!is<Str>(args[0])) {
    raise_type_error(interp, "first maketrans argument must be a string if there is a second argument");
  }
  for (std::size_t i = 1; i < 3 && args[i]; ++i) {
    if (is<Str>(args[i])) continue;
    raise_type_error(interp, "maketrans() argument " + std::to_string(i + 1) + " must be str, not " +
                                 std::string(type_name(args[i])));
  }
  const List* from = collect(interp, args[0]);
  const List* to = collect(interp, args[1]);
  if (from->count != to->count) {
    raise_value_error(interp, "the first two maketrans arguments must have equal length");
  }
  for (std::size_t i = 0; i < from->count; ++i) {
    table->set(interp, call(interp, ord, from->items[i]), call(interp, ord, to->items[i]));
  }
  if (args[2]) {
    for_each(interp, args[2], [&](Value one) { table->set(interp, call(interp, ord, one), Value::none()); });
  }
  return table;
}

Value encode(Interpreter& interp, const Value* args) {
  return encode_text(interp, cast<Str>(args[0]), text_argument(interp, args[1], "encode() argument 'encoding' "),
                     text_argument(interp, args[2], "encode() argument 'errors' "));
}

constexpr NativeRow kMethods[] = {
    {"ljust(self, width, fillchar=' ', /)", pad<Side::kLeft>},
    {"rjust(self, width, fillchar=' ', /)", pad<Side::kRight>},
    {"center(self, width, fillchar=' ', /)", pad<Side::kBoth>},
    {"zfill(self, width, /)", zfill},
    {"expandtabs(self, tabsize=8)", expand_tabs},
    {"format(self, *args, **kwargs)", format},
    {"format_map(self, mapping, /)", format_map},
    {"__format__(self, format_spec, /)", format_spec},
    {"translate(self, table, /)", translate},
    {"encode(self, encoding='utf-8', errors='strict')", encode},
};

constexpr NativeRow kStaticMethods[] = {{"maketrans(x, y=?, z=?, /)", make_translation}};

}  // namespace

std::span<const NativeRow> text_methods() { return kMethods; }
std::span<const NativeRow> text_static_methods() { return kStaticMethods; }

std::string quoted_text(std::string_view text, unicode::Edition edition) {
  const bool has_single = text.find('\'') != Text::npos;
  const char quote = has_single && text.find('"') == Text::npos ? '"' : '\'';
  constexpr char kDigits[] = "0123456789abcdef";
  std::string quoted(1, quote);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = unicode::decode(text, at);
    if (c == static_cast<char32_t>(quote) || c == '\\') {
      quoted += '\\';
      quoted += text[begin];
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\r') {
      quoted += "\\r";
    } else if (c == '\t') {
      quoted += "\\t";
    } else if (c < 0x20 || c == 0x7f) {
      quoted += {'\\', 'x', kDigits[c >> 4], kDigits[c & 0xf]};
    } else if (c < 0x80 || unicode::is_printable(c, edition)) {
      quoted += text.substr(begin, at - begin);
    } else {
      quoted += ascii_escaped(text.substr(begin, at - begin));
    }
  }
  return quoted + quote;
}

}  // namespace patchorder::python::builtins
