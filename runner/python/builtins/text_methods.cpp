#include "python/builtins/text_methods.h"

#include <cctype>
#include <functional>
#include <vector>

#include "python/builtin_types.h"
#include "python/dict.h"
#include "python/exception.h"
#include "python/formatting.h"
#include "python/interpreter.h"
#include "python/numbers.h"
#include "python/operations.h"
#include "python/slicing.h"

namespace patchorder::python::builtins {
namespace {

using Text = std::string_view;

Text self_text(const Value* args) { return cast<Str>(args[0])->text(); }

Text text_argument(Interpreter& interp, Value value) {
  if (const Str* str = as<Str>(value)) return str->text();
  raise_type_error(interp, "must be str, not " + std::string(type_name(value)));
}

Value result(Interpreter& interp, Text text) { return make_str(interp.heap(), text); }

// Case and class of letters beyond ASCII are not modelled: such a character is left as it is.
int upper_of(char c) { return std::toupper(static_cast<unsigned char>(c)); }
int lower_of(char c) { return std::tolower(static_cast<unsigned char>(c)); }
bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) || (c >= 0x1c && c <= 0x1f); }
bool is_alpha(char c) { return std::isalpha(static_cast<unsigned char>(c)) || (c & 0x80); }
bool is_upper(char c) { return std::isupper(static_cast<unsigned char>(c)); }
bool is_lower(char c) { return std::islower(static_cast<unsigned char>(c)); }
bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)); }

template <typename Map>
Value mapped(Interpreter& interp, const Value* args, Map&& map) {
  std::string text(self_text(args));
  for (char& c : text) c = static_cast<char>(map(c));
  return result(interp, text);
}

template <bool (*is_member)(char)>
Value all_are(Interpreter&, const Value* args) {
  const Text text = self_text(args);
  return Value::boolean(!text.empty() && std::all_of(text.begin(), text.end(), is_member));
}

bool is_alnum(char c) { return is_alpha(c) || is_digit(c); }

// Cased text whose letters are all of one case.
template <bool (*wanted)(char), bool (*other)(char)>
Value is_cased(Interpreter&, const Value* args) {
  const Text text = self_text(args);
  return Value::boolean(std::any_of(text.begin(), text.end(), wanted) &&
                        std::none_of(text.begin(), text.end(), other));
}

Value title(Interpreter& interp, const Value* args) {
  bool in_word = false;
  return mapped(interp, args, [&](char c) {
    const int changed = in_word ? lower_of(c) : upper_of(c);
    in_word = is_alpha(c);
    return changed;
  });
}

Value is_title(Interpreter&, const Value* args) {
  bool in_word = false;
  bool any = false;
  for (char c : self_text(args)) {
    if ((is_upper(c) && in_word) || (is_lower(c) && !in_word)) return Value::boolean(false);
    in_word = is_alpha(c);
    any |= in_word;
  }
  return Value::boolean(any);
}

Value capitalize(Interpreter& interp, const Value* args) {
  bool first = true;
  return mapped(interp, args, [&](char c) { return std::exchange(first, false) ? upper_of(c) : lower_of(c); });
}

Value is_identifier(Interpreter&, const Value* args) {
  const Text text = self_text(args);
  const bool named = !text.empty() && !is_digit(text[0]);
  return Value::boolean(named && std::all_of(text.begin(), text.end(),
                                             [](char c) { return is_alnum(c) || c == '_'; }));
}

// --- strip

template <bool left, bool right>
Value strip(Interpreter& interp, const Value* args) {
  Text text = self_text(args);
  const bool spaces = args[1].is_none();
  const Text set = spaces ? Text() : text_argument(interp, args[1]);
  const auto removed = [&](char c) { return spaces ? is_space(c) : set.find(c) != Text::npos; };
  if (left) {
    while (!text.empty() && removed(text.front())) text.remove_prefix(1);
  }
  if (right) {
    while (!text.empty() && removed(text.back())) text.remove_suffix(1);
  }
  return result(interp, text);
}

Value remove_prefix(Interpreter& interp, const Value* args) {
  const Text text = self_text(args), prefix = text_argument(interp, args[1]);
  return text.starts_with(prefix) ? result(interp, text.substr(prefix.size())) : args[0];
}

Value remove_suffix(Interpreter& interp, const Value* args) {
  const Text text = self_text(args), suffix = text_argument(interp, args[1]);
  return text.ends_with(suffix) ? result(interp, text.substr(0, text.size() - suffix.size())) : args[0];
}

// --- search

// The part of self that start and end select, and where it begins in code points.
struct Window {
  Text text;
  std::size_t start;
  bool valid;
};

