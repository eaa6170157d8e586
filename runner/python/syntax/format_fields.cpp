#include "python/syntax/format_fields.h"

#include <algorithm>

namespace patchorder::python {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

char lower(char c) { return static_cast<char>(c | 0x20); }
bool is_quote(char c) { return c == '\'' || c == '"'; }
bool continues_name(char c) {
  return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || c == '_' || (c & 0x80) != 0;
}

char at_or_nothing(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

// CPython reads no more f-strings in each other.
constexpr int kDeepest = 150;

std::size_t expression_end(std::string_view text, std::size_t at, int depth);
std::size_t closing_brace(std::string_view text, std::size_t at, int depth);

// Behind the field that opens at `at`.
std::size_t field_end(std::string_view text, std::size_t at, int depth) {
  if (depth > kDeepest) return kNowhere;
  std::size_t end = expression_end(text, at + 1, depth);
  if (end == kNowhere) return kNowhere;
  if (text[end] == '=') end = std::min(text.find_first_not_of(" \t\n", end + 1), text.size());
  if (at_or_nothing(text, end) == '!') {
    for (++end; end < text.size() && continues_name(text[end]);) ++end;
  }
  if (at_or_nothing(text, end) == ':') end = closing_brace(text, end + 1, depth);
  return at_or_nothing(text, end) == '}' ? end + 1 : kNowhere;
}

// Of an f-string whose fields are as they should be.
std::size_t format_literal_end(std::string_view text, std::size_t at, std::string_view closing, int depth) {
  while (at < text.size()) {
    const char c = text[at];
    const char next = at_or_nothing(text, at + 1);
    if (c == '\n' && closing.size() == 1) return kNowhere;
    if (c == '\\') {
      at += next == '{' || next == '}' ? 1 : 2;
    } else if (text.substr(at).starts_with(closing)) {
      return at + closing.size();
    } else if (c != '{') {
      ++at;
    } else {
      at = next == '{' ? at + 2 : field_end(text, at, depth + 1);
    }
  }
  return kNowhere;
}

std::size_t plain_literal_end(std::string_view text, std::size_t at, std::string_view closing) {
  while (at < text.size() && !(text[at] == '\n' && closing.size() == 1)) {
    if (text[at] == '\\') {
      at += 2;
    } else if (text.substr(at).starts_with(closing)) {
      return at + closing.size();
    } else {
      ++at;
    }
  }
  return kNowhere;
}

// The length of a prefix such as `rb` at `at`; npos if no literal begins there.
std::size_t prefix_of_literal(std::string_view text, std::size_t at) {
  if (at > 0 && continues_name(text[at - 1]) && !is_quote(at_or_nothing(text, at))) return kNowhere;
  std::size_t length = 0;
  while (length < 2 && std::string_view("rbfu").find(lower(at_or_nothing(text, at + length))) != kNowhere) ++length;
  return is_quote(at_or_nothing(text, at + length)) ? length : kNowhere;
}

struct Opening {
  std::size_t body;
  std::string_view closing;
  bool is_format;
};

Opening opening_of(std::string_view text, std::size_t at) {
  const std::size_t prefix = prefix_of_literal(text, at);
  const std::size_t begin = at + prefix;
  const char quote = text[begin];
  const bool triple = at_or_nothing(text, begin + 1) == quote && at_or_nothing(text, begin + 2) == quote;
  const std::string_view closing = text.substr(begin, triple ? 3 : 1);
  const bool is_format = std::ranges::any_of(text.substr(at, prefix), [](char letter) { return lower(letter) == 'f'; });
  return {begin + closing.size(), closing, is_format};
}

// Of a literal in a field: if its own fields are wrong, so is the field.
std::size_t inner_literal_end(std::string_view text, std::size_t at, int depth) {
  const Opening opening = opening_of(text, at);
  return opening.is_format ? format_literal_end(text, opening.body, opening.closing, depth)
                           : plain_literal_end(text, opening.body, opening.closing);
}

std::size_t expression_end(std::string_view text, std::size_t at, int depth) {
  int brackets = 0;
  while (at < text.size()) {
    const char c = text[at];
    const char next = at_or_nothing(text, at + 1);
    if (prefix_of_literal(text, at) != kNowhere) {
      at = inner_literal_end(text, at, depth);
      continue;
    }
    if (c == '#') {
      at = text.find('\n', at);
      continue;
    }
    if (c == '(' || c == '[' || c == '{') ++brackets;
    if (brackets == 0 && (c == '}' || c == ':' || (c == '!' && next != '='))) return at;
    if (brackets == 0 && c == '=' && next != '=') return at;
    if (brackets > 0 && (c == ')' || c == ']' || c == '}')) --brackets;
    const bool is_comparison = (c == '!' || c == '<' || c == '>' || c == '=') && next == '=';
    at += is_comparison ? 2 : 1;
  }
  return kNowhere;
}

std::size_t closing_brace(std::string_view text, std::size_t at, int depth) {
  while (at < text.size() && text[at] != '}') at = text[at] == '{' ? field_end(text, at, depth + 1) : at + 1;
  return at < text.size() ? at : kNowhere;
}

}  // namespace

std::size_t literal_end(std::string_view text, std::size_t at) {
  const Opening opening = opening_of(text, at);
  const std::size_t end = opening.is_format ? format_literal_end(text, opening.body, opening.closing, 0) : kNowhere;
  // One with a field that never ends stops at the first quote, so that what is wrong with it can be said.
  return end != kNowhere ? end : plain_literal_end(text, opening.body, opening.closing);
}

std::size_t field_expression_end(std::string_view text, std::size_t at) { return expression_end(text, at, 0); }

std::size_t specification_end(std::string_view text, std::size_t at) { return closing_brace(text, at, 0); }

bool has_comment(std::string_view expression) {
  for (std::size_t at = 0; at < expression.size();) {
    if (expression[at] == '#') return true;
    at = prefix_of_literal(expression, at) != kNowhere ? literal_end(expression, at) : at + 1;
  }
  return false;
}

}  // namespace patchorder::python
