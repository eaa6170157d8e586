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

std::vector<FStringPart> Parser::format_parts(const StringLiteral& literal) {
  const Depth depth(*this);
  std::vector<FStringPart> parts;
  const auto parse_inside = [&](std::string_view text, Position start) {
    Parser inner(tree_, tokenize_expression(tree_.source(), text, start));
    inner.scope_ = scope_;
    inner.class_ = class_;
    inner.globals_ = globals_;
    inner.depth_ = depth_;
    Expr* expression = inner.lone_expression();
    last_await_ = std::max(last_await_, inner.last_await_);
    return expression;
  };
  for (FormatPiece& piece : split_format_string(tree_.source(), literal)) {
    if (!piece.is_field) {
      remark_on_escape(piece.odd_escape, literal, piece.last_line);
      parts.push_back(literal_part(piece.literal));
      continue;
    }
    note_newer_field(piece.expression, literal, piece.expression_position);
    if (!piece.debug_text.empty()) parts.push_back(literal_part(piece.debug_text));
    FStringPart part{};
    part.place = {piece.position, offset_of(piece.end)};
    part.expression = parse_inside(piece.expression, piece.expression_position);
    const bool plain_debug = !piece.debug_text.empty() && !piece.has_specification;
    part.conversion = piece.conversion == 0 && plain_debug ? 'r' : piece.conversion;
    if (piece.has_specification) {
      part.specification = format_string(format_parts(piece.specification), piece.specification.body_position);
    }
    parts.push_back(part);
  }
  return parts;
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
    if (any_bytes && any_text) fail_at("cannot mix bytes and nonbytes literals", position);
    if (literal.is_format) {
      any_format = true;
      if (!text.empty()) parts.push_back(literal_part(text));
      text.clear();
      for (const FStringPart& part : format_parts(literal)) parts.push_back(part);
    } else {
      std::optional<OddEscape> odd;
      text += unescape(tree_.source(), literal.body, literal.is_raw, literal.is_bytes, literal.body_position, &odd);
      remark_on_escape(odd, literal, 0);
    }
  }
  if (any_bytes) return constant(make_bytes(permanent_heap(), text), position);
  if (!any_format) return constant(intern(text), position);
  if (!text.empty()) parts.push_back(literal_part(text));
  return format_string(parts, position);
}

}  // namespace patchorder::python
