#include "python/syntax/lexer.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

#include <cctype>
#include <string>

#include "python/syntax/format_fields.h"
#include "python/text/unicode.h"

namespace patchorder::python {
namespace {

constexpr std::size_t kDeepestBrackets = 200;
constexpr std::size_t kDeepestIndentation = 100;

constexpr bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
}
constexpr bool is_decimal(char c) { return c >= '0' && c <= '9'; }
constexpr bool continues_name(char c) { return starts_name(c) || is_decimal(c); }
constexpr bool may_prefix_string(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return lower == 'r' || lower == 'b' || lower == 'f' || lower == 'u';
}

// Longest first.
constexpr std::array kLongOperators =
    std::to_array<std::string_view>({"**=", "//=", ">>=", "<<=", "...", "!=", "==", "<=", ">=", "->", ":=", "+=",
                                     "-=",  "*=",  "/=",  "%=",  "&=",  "|=", "^=", "@=", "**", "//", "<<", ">>"});
constexpr std::string_view kTheirSecondCharacters = "=*/<>.";
// `!` alone stands only inside an f-string's braces, which its reader handles.
constexpr std::string_view kOperators = "+-*/%@&|^~<>()[]{},:.;=";

class Lexer {
 public:
  Lexer(const Source& source, std::string_view text, Position start, bool whole_file)
      : source_(source), text_(text), line_(start.line), column_(start.column), whole_file_(whole_file) {}

  std::vector<Token> run() {
    if (whole_file_) indentation();
    while (at_ < text_.size()) token();
    if (!brackets_.empty()) {
      tokens_.push_back({TokenKind::kEnd, quoted(brackets_.back().bracket), brackets_.back().position});
      return std::move(tokens_);
    }
    if (whole_file_) {
      if (!tokens_.empty() && tokens_.back().kind != TokenKind::kNewline) add(TokenKind::kNewline, 0);
      for (; indents_.size() > 1; indents_.pop_back()) add(TokenKind::kDedent, 0);
    }
    add(TokenKind::kEnd, 0);
    return std::move(tokens_);
  }

 private:
  struct Bracket {
    char bracket;
    Position position;
  };
  struct Indent {
    std::size_t width;
    std::size_t with_narrow_tabs;
  };

  // In quotes, so that the end does not read as an operator.
  static std::string_view quoted(char bracket) { return bracket == '(' ? "'('" : bracket == '[' ? "'['" : "'{'"; }

  [[noreturn]] void fail(std::string message, Position position, bool is_incomplete = false) const {
    throw_source_error(source_, SourceError::Kind::kSyntax, std::move(message), position, is_incomplete);
  }
  Position here() const { return {line_, column_}; }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  // Over text that may have line ends in it.
  void advance(std::size_t count) {
    const std::string_view passed = text_.substr(at_, count);
    const std::size_t last_end = passed.rfind('\n');
    if (last_end != std::string_view::npos) {
      line_ += static_cast<std::uint32_t>(std::ranges::count(passed, '\n'));
      column_ = 1;
      at_ += last_end + 1;
    }
    advance_in_line(passed.size() - (last_end + 1));
  }

  void advance_in_line(std::size_t count) {
    const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    column_ += static_cast<std::uint32_t>(std::ranges::count_if(text_.substr(at_, count), starts));
    at_ += count;
  }

  void advance_over_ascii(std::size_t count) {
    column_ += static_cast<std::uint32_t>(count);
    at_ += count;
  }

  void add(TokenKind kind, std::size_t length) {
    tokens_.push_back({kind, text_.substr(at_, length), here()});
    advance(length);
  }

  void add_ascii(TokenKind kind, std::size_t length) {
    tokens_.push_back({kind, text_.substr(at_, length), here()});
    advance_over_ascii(length);
  }

  // At the start of a line outside brackets: compares its indentation with the ones that are open.
  void indentation() {
    for (;;) {
      Indent indent{0, 0};
      while (peek() == ' ' || peek() == '\t' || peek() == '\f') {
        if (peek() == ' ') {
          ++indent.width;
          ++indent.with_narrow_tabs;
        } else if (peek() == '\t') {
          indent.width = (indent.width / 8 + 1) * 8;
          ++indent.with_narrow_tabs;
        } else {
          indent = {0, 0};
        }
        advance_over_ascii(1);
      }
      if (peek() == '#') skip_comment();
      if (peek() == '\n') {
        advance(1);
        continue;
      }
      if (at_ < text_.size()) compare_indentation(indent);
      return;
    }
  }

