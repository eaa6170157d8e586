// str: split and join.
#include <algorithm>
#include <vector>

#include "python/builtins/text_arguments.h"
#include "python/builtins/text_methods.h"
#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/text/unicode.h"

namespace patchorder::python::builtins {
namespace {

// What has been split off so far.
struct Parts {
  Interpreter& interp;
  Value self;
  std::vector<Value> found;

  void add(Text part) { found.push_back(part_of(interp, self, part)); }
  bool are_as_many_as(std::int64_t limit) const {
    return limit >= 0 && static_cast<std::int64_t>(found.size()) >= limit;
  }
  Value list(bool from_right) {
    if (from_right) std::reverse(found.begin(), found.end());
    return make_list(interp.heap(), found);
  }
};

// Whether the text begins (ends) with white space; `size` is how many bytes that takes.
bool space_in_front(Text text, std::size_t& size) {
  size = 0;
  return !text.empty() && unicode::is_space(unicode::decode(text, size));
}

bool space_behind(Text text, std::size_t& size) {
  if (text.empty()) return false;
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  std::size_t at = begin;
  size = text.size() - begin;
  return unicode::is_space(unicode::decode(text, at));
}

void split_front(Text text, std::int64_t limit, Parts& parts) {
  std::size_t size = 0;
  for (;;) {
    while (space_in_front(text, size)) text.remove_prefix(size);
    if (text.empty()) return;
    std::size_t end = 0;
    // The last part that is allowed keeps what follows it.
    if (parts.are_as_many_as(limit)) end = text.size();
    while (end < text.size() && !space_in_front(text.substr(end), size)) end += size;
    parts.add(text.substr(0, end));
    text.remove_prefix(end);
  }
}

void split_back(Text text, std::int64_t limit, Parts& parts) {
  std::size_t size = 0;
  for (;;) {
    while (space_behind(text, size)) text.remove_suffix(size);
    if (text.empty()) return;
    std::size_t begin = text.size();
    if (parts.are_as_many_as(limit)) begin = 0;
    while (begin > 0 && !space_behind(text.substr(0, begin), size)) begin -= size;
    parts.add(text.substr(begin));
    text = text.substr(0, begin);
  }
}

Value split_on_space(Interpreter& interp, Value self, std::int64_t limit, bool from_right) {
  Parts parts{interp, self, {}};
  (from_right ? split_back : split_front)(cast<Str>(self)->text(), limit, parts);
  return parts.list(from_right);
}

Value split_on(Interpreter& interp, Value self, Text separator, std::int64_t limit, bool from_right) {
  if (separator.empty()) raise_value_error(interp, "empty separator");
  Parts parts{interp, self, {}};
  Text text = cast<Str>(self)->text();
  while (!parts.are_as_many_as(limit)) {
    const std::size_t at = from_right ? find_last(text, separator) : text.find(separator);
    if (at == Text::npos) break;
    parts.add(from_right ? text.substr(at + separator.size()) : text.substr(0, at));
    text = from_right ? text.substr(0, at) : text.substr(at + separator.size());
  }
  parts.add(text);
  return parts.list(from_right);
}

template <bool from_right>
Value split(Interpreter& interp, const Value* args) {
  const std::int64_t limit = to_index(interp, args[2]);
  if (args[1].is_none()) return split_on_space(interp, args[0], limit, from_right);
  if (!is<Str>(args[1])) {
    raise_type_error(interp, "must be str or None, not " + std::string(type_name(args[1])));
  }
  return split_on(interp, args[0], cast<Str>(args[1])->text(), limit, from_right);
}

bool ends_line(char32_t c) {
  return (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

Value split_lines(Interpreter& interp, const Value* args) {
  const bool keep = truth(interp, args[1]);
  Text text = self_text(args);
  List* lines = make_list(interp.heap());
  while (!text.empty()) {
    std::size_t end = 0, next = 0;
    bool ended = false;
    while (next < text.size() && !ended) {
      end = next;
      ended = ends_line(unicode::decode(text, next));
    }
    if (!ended) end = next;
    if (ended && text[end] == '\r' && next < text.size() && text[next] == '\n') ++next;
    lines->append(interp.heap(), part_of(interp, args[0], text.substr(0, keep ? next : end)));
    text.remove_prefix(next);
  }
  return lines;
}

template <bool from_right>
Value partition(Interpreter& interp, const Value* args) {
  const Text text = self_text(args), separator = text_argument(interp, args[1]);
  if (separator.empty()) raise_value_error(interp, "empty separator");
  const std::size_t at = from_right ? find_last(text, separator) : text.find(separator);
  Value parts[3] = {args[0], intern(""), intern("")};
  if (at != Text::npos) {
    parts[0] = part_of(interp, args[0], text.substr(0, at));
    parts[1] = args[1];
    parts[2] = part_of(interp, args[0], text.substr(at + separator.size()));
  } else if (from_right) {
    std::swap(parts[0], parts[2]);
  }
  return make_tuple(interp.heap(), parts);
}

Value join(Interpreter& interp, const Value* args) {
  const Text separator = self_text(args);
  std::string joined;
  std::int64_t position = 0;
  if (!type_of(args[1])->slots.iterate && !type_of(args[1])->slots.get_item) {
    raise_type_error(interp, "can only join an iterable");
  }
  const List* items = collect(interp, args[1]);
  if (items->count == 1 && type_of(items->items[0]) == builtin_types().str) return items->items[0];
  std::size_t size = 0;
  for (Value item : items->values()) size += is<Str>(item) ? cast<Str>(item)->size + separator.size() : 0;
  interp.heap().require(size);
  joined.reserve(size);
  for (Value item : items->values()) {
    const Str* part = as<Str>(item);
    if (part == nullptr) {
      raise_type_error(interp, "sequence item " + std::to_string(position) + ": expected str instance, " +
                                   std::string(type_name(item)) + " found");
    }
    if (position++ != 0) joined += separator;
    joined += part->text();
  }
  return result(interp, joined);
}

constexpr NativeRow kMethods[] = {
    {"split(self, sep=None, maxsplit=-1)", split<false>}, {"rsplit(self, sep=None, maxsplit=-1)", split<true>},
    {"splitlines(self, keepends=False)", split_lines},    {"partition(self, sep, /)", partition<false>},
    {"rpartition(self, sep, /)", partition<true>},        {"join(self, iterable, /)", join},
};

}  // namespace

std::span<const NativeRow> text_split_methods() { return kMethods; }

}  // namespace patchorder::python::builtins