Window window(Interpreter& interp, const Value* args) {
  const Str* self = cast<Str>(args[0]);
  Slice slice(builtin_types().slice);
  slice.start = args[2];
  slice.stop = args[3];
  slice.step = Value::none();
  const bool beyond = !args[2].is_none() && small_integer(args[2]).value_or(0) >
                                                static_cast<std::int64_t>(self->length);
  const SliceRange range = resolve_slice(interp, &slice, self->length);
  const Str* part = substring(interp.heap(), self, range.start, range.start + range.count);
  return {part->text(), range.start, !beyond};
}

std::int64_t code_points_before(Text text, std::size_t offset) {
  return std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

std::int64_t find_position(Interpreter& interp, const Value* args, bool from_right) {
  const Window part = window(interp, args);
  const Text wanted = text_argument(interp, args[1]);
  if (!part.valid) return -1;
  const std::size_t at = from_right ? part.text.rfind(wanted) : part.text.find(wanted);
  if (at == Text::npos) return -1;
  return static_cast<std::int64_t>(part.start) + code_points_before(part.text, at);
}

template <bool from_right>
Value find(Interpreter& interp, const Value* args) {
  return Value::integer(find_position(interp, args, from_right));
}

template <bool from_right>
Value index(Interpreter& interp, const Value* args) {
  const std::int64_t at = find_position(interp, args, from_right);
  if (at < 0) raise_value_error(interp, "substring not found");
  return Value::integer(at);
}

Value count(Interpreter& interp, const Value* args) {
  const Text text = window(interp, args).text, wanted = text_argument(interp, args[1]);
  if (wanted.empty()) return Value::integer(code_points_before(text, text.size()) + 1);
  std::int64_t found = 0;
  for (std::size_t at = 0; (at = text.find(wanted, at)) != Text::npos; at += wanted.size()) ++found;
  return Value::integer(found);
}

template <bool at_end>
Value has_affix(Interpreter& interp, const Value* args) {
  const Window part = window(interp, args);
  const auto matches = [&](Value value) {
    const Str* affix = as<Str>(value);
    if (affix == nullptr) {
      raise_type_error(interp, std::string(at_end ? "endswith" : "startswith") +
                                   " first arg must be str or a tuple of str, not " +
                                   std::string(type_name(value)));
    }
    return part.valid && (at_end ? part.text.ends_with(affix->text()) : part.text.starts_with(affix->text()));
  };
  if (const Tuple* several = as<Tuple>(args[1])) {
    return Value::boolean(std::ranges::any_of(several->values(), matches));
  }
  return Value::boolean(matches(args[1]));
}

Value replace(Interpreter& interp, const Value* args) {
  const Text text = self_text(args), from = text_argument(interp, args[1]), to = text_argument(interp, args[2]);
  std::int64_t left = to_index(interp, args[3]);
  if (left < 0) left = INT64_MAX;
  std::string replaced;
  std::size_t at = 0;
  while (left-- > 0) {
    const std::size_t found = from.empty() ? at : text.find(from, at);
    if (found == Text::npos || found > text.size()) break;
    replaced.append(text.substr(at, found - at)).append(to);
    at = found + from.size();
    if (from.empty()) {
      if (at >= text.size()) break;
      replaced += text[at++];
    }
  }
  if (at < text.size()) replaced.append(text.substr(at));
  return result(interp, replaced);
}

// --- split and join

void add_part(Interpreter& interp, std::vector<Value>& parts, Text part) {
  parts.push_back(result(interp, part));
}

Value split_on_space(Interpreter& interp, Text text, std::int64_t limit, bool from_right) {
  std::vector<Value> parts;
  const auto trim_front = [&] {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  };
  const auto trim_back = [&] {
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  };
  for (;;) {
    from_right ? trim_back() : trim_front();
    if (text.empty()) break;
    if (limit >= 0 && static_cast<std::int64_t>(parts.size()) == limit) {
      from_right ? trim_front() : trim_back();
      if (from_right || limit >= 0) {
        // The rest keeps its inner space; CPython strips only the side it comes from.
        add_part(interp, parts, text);
      }
      break;
    }
    if (from_right) {
      std::size_t begin = text.size();
      while (begin > 0 && !is_space(text[begin - 1])) --begin;
      add_part(interp, parts, text.substr(begin));
      text = text.substr(0, begin);
    } else {
      std::size_t end = 0;
      while (end < text.size() && !is_space(text[end])) ++end;
      add_part(interp, parts, text.substr(0, end));
      text.remove_prefix(end);
    }
  }
  if (from_right) std::reverse(parts.begin(), parts.end());
  return make_list(interp.heap(), parts);
}

Value split_on(Interpreter& interp, Text text, Text separator, std::int64_t limit, bool from_right) {
  if (separator.empty()) raise_value_error(interp, "empty separator");
  std::vector<Value> parts;
  while (limit < 0 || static_cast<std::int64_t>(parts.size()) < limit) {
    const std::size_t at = from_right ? text.rfind(separator) : text.find(separator);
    if (at == Text::npos) break;
    add_part(interp, parts, from_right ? text.substr(at + separator.size()) : text.substr(0, at));
    text = from_right ? text.substr(0, at) : text.substr(at + separator.size());
  }
  add_part(interp, parts, text);
  if (from_right) std::reverse(parts.begin(), parts.end());
  return make_list(interp.heap(), parts);
}

template <bool from_right>
Value split(Interpreter& interp, const Value* args) {
  const std::int64_t limit = to_index(interp, args[2]);
  if (args[1].is_none()) return split_on_space(interp, self_text(args), limit, from_right);
  return split_on(interp, self_text(args), text_argument(interp, args[1]), limit, from_right);
}

Value split_lines(Interpreter& interp, const Value* args) {
  const bool keep = truth(interp, args[1]);
  Text text = self_text(args);
  List* lines = make_list(interp.heap());
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\n\r\v\f\x1c\x1d\x1e"), text.size());
    std::size_t next = std::min(end + 1, text.size());
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++next;
    lines->append(interp.heap(), result(interp, text.substr(0, keep ? next : end)));
    text.remove_prefix(next);
  }
  return lines;
}

