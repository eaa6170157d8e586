// String literals: what stands side by side joins; the fields of f-strings are parsed like other expressions.
#include <algorithm>

#include "python/bytes.h"
#include "python/literals.h"
#include "python/parser_state.h"

namespace patchorder::python {

FStringPart Parser::literal_part(std::string_view text) { return {nullptr, intern(text), 0, nullptr}; }

Expr* Parser::format_string(const std::vector<FStringPart>& parts, Position position) {
  auto* node = make<FStringExpr>(ExprKind::kFString, position);
  node->parts = tree_.keep(parts);
  return node;
}

std::vector<FStringPart> Parser::format_parts(std::string_view token_text, Position position) {
  const Depth depth(*this);
  std::vector<FStringPart> parts;
  const auto parse_inside = [&](std::string_view text, Position start) {
    Parser inner(tree_, tokenize_expression(tree_.source(), text, start));
    inner.scope_ = scope_;
    inner.depth_ = depth_;
    Expr* expression = inner.lone_expression();
    last_await_ = std::max(last_await_, inner.last_await_);
    return expression;
  };
  for (FormatPiece& piece : split_format_string(tree_.source(), split_string_token(token_text, position))) {
    if (!piece.is_field) {
      parts.push_back(literal_part(piece.literal));
      continue;
    }
    if (!piece.debug_text.empty()) parts.push_back(literal_part(piece.debug_text));
    FStringPart part{};
    part.expression = parse_inside(piece.expression, piece.expression_position);
    const bool plain_debug = !piece.debug_text.empty() && !piece.has_specification;
    part.conversion = piece.conversion == 0 && plain_debug ? 'r' : piece.conversion;
    if (piece.has_specification) {
      // A specification is itself text with replacement fields.
      const std::string as_literal = "f'''" + std::string(piece.specification) + "'''";
      const std::string_view kept = intern(as_literal)->text();
      Position start = piece.specification_position;
      start.column -= std::min<std::uint32_t>(start.column - 1, 4);
      part.specification = format_string(format_parts(kept, start), start);
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
      for (const FStringPart& part : format_parts(piece.text, piece.position)) parts.push_back(part);
    } else {
      text += unescape(tree_.source(), literal.body, literal.is_raw, literal.is_bytes, literal.body_position);
    }
  }
  if (any_bytes) return constant(make_bytes(permanent_heap(), text), position);
  if (!any_format) return constant(intern(text), position);
  if (!text.empty()) parts.push_back(literal_part(text));
  return format_string(parts, position);
}

}  // namespace patchorder::python
