#include "python/syntax/literals.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "python/objects/complex_numbers.h"
#include "python/objects/heap.h"
#include "python/objects/numbers.h"
#include "python/syntax/format_fields.h"
#include "python/text/unicode.h"
#include "python/text/unicode_database.h"

namespace patchorder::python {
namespace {

[[noreturn]] void fail(const Source& source, std::string message, Position position) {
  throw_source_error(source, SourceError::Kind::kSyntax, std::move(message), position);
}

Position moved(Position from, std::string_view text) {
  for (char c : text) {
    if (c == '\n') {
      ++from.line;
      from.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++from.column;
    }
  }
  return from;
}

// What CPython's decoder says of an escape at [begin, end) of `body`; to it, characters beyond ASCII are long escapes.
[[noreturn]] void fail_escape(const Source& source, std::string_view body, std::size_t begin, std::size_t end,
                              const std::string& what, Position position) {
  constexpr std::size_t kLongEscape = 10;
  const auto offset = [&](std::size_t until) {
    std::size_t bytes = 0;
    for (std::size_t at = 0; at < until;) bytes += unicode::decode(body, at) < 0x80 ? 1 : kLongEscape;
    return bytes;
  };
  fail(source,
       "(unicode error) 'unicodeescape' codec can't decode bytes in position " + std::to_string(offset(begin)) + "-" +
           std::to_string(offset(end) - 1) + ": " + what,
       moved(position, body.substr(0, begin + 1)));
}

// The character of \N{...} at `begin`; `end` goes behind it.
char32_t named_character(const Source& source, std::string_view body, std::size_t begin, std::size_t& end,
                         Position position) {
  constexpr std::string_view kMalformed = "malformed \\N character escape";
  const std::size_t open = begin + 2;
  if (open >= body.size() || body[open] != '{') {
    fail_escape(source, body, begin, open, std::string(kMalformed), position);
  }
  const std::size_t close = body.find('}', open);
  if (close == std::string_view::npos || close == open + 1) {
    fail_escape(source, body, begin, std::min(close, body.size()), std::string(kMalformed), position);
  }
  end = close + 1;
  const auto found = unicode::named(body.substr(open + 1, close - open - 1), unicode::kNewest);
  if (!found) fail_escape(source, body, begin, end, "unknown Unicode character name", position);
  return *found;
}

// The number that `count` digits of `base` at the start of `text` stand for.
std::optional<std::uint32_t> digits(std::string_view text, std::size_t count, int base) {
  std::uint32_t code = 0;
  if (text.size() < count) return std::nullopt;
  const auto end = text.data() + count;
  const auto parsed = std::from_chars(text.data(), end, code, base);
  if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
  return code;
}

}  // namespace

StringLiteral split_string_token(std::string_view token, Position position) {
  StringLiteral literal;
  std::size_t prefix = 0;
  for (; token[prefix] != '"' && token[prefix] != '\''; ++prefix) {
    const char c = static_cast<char>(token[prefix] | 0x20);
    literal.is_raw |= c == 'r';
    literal.is_bytes |= c == 'b';
    literal.is_format |= c == 'f';
  }
  const bool triple =
      token.size() >= prefix + 6 && token[prefix + 1] == token[prefix] && token[prefix + 2] == token[prefix];
  const std::size_t quotes = triple ? 3 : 1;
  literal.closing = token.substr(prefix, quotes);
  literal.body = token.substr(prefix + quotes, token.size() - prefix - 2 * quotes);
  literal.body_position = {position.line, position.column + static_cast<std::uint32_t>(prefix + quotes)};
  return literal;
}

std::string unescape(const Source& source, std::string_view body, bool is_raw, bool is_bytes, Position position,
                     std::optional<OddEscape>* odd) {
  if (is_raw || body.find('\\') == std::string_view::npos) return std::string(body);
  std::string text;
  const auto note = [&](std::size_t begin, std::size_t end) {
    if (*odd) return;
    const auto lines = std::ranges::count(body.substr(0, begin), '\n');
    *odd = {std::string(body.substr(begin, end - begin)), static_cast<std::uint32_t>(lines)};
  };
  for (std::size_t i = 0; i < body.size(); ++i) {
    // A format specification may end with a backslash.
    if (body[i] != '\\' || i + 1 == body.size()) {
      text += body[i];
      continue;
    }
    const char c = body[++i];
    const std::string_view rest = body.substr(i + 1);
    constexpr std::string_view kLetters = "abfnrtv\\'\"";
    constexpr std::string_view kMeanings = "\a\b\f\n\r\t\v\\'\"";
    if (const std::size_t at = kLetters.find(c); at != std::string_view::npos) {
      text += kMeanings[at];
    } else if (c == '\n') {
      continue;
    } else if (c >= '0' && c <= '7') {
      std::size_t count = 1;
      while (count < 3 && i + count < body.size() && body[i + count] >= '0' && body[i + count] <= '7') ++count;
      const std::uint32_t code = *digits(body.substr(i), count, 8);
      is_bytes ? void(text += static_cast<char>(code)) : unicode::append(text, code);
      if (code > 0377) note(i - 1, i + count);
      i += count - 1;
    } else if (c == 'x' || (!is_bytes && (c == 'u' || c == 'U'))) {
      const std::size_t count = c == 'x' ? 2 : c == 'u' ? 4 : 8;
      const auto code = digits(rest, count, 16);
      if (!code) {
        const std::size_t seen = std::min(rest.find_first_not_of("0123456789abcdefABCDEF"), rest.size());
        if (is_bytes) {
          fail(source, "(value error) invalid \\x escape at position " + std::to_string(i - 1),
               moved(position, body.substr(0, i)));
        }
        fail_escape(source, body, i - 1, i + 1 + seen,
                    "truncated \\" + std::string(1, c) + std::string(count, 'X') + " escape", position);
      }
      if (*code > 0x10FFFF) fail_escape(source, body, i - 1, i + 1 + count, "illegal Unicode character", position);
      is_bytes ? void(text += static_cast<char>(*code)) : unicode::append(text, *code);
      i += count;
    } else if (c == 'N' && !is_bytes) {
      std::size_t end = 0;
      unicode::append(text, named_character(source, body, i - 1, end, position));
      i = end - 1;
    } else {
      note(i - 1, i + 1);
      text += '\\';
      text += c;
    }
  }
  return text;
}

Value number_literal(const Source& source, std::string_view text, Position position) {
  // 0x, 0o, 0b.
  const bool prefixed = text.size() > 1 && text[0] == '0' &&
                        std::string_view("xob").find(static_cast<char>(text[1] | 0x20)) != std::string_view::npos;
  if (!prefixed && (text.back() | 0x20) == 'j') {
    return make_complex(permanent_heap(), {0, *parse_float(text.substr(0, text.size() - 1))});
  }
  if (!prefixed && text.find_first_of(".eE") != std::string_view::npos) return Value::real(*parse_float(text));
  if (!prefixed && text.size() > 1 && text[0] == '0' && text.find_first_not_of("0_") != std::string_view::npos) {
    fail(source, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
         position);
  }
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return c != '_'; }));
  if (!prefixed && digits > kMaxStrDigits) {
    fail(source,
         "Exceeds the limit (4300 digits) for integer string conversion: value has " + std::to_string(digits) +
             " digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "
             "literals to avoid decimal conversion limits.",
         position);
  }
  const Value number = parse_integer(permanent_heap(), text, 0);
  if (!number) fail(source, "invalid decimal literal", position);
  return number;
}