template <bool from_right>
Value partition(Interpreter& interp, const Value* args) {
  const Text text = self_text(args), separator = text_argument(interp, args[1]);
  if (separator.empty()) raise_value_error(interp, "empty separator");
  const std::size_t at = from_right ? text.rfind(separator) : text.find(separator);
  Value parts[3] = {args[0], intern(""), intern("")};
  if (at != Text::npos) {
    parts[0] = result(interp, text.substr(0, at));
    parts[1] = args[1];
    parts[2] = result(interp, text.substr(at + separator.size()));
  } else if (from_right) {
    std::swap(parts[0], parts[2]);
  }
  return make_tuple(interp.heap(), parts);
}

Value join(Interpreter& interp, const Value* args) {
  const Text separator = self_text(args);
  std::string joined;
  std::int64_t position = 0;
  const List* items = collect(interp, args[1]);
  for (Value item : items->values()) {
    const Str* part = as<Str>(item);
    if (part == nullptr) {
      raise_type_error(interp, "sequence item " + std::to_string(position) +
                                   ": expected str instance, " + std::string(type_name(item)) + " found");
    }
    if (position++ != 0) joined += separator;
    joined += part->text();
  }
  return result(interp, joined);
}

// --- padding

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
  std::string text(self->text());
  const bool has_sign = !text.empty() && (text[0] == '+' || text[0] == '-');
  text.insert(has_sign ? 1 : 0, static_cast<std::size_t>(missing), '0');
  return result(interp, text);
}

Value expand_tabs(Interpreter& interp, const Value* args) {
  const std::int64_t width = to_index(interp, args[1]);
  std::string expanded;
  std::int64_t column = 0;
  for (char c : self_text(args)) {
    if (c == '\t') {
      const std::int64_t spaces = width > 0 ? width - column % width : 0;
      expanded.append(static_cast<std::size_t>(spaces), ' ');
      column += spaces;
    } else {
      expanded += c;
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
  }
  return result(interp, expanded);
}

// --- others

Value format(Interpreter& interp, const Value* args) {
  return format_braces(interp, cast<Str>(args[0]), Arguments(cast<Tuple>(args[1])->values()),
                       cast<Dict>(args[2]));
}

Value format_map(Interpreter& interp, const Value* args) {
  const Dict* mapping = as<Dict>(args[1]);
  if (mapping == nullptr) raise_unsupported(interp, "str.format_map() of something that is no dict");
  return format_braces(interp, cast<Str>(args[0]), {}, mapping);
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
      translated += cast<Str>(one)->text();
    } else if (const Str* text = as<Str>(found)) {
      translated += text->text();
    } else if (!found.is_none()) {
      translated += cast<Str>(call(interp, interp.builtins()->get(intern("chr")), found))->text();
    }
  });
  return result(interp, translated);
}

Value make_translation(Interpreter& interp, const Value* args) {
  const Value ord = interp.builtins()->get(intern("ord"));
  Dict* table = make_dict(interp.heap());
  if (args[1].is_none()) {
    for_each(interp, call_method(interp, args[0], intern("items")), [&](Value pair) {
      const Tuple* entry = cast<Tuple>(pair);
      const Value key = is<Str>(entry->items[0]) ? call(interp, ord, entry->items[0]) : entry->items[0];
      table->set(interp, key, entry->items[1]);
    });
    return table;
  }
  const List* from = collect(interp, args[0]);
  const List* to = collect(interp, args[1]);
  if (from->count != to->count) {
    raise_value_error(interp, "the first two maketrans arguments must have equal length");
  }
  for (std::size_t i = 0; i < from->count; ++i) {
    table->set(interp, call(interp, ord, from->items[i]), call(interp, ord, to->items[i]));
  }
  if (!args[2].is_none()) {
    for_each(interp, args[2], [&](Value one) { table->set(interp, call(interp, ord, one), Value::none()); });
  }
  return table;
}

