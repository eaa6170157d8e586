// str: strip, find and its kin, replace.
#include <algorithm>

#include "python/builtins/text_arguments.h"
#include "python/builtins/text_methods.h"
#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/slicing.h"
#include "python/text/unicode.h"

namespace patchorder::python::builtins {
namespace {

// --- strip

bool holds_character(Text set, Text one) { return set.find(one) != Text::npos; }

std::size_t last_start(Text text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

template <bool left, bool right>
Value strip(Interpreter& interp, const Value* args) {
  Text text = self_text(args);
  const bool spaces = args[1].is_none();
  if (!spaces && !is<Str>(args[1])) {
    raise_type_error(interp, std::string(left ? right ? "strip" : "lstrip" : "rstrip") + " arg must be None or str");
  }
  const Text set = spaces ? Text() : cast<Str>(args[1])->text();
  const auto removed = [&](Text one) {
    std::size_t at = 0;
    return spaces ? unicode::is_space(unicode::decode(one, at)) : holds_character(set, one);
  };
  while (left && !text.empty()) {
    std::size_t end = 0;
    unicode::decode(text, end);
    if (!removed(text.substr(0, end))) break;
    text.remove_prefix(end);
  }
  while (right && !text.empty()) {
    const std::size_t begin = last_start(text);
    if (!removed(text.substr(begin))) break;
    text = text.substr(0, begin);
  }
  return part_of(interp, args[0], text);
}

Value remove_prefix(Interpreter& interp, const Value* args) {
  const Text text = self_text(args), prefix = text_argument(interp, args[1]);
  return text.starts_with(prefix) ? part_of(interp, args[0], text.substr(prefix.size())) : args[0];
}

Value remove_suffix(Interpreter& interp, const Value* args) {
  const Text text = self_text(args), suffix = text_argument(interp, args[1]);
  return text.ends_with(suffix) ? part_of(interp, args[0], text.substr(0, text.size() - suffix.size())) : args[0];
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
  const bool beyond =
      !args[2].is_none() && small_integer(args[2]).value_or(0) > static_cast<std::int64_t>(self->length);
  const SliceRange range = resolve_slice(interp, &slice, self->length);
  const Str* part = substring(interp.heap(), self, range.start, range.start + range.count);
  return {part->text(), range.start, !beyond};
}

std::int64_t code_points_before(Text text, std::size_t offset) {
  return std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

// What is searched for; messages name the method from 3.13 on.
Text wanted_text(Interpreter& interp, const Value* args, const char* method) {
  if (const Str* text = as<Str>(args[1])) return text->text();
  return text_argument(interp, args[1],
                       interp.version_at_least(13) ? std::string(method) + "() argument 1 " : std::string());
}

std::int64_t find_position(Interpreter& interp, const Value* args, bool from_right, const char* method) {
  const Window part = window(interp, args);
  const Text wanted = wanted_text(interp, args, method);
  if (!part.valid) return -1;
  interp.work(part.text.size());
  const std::size_t at = from_right ? find_last(part.text, wanted) : part.text.find(wanted);
  if (at == Text::npos) return -1;
  return static_cast<std::int64_t>(part.start) + code_points_before(part.text, at);
}

template <bool from_right>
Value find(Interpreter& interp, const Value* args) {
  return Value::integer(find_position(interp, args, from_right, from_right ? "rfind" : "find"));
}

template <bool from_right>
Value index(Interpreter& interp, const Value* args) {
  const std::int64_t at = find_position(interp, args, from_right, from_right ? "rindex" : "index");
  if (at < 0) raise_value_error(interp, "substring not found");
  return Value::integer(at);
}

Value count(Interpreter& interp, const Value* args) {
  const Text text = window(interp, args).text, wanted = wanted_text(interp, args, "count");
  if (!window(interp, args).valid) return Value::integer(0);
  interp.work(text.size());
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
    if (affix == nullptr && is<Tuple>(args[1])) {
      raise_type_error(interp, std::string("tuple for ") + (at_end ? "endswith" : "startswith") +
                                   " must only contain str, not " + std::string(type_name(value)));
    }
    if (affix == nullptr) {
      raise_type_error(interp, std::string(at_end ? "endswith" : "startswith") +
                                   " first arg must be str or a tuple of str, not " + std::string(type_name(value)));
    }
    return part.valid && (at_end ? part.text.ends_with(affix->text()) : part.text.starts_with(affix->text()));
  };
  if (const Tuple* several = as<Tuple>(args[1])) {
    return Value::boolean(std::ranges::any_of(several->values(), matches));
  }
  return Value::boolean(matches(args[1]));
}

Value replace(Interpreter& interp, const Value* args) {
  const Text text = self_text(args), from = text_argument(interp, args[1], "replace() argument 1 ");
  const Text to = text_argument(interp, args[2], "replace() argument 2 ");
  std::int64_t left = to_index(interp, args[3]);
  if (left < 0) left = INT64_MAX;
  std::string replaced;
  if (to.size() > from.size()) {
    const auto most = static_cast<std::int64_t>(from.empty() ? text.size() + 1 : text.size() / from.size());
    std::int64_t found = 0;
    for (std::size_t at = 0; from.empty() ? found < most : (at = text.find(from, at)) != Text::npos; at += from.size())
      ++found;
    interp.heap().require_product(to.size(), static_cast<std::size_t>(std::min(found, left)));
  }
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
  return replaced == text ? part_of(interp, args[0], text) : result(interp, replaced);
}

constexpr NativeRow kMethods[] = {
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
};

}  // namespace

std::span<const NativeRow> text_search_methods() { return kMethods; }

}  // namespace patchorder::python::builtins