namespace {

// How much of an f-string's text belongs to the backslash before it: a name with its braces, which are no field's; but
// not the brace of a field.
std::size_t escape_length(std::string_view text) {
  if (text.size() < 2 || text[1] == '{' || text[1] == '}') return 1;
  if (!text.starts_with("\\N{")) return 2;
  return std::min(text.find('}'), text.size() - 1) + 1;
}

// Of a place in the literal's text.
Position position_in(const StringLiteral& literal, std::size_t offset) {
  return moved(literal.body_position, literal.body.substr(0, offset));
}

// A field that never ends: at its own end where a bracket in it is closed by another one, else at the text's.
[[noreturn]] void fail_unended(const Source& source, const StringLiteral& literal, std::size_t start, int minor) {
  std::vector<char> open;
  for (std::size_t at = start; at < literal.body.size(); ++at) {
    const char c = literal.body[at];
    if (c == '(' || c == '[' || c == '{') open.push_back(c);
    if (c != ')' && c != ']' && c != '}') continue;
    const char opening = c == ')' ? '(' : c == ']' ? '[' : '{';
    if (open.empty()) break;
    if (open.back() != opening) {
      fail(source,
           std::string(minor >= 12 ? "" : "f-string: ") + "closing parenthesis '" + c +
               "' does not match opening parenthesis '" + open.back() + "'",
           position_in(literal, at));
    }
    open.pop_back();
  }
  fail(source, "f-string: expecting '}'", position_in(literal, literal.body.size()));
}

// Reads one field behind its brace at `at`, which goes behind it.
class FieldReader {
 public:
  FieldReader(const Source& source, const StringLiteral& literal, int minor)
      : source_(source), literal_(literal), body_(literal.body), minor_(minor) {}