constexpr NativeRow kMethods[] = {
    {"upper(self)", [](Interpreter& i, const Value* a) { return mapped(i, a, upper_of); }},
    {"lower(self)", [](Interpreter& i, const Value* a) { return mapped(i, a, lower_of); }},
    {"casefold(self)", [](Interpreter& i, const Value* a) { return mapped(i, a, lower_of); }},
    {"swapcase(self)",
     [](Interpreter& i, const Value* a) {
       return mapped(i, a, [](char c) { return is_upper(c) ? lower_of(c) : upper_of(c); });
     }},
    {"title(self)", title},
    {"capitalize(self)", capitalize},
    {"istitle(self)", is_title},
    {"isupper(self)", is_cased<is_upper, is_lower>},
    {"islower(self)", is_cased<is_lower, is_upper>},
    {"isalpha(self)", all_are<is_alpha>},
    {"isdigit(self)", all_are<is_digit>},
    {"isdecimal(self)", all_are<is_digit>},
    {"isnumeric(self)", all_are<is_digit>},
    {"isalnum(self)", all_are<is_alnum>},
    {"isspace(self)", all_are<is_space>},
    {"isidentifier(self)", is_identifier},
    {"isascii(self)",
     [](Interpreter&, const Value* a) { return Value::boolean(cast<Str>(a[0])->is_ascii()); }},
    {"isprintable(self)",
     [](Interpreter&, const Value* a) {
       return Value::boolean(std::ranges::none_of(self_text(a), [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; }));
     }},
    {"strip(self, chars=None, /)", strip<true, true>},
    {"lstrip(self, chars=None, /)", strip<true, false>},
    {"rstrip(self, chars=None, /)", strip<false, true>},
    {"removeprefix(self, prefix, /)", remove_prefix},
    {"removesuffix(self, suffix, /)", remove_suffix},
    {"find(self, sub, start=None, end=None, /)", find<false>},
    {"rfind(self, sub, start=None, end=None, /)", find<true>},
    {"index(self, sub, start=None, end=None, /)", index<false>},
    {"rindex(self, sub, start=None, end=None, /)", index<true>},
    {"count(self, sub, start=None, end=None, /)", count},
    {"startswith(self, prefix, start=None, end=None, /)", has_affix<false>},
    {"endswith(self, suffix, start=None, end=None, /)", has_affix<true>},
    {"replace(self, old, new, count=-1, /)", replace},
    {"split(self, sep=None, maxsplit=-1)", split<false>},
    {"rsplit(self, sep=None, maxsplit=-1)", split<true>},
    {"splitlines(self, keepends=False)", split_lines},
    {"partition(self, sep, /)", partition<false>},
    {"rpartition(self, sep, /)", partition<true>},
    {"join(self, iterable, /)", join},
    {"ljust(self, width, fillchar=' ', /)", pad<Side::kLeft>},
    {"rjust(self, width, fillchar=' ', /)", pad<Side::kRight>},
    {"center(self, width, fillchar=' ', /)", pad<Side::kBoth>},
    {"zfill(self, width, /)", zfill},
    {"expandtabs(self, tabsize=8)", expand_tabs},
    {"format(self, *args, **kwargs)", format},
    {"format_map(self, mapping, /)", format_map},
    {"__format__(self, format_spec, /)", format_spec},
    {"translate(self, table, /)", translate},
    {"encode(self, encoding='utf-8', errors='strict')",
     [](Interpreter& interp, const Value* args) { return encode_text(interp, cast<Str>(args[0])); }},
};

constexpr NativeRow kStaticMethods[] = {{"maketrans(x, y=None, z=None, /)", make_translation}};

}  // namespace

std::span<const NativeRow> text_methods() { return kMethods; }
std::span<const NativeRow> text_static_methods() { return kStaticMethods; }

std::string quoted_text(std::string_view text) {
  const bool has_single = text.find('\'') != Text::npos;
  const char quote = has_single && text.find('"') == Text::npos ? '"' : '\'';
  constexpr char kDigits[] = "0123456789abcdef";
  std::string quoted(1, quote);
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == quote || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\r') {
      quoted += "\\r";
    } else if (c == '\t') {
      quoted += "\\t";
    } else if (byte < 0x20 || byte == 0x7f) {
      quoted += {'\\', 'x', kDigits[byte >> 4], kDigits[byte & 0xf]};
    } else {
      quoted += c;
    }
  }
  return quoted + quote;
}

}  // namespace patchorder::python::builtins