  void compare_indentation(Indent indent) {
    const auto refuse_tabs = [&](bool consistent) {
      if (!consistent) fail("inconsistent use of tabs and spaces in indentation", {line_, 1});
    };
    if (indent.width > indents_.back().width) {
      if (indents_.size() >= kDeepestIndentation) fail("too many levels of indentation", here());
      refuse_tabs(indent.with_narrow_tabs > indents_.back().with_narrow_tabs);
      indents_.push_back(indent);
      add(TokenKind::kIndent, 0);
      return;
    }
    while (indent.width < indents_.back().width) {
      indents_.pop_back();
      add(TokenKind::kDedent, 0);
    }
    if (indent.width != indents_.back().width) {
      const std::size_t end = std::min(text_.find('\n', at_), text_.size());
      fail("unindent does not match any outer indentation level",
           {line_, column_ + static_cast<std::uint32_t>(end - at_)});
    }
    refuse_tabs(indent.with_narrow_tabs == indents_.back().with_narrow_tabs);
  }

  void skip_comment() { advance_in_line(std::min(text_.find('\n', at_), text_.size()) - at_); }

  void token() {
    const char c = peek();
    if (c == ' ' || c == '\t' || c == '\f') return advance_over_ascii(1);
    if (c == '#') return skip_comment();
    if (c == '\n') return line_end();
    if (c == '\\') return continuation();
    if (const std::size_t prefix = string_prefix(); prefix != std::string_view::npos) return string(prefix);
    if (starts_name(c)) return name();
    if (is_decimal(c) || (c == '.' && is_decimal(peek(1)))) return number();
    if (c == '\0') fail("source code cannot contain null bytes", here());
    operator_token();
  }

  void line_end() {
    if (!brackets_.empty() || !whole_file_) return advance(1);
    if (!tokens_.empty() && tokens_.back().kind != TokenKind::kNewline && tokens_.back().kind != TokenKind::kIndent &&
        tokens_.back().kind != TokenKind::kDedent) {
      tokens_.push_back({TokenKind::kNewline, text_.substr(at_, 1), here()});
    }
    advance(1);
    indentation();
  }

  void continuation() {
    const Position behind = {line_, column_ + 1};
    if (peek(1) != '\n') fail("unexpected character after line continuation character", behind);
    advance(2);
    if (at_ >= text_.size()) fail("unexpected EOF while parsing", behind, true);
  }

  // The length of a string's prefix (rb, f, ...) if a string begins here, else npos.
  std::size_t string_prefix() const {
    std::size_t length = 0;
    while (length < 3 && may_prefix_string(peek(length))) ++length;
    const bool quote = peek(length) == '"' || peek(length) == '\'';
    const auto lower = [&](std::size_t at) { return static_cast<char>(peek(at) | 0x20); };
    // Of two letters one is `r`, and the other neither that nor `u`.
    const bool fits =
        length < 2 || (length == 2 && (lower(0) == 'r') != (lower(1) == 'r') && lower(0) != 'u' && lower(1) != 'u');
    return quote && fits ? length : std::string_view::npos;
  }

  void string(std::size_t prefix) {
    const Position start = here();
    const char quote = peek(prefix);
    const bool triple = peek(prefix + 1) == quote && peek(prefix + 2) == quote;
    const std::size_t end = literal_end(text_, at_);
    if (end == std::string_view::npos) {
      fail(std::string("unterminated ") + (triple ? "triple-quoted " : "") + "string literal (detected at line " +
               std::to_string(triple ? last_line() : line_) + ")",
           start, triple);
    }
    add(TokenKind::kString, end - at_);
  }

  std::uint32_t last_line() const {
    std::uint32_t line = line_;
    for (std::size_t i = at_; i + 1 < text_.size(); ++i) line += text_[i] == '\n' ? 1 : 0;
    return line;
  }

  void name() {
    std::size_t length = 0;
    unsigned bits = 0;
    for (; at_ + length < text_.size() && continues_name(text_[at_ + length]); ++length) {
      bits |= static_cast<unsigned char>(text_[at_ + length]);
    }
    if ((bits & 0x80) == 0) return add_ascii(TokenKind::kName, length);
    check_characters(text_.substr(at_, length));
    add(TokenKind::kName, length);
  }

  void check_characters(std::string_view name) const {
    Position position = here();
    for (std::size_t at = 0; at < name.size(); ++position.column) {
      const std::size_t begin = at;
      const char32_t c = unicode::decode(name, at);
      const bool fits =
          begin == 0 ? unicode::starts_name(c, unicode::kNewest) : unicode::continues_name(c, unicode::kNewest);
      if (fits) continue;
      const std::string number = fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
      if (!unicode::is_printable(c, unicode::kNewest)) fail("invalid non-printable character " + number, position);
      fail("invalid character '" + std::string(name.substr(begin, at - begin)) + "' (" + number + ")", position);
    }
  }

  // What is wrong with a number is said where its last right character stands.
  [[noreturn]] void fail_number(const std::string& message, std::size_t length) const {
    fail(message, {line_, column_ + static_cast<std::uint32_t>(length) - 1});
  }