  FormatPiece read(std::size_t& at) const {
    FormatPiece field;
    field.is_field = true;
    field.position = position_in(literal_, at);
    const std::size_t start = at + 1;
    std::size_t end = field_expression_end(body_, start);
    if (end == std::string_view::npos) fail_unended(source_, literal_, start, minor_);
    field.expression = body_.substr(start, end - start);
    field.expression_position = position_in(literal_, start);
    if (field.expression.find_first_not_of(" \t\n") == std::string_view::npos) fail_empty(end);
    if (body_[end] == '=') {
      end = std::min(body_.find_first_not_of(" \t\n", end + 1), body_.size());
      field.debug_text = body_.substr(start, end - start);
    }
    if (end < body_.size() && body_[end] == '!') read_conversion(field, end);
    if (end < body_.size() && body_[end] == ':') read_specification(field, end, start);
    if (end >= body_.size()) fail_unended(source_, literal_, start, minor_);
    if (body_[end] != '}') fail_behind(field, end);
    field.end = body_.data() + end + 1;
    at = end + 1;
    return field;
  }

 private:
  [[noreturn]] void fail_empty(std::size_t end) const {
    const std::string before = std::string("required before '") + body_[end] + "'";
    if (minor_ >= 12) fail(source_, "f-string: valid expression " + before, position_in(literal_, end));
    fail(source_,
         body_[end] == '}' || minor_ < 11 ? "f-string: empty expression not allowed" : "f-string: expression " + before,
         position_in(literal_, end));
  }

  void read_conversion(FormatPiece& field, std::size_t& end) const {
    field.conversion = end + 1 < body_.size() ? body_[end + 1] : '\0';
    const bool is_known = std::string_view("rsa").find(field.conversion) != std::string_view::npos;
    if (!is_known && minor_ < 12) {
      fail(source_, "f-string: invalid conversion character: expected 's', 'r', or 'a'", position_in(literal_, end));
    }
    if (field.conversion == '}' || field.conversion == ':') {
      fail(source_, "f-string: missing conversion character", position_in(literal_, end + 1));
    }
    if (field.conversion == ' ') {
      fail(source_, "f-string: conversion type must come right after the exclamation mark",
           position_in(literal_, end + 1));
    }
    if (!is_known) {
      fail(source_,
           std::string("f-string: invalid conversion character '") + field.conversion + "': expected 's', 'r', or 'a'",
           position_in(literal_, end + 1));
    }
    end += 2;
    if (minor_ >= 12) end = std::min(body_.find_first_not_of(" \t", end), body_.size());
  }

  void read_specification(FormatPiece& field, std::size_t& end, std::size_t start) const {
    const std::size_t closed = specification_end(body_, end + 1);
    if (closed == std::string_view::npos) {
      if (minor_ >= 12) fail(source_, "f-string: expecting '}', or format specs", position_in(literal_, body_.size()));
      fail_unended(source_, literal_, start, minor_);
    }
    field.has_specification = true;
    field.specification = {false,
                           true,
                           literal_.is_raw,
                           literal_.closing,
                           body_.substr(end + 1, closed - end - 1),
                           position_in(literal_, end + 1)};
    end = closed;
  }

  [[noreturn]] void fail_behind(const FormatPiece& field, std::size_t end) const {
    if (minor_ < 12) fail(source_, "f-string: expecting '}'", position_in(literal_, end));
    fail(source_, field.conversion != 0 ? "f-string: expecting ':' or '}'" : "f-string: expecting '!', or ':', or '}'",
         position_in(literal_, end));
  }

  const Source& source_;
  const StringLiteral& literal_;
  std::string_view body_;
  int minor_;
};

}  // namespace

std::vector<FormatPiece> split_format_string(const Source& source, const StringLiteral& literal, int minor) {
  std::vector<FormatPiece> pieces;
  const std::string_view body = literal.body;
  std::size_t at = 0;
  std::string text;
  const FieldReader reader(source, literal, minor);
  const auto flush = [&](std::size_t begin) {
    if (text.empty()) return;
    FormatPiece piece;
    piece.literal = unescape(source, text, literal.is_raw, false, position_in(literal, begin), &piece.odd_escape);
    piece.last_line = position_in(literal, at).line;
    pieces.push_back(std::move(piece));
    text.clear();
  };
  while (at < body.size()) {
    const char c = body[at];
    if ((c == '{' || c == '}') && at + 1 < body.size() && body[at + 1] == c) {
      text += c;
      at += 2;
    } else if (c == '}') {
      fail(source, "f-string: single '}' is not allowed", position_in(literal, at));
    } else if (c != '{') {
      const std::size_t length = c == '\\' && !literal.is_raw ? escape_length(body.substr(at)) : 1;
      text += body.substr(at, length);
      at += length;
    } else {
      flush(at);
      pieces.push_back(reader.read(at));
    }
  }
  flush(at);
  return pieces;
}

}  // namespace patchorder::python
