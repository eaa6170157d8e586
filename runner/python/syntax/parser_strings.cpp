// String literals: what stands side by side joins; the fields of f-strings are parsed like other expressions.
#include <algorithm>

#include "python/objects/bytes.h"
#include "python/syntax/format_fields.h"
#include "python/syntax/literals.h"
#include "python/syntax/parser_state.h"

namespace patchorder::python {

FStringPart Parser::literal_part(std::string_view text) { return {{}, nullptr, intern(text), 0, nullptr}; }

Expr* Parser::format_string(const std::vector<FStringPart>& parts, Position position) {
  auto* node = make<FStringExpr>(ExprKind::kFString, position);
  node->parts = tree_.keep(parts);
  return ended(node);
}

// What the tokenizer read up to 3.11 as one literal could not have everything in its fields.
void Parser::note_newer_field(std::string_view expression, const StringLiteral& literal, Position position) {
  const auto note = [&](const char* what, const char* said) { newer({12, what, said, position}); };
  const auto has = [&](std::string_view part) { return expression.find(part) != std::string_view::npos; };
  if (has(literal.closing)) note("an f-string's own quotes in its field", "f-string: expecting '}'");
  if (has("\\")) note("a backslash in an f-string's field", "f-string expression part cannot include a backslash");
  if (literal.closing.size() == 1 && has("\n"))
    note("a line end in an f-string's field", "unterminated string literal");
  if (has("#") && has_comment(expression)) {
    note("a comment in an f-string's field", "f-string expression part cannot include '#'");
  }
}

// Up to 3.11 wrong strings are noticed behind them.
Position Parser::behind_strings() const {
  std::size_t at = at_;
  while (tokens_[at].kind == TokenKind::kString) ++at;
  if (tokens_[at].kind != TokenKind::kEnd) return tokens_[at].position;
  const Token& last = tokens_[at - 1];
  return {last.position.line, last.position.column + static_cast<std::uint32_t>(last.text.size()) - 1};
}

std::vector<FormatPiece> Parser::format_pieces(const StringLiteral& literal) const {
  try {
    return split_format_string(tree_.source(), literal, minor_);
  } catch (const SourceError& error) {
    if (minor_ >= 12 || minor_ < 9) throw;
    fail_at(error.message, behind_strings());
  }
}

// Up to 3.11 a field is read for itself, in parentheses; from 3.12 on as a part of the f-string.
void Parser::fail_in_field(const SourceError& error, std::string_view text, Position start) const {
  const bool is_of_number = error.message.find(" literal") != error.message.npos;
  if (minor_ < 12 && error.message.starts_with("unmatched")) fail_at("f-string: " + error.message, behind_strings());
  if (minor_ < 12) {
    const Position inside = {error.position.line, error.position.line == start.line
                                                      ? error.position.column - start.column + 2
                                                      : error.position.column};
    fail_at(is_of_number ? error.message : "f-string: " + error.message, inside);
  }
  if (error.message.starts_with("unmatched")) fail_at("f-string: " + error.message, error.position);
  if (error.message != "invalid syntax") fail_at(error.message, error.position);
  const std::string_view first = text.substr(std::min(text.find_first_not_of(" \t\n"), text.size()));
  const bool is_lambda = first.starts_with("lambda ") || first == "lambda";
  if (is_lambda) fail_at("f-string: lambda expressions are not allowed without parentheses", start);
  const bool is_star = first == "*" || first == "**";
  if (is_star) fail_at("f-string: expecting a valid expression after '{'", start);
  fail_at(error.position == start ? "f-string: expecting a valid expression after '{'"
                                  : "f-string: expecting '=', or '!', or ':', or '}'",
          error.position);
}

Expr* Parser::field_expression(std::string_view text, Position start) {
  try {
    Parser inner(tree_, tokenize_expression(tree_.source(), text, start), minor_);
    inner.is_field_ = true;
    inner.scope_ = scope_;
    inner.class_ = class_;
    inner.globals_ = globals_;
    inner.depth_ = depth_;
    Expr* expression = inner.lone_expression();
    last_await_ = std::max(last_await_, inner.last_await_);
    if (inner.late_ && !late_) late_ = inner.late_;
    return expression;
  } catch (const SourceError& error) {
    if (error.kind == SourceError::Kind::kUnsupported || minor_ < 9) throw;
    fail_in_field(error, text, start);
  }
}

std::vector<FStringPart> Parser::format_parts(const StringLiteral& literal, int nested) {
  constexpr int kDeepest = 1;
  const Depth depth(*this);
  std::vector<FStringPart> parts;
  for (FormatPiece& piece : format_pieces(literal)) {
    if (!piece.is_field) {
      remark_on_escape(piece.odd_escape, literal, piece.last_line);
      parts.push_back(literal_part(piece.literal));
      continue;
    }
    if (nested > kDeepest && minor_ < 12 && minor_ >= 9) {
      fail_at("f-string: expressions nested too deeply", behind_strings());
    }
    note_newer_field(piece.expression, literal, piece.expression_position);
    if (!piece.debug_text.empty()) parts.push_back(literal_part(piece.debug_text));
    FStringPart part{};
    part.place = {piece.position, offset_of(piece.end)};
    part.expression = field_expression(piece.expression, piece.expression_position);
    const bool plain_debug = !piece.debug_text.empty() && !piece.has_specification;
    part.conversion = piece.conversion == 0 && plain_debug ? 'r' : piece.conversion;
    if (piece.has_specification) {
      part.specification =
          format_string(format_parts(piece.specification, nested + 1), piece.specification.body_position);
    }
    parts.push_back(part);
  }
  return parts;
}

std::string Parser::unescaped(const StringLiteral& literal, Position position) {
  std::optional<OddEscape> odd;
  try {
    std::string text =
        unescape(tree_.source(), literal.body, literal.is_raw, literal.is_bytes, literal.body_position, &odd);
    remark_on_escape(odd, literal, 0);
    return text;
  } catch (const SourceError& error) {
    if (minor_ < 9) throw;
    fail_at(error.message, minor_ >= 12 ? position : behind_strings());
  }
}

Expr* Parser::strings() {
  const Position position = token().position;
  std::string text;
  bool any_format = false, any_bytes = false, any_text = false;
  std::vector<FStringPart> parts;
  while (token().kind == TokenKind::kString) {
    const Token& piece = tokens_[at_++];
    const StringLiteral literal = split_string_token(piece.text, piece.position);
    (literal.is_bytes ? any_bytes : any_text) = true;
    if (any_bytes && any_text) {
      fail_at("cannot mix bytes and nonbytes literals", minor_ >= 9 ? behind_strings() : position);
    }
    if (literal.is_bytes && !std::ranges::all_of(literal.body, [](char c) { return (c & 0x80) == 0; })) {
      fail_at(std::string("bytes can only contain ASCII literal characters") + (minor_ < 10 ? "." : ""),
              minor_ >= 12 ? piece.position : behind_strings());
    }
    if (literal.is_format) {
      any_format = true;
      if (!text.empty()) parts.push_back(literal_part(text));
      text.clear();
      for (const FStringPart& part : format_parts(literal)) parts.push_back(part);
    } else {
      text += unescaped(literal, piece.position);
    }
  }
  if (any_bytes) return constant(make_bytes(permanent_heap(), text), position);
  if (!any_format) return constant(intern(text), position);
  if (!text.empty()) parts.push_back(literal_part(text));
  return format_string(parts, position);
}

}  // namespace patchorder::python