  // Digits from `length` on, with single underscores between them.
  template <typename Accepts>
  void digits(std::size_t& length, const char* kind, Accepts&& accepts) const {
    while (accepts(peek(length))) {
      ++length;
      if (peek(length) != '_') continue;
      ++length;
      if (!accepts(peek(length))) fail_number(std::string("invalid ") + kind + " literal", length);
    }
  }

  std::size_t prefixed_number(const char* kind, char highest) const {
    const auto accepts = [highest](char c) {
      return highest == 'f' ? std::isxdigit(static_cast<unsigned char>(c)) != 0 : c >= '0' && c <= highest;
    };
    std::size_t length = 2;
    if (peek(length) == '_') ++length;
    const auto refuse_digit = [&] {
      if (!is_decimal(peek(length)) || accepts(peek(length))) return;
      fail_number(std::string("invalid digit '") + peek(length) + "' in " + kind + " literal", length + 1);
    };
    refuse_digit();
    if (!accepts(peek(length))) fail_number(std::string("invalid ") + kind + " literal", length);
    digits(length, kind, accepts);
    refuse_digit();
    return length;
  }

  void number() {
    std::size_t length = 0;
    const char* kind = "decimal";
    const char second = static_cast<char>(peek(1) | 0x20);
    if (peek() == '0' && (second == 'x' || second == 'o' || second == 'b')) {
      kind = second == 'x' ? "hexadecimal" : second == 'o' ? "octal" : "binary";
      length = prefixed_number(kind, second == 'x' ? 'f' : second == 'o' ? '7' : '1');
    } else {
      digits(length, kind, is_decimal);
      if (peek(length) == '.') {
        ++length;
        digits(length, kind, is_decimal);
      }
      if ((peek(length) | 0x20) == 'e') {
        const std::size_t sign = peek(length + 1) == '+' || peek(length + 1) == '-' ? 1 : 0;
        if (is_decimal(peek(length + 1 + sign))) {
          length += 1 + sign;
          digits(length, kind, is_decimal);
        } else if (sign != 0) {
          fail_number("invalid decimal literal", length + 2);
        }
      }
      if ((peek(length) | 0x20) == 'j') {
        ++length;
        kind = "imaginary";
      }
    }
    if (starts_name(peek(length)) && !follows_number(length)) {
      fail_number(std::string("invalid ") + kind + " literal", length);
    }
    add_ascii(TokenKind::kNumber, length);
  }

  // `1if x else y` is allowed: a keyword may follow a number directly.
  bool follows_number(std::size_t length) const {
    const std::string_view rest = text_.substr(at_ + length);
    for (std::string_view keyword : {"if", "else", "and", "or", "in", "is", "not", "for"}) {
      if (rest.starts_with(keyword)) return true;
    }
    return false;
  }

  void operator_token() {
    const char c = peek();
    const std::size_t length = operator_length();
    if (length == 0) fail("invalid syntax", here());
    if (c == '(' || c == '[' || c == '{') open(c);
    if (c == ')' || c == ']' || c == '}') close(c);
    add_ascii(TokenKind::kOperator, length);
  }

  // 0: there is none.
  std::size_t operator_length() const {
    if (kTheirSecondCharacters.find(peek(1)) != std::string_view::npos) {
      const std::string_view rest = text_.substr(at_, 3);
      for (std::string_view candidate : kLongOperators) {
        if (rest.starts_with(candidate)) return candidate.size();
      }
    }
    return kOperators.find(peek()) != std::string_view::npos ? 1 : 0;
  }

  void open(char bracket) {
    if (brackets_.size() >= kDeepestBrackets) fail("too many nested parentheses", here());
    brackets_.push_back({bracket, here()});
  }

  void close(char bracket) {
    if (brackets_.empty()) fail(std::string("unmatched '") + bracket + "'", here());
    const Bracket opened = brackets_.back();
    const char expected = opened.bracket == '(' ? ')' : opened.bracket == '[' ? ']' : '}';
    if (bracket != expected) {
      std::string message = std::string("closing parenthesis '") + bracket + "' does not match opening parenthesis '" +
                            opened.bracket + "'";
      if (opened.position.line != line_) message += " on line " + std::to_string(opened.position.line);
      fail(message, here());
    }
    brackets_.pop_back();
  }

  const Source& source_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_;
  std::uint32_t column_;
  bool whole_file_;
  std::vector<Token> tokens_;
  std::vector<Bracket> brackets_;
  std::vector<Indent> indents_ = {{0, 0}};
};

}  // namespace

std::vector<Token> tokenize(const Source& source) { return Lexer(source, source.text(), {1, 1}, true).run(); }

std::vector<Token> tokenize_expression(const Source& source, std::string_view text, Position start) {
  return Lexer(source, text, start, false).run();
}

}  // namespace patchorder::python
