// The match statement and its patterns, as in CPython's grammar since 3.10. `match`, `case` and `_` stay names
// elsewhere.
#include "python/syntax/parser_state.h"

namespace patchorder::python {

// `match` begins the statement if its line ends with a colon and an indented `case` follows.
bool Parser::at_match() const {
  if (!is("match") || ahead(1).kind == TokenKind::kNewline || ahead(1).text == ":") return false;
  std::size_t end = at_;
  while (tokens_[end].kind != TokenKind::kNewline && tokens_[end].kind != TokenKind::kEnd) ++end;
  return end + 2 < tokens_.size() && tokens_[end - 1].text == ":" && tokens_[end + 1].kind == TokenKind::kIndent &&
         tokens_[end + 2].text == "case";
}

Stmt* Parser::match_statement() {
  auto* statement = make<MatchStmt>(StmtKind::kMatch, token().position);
  newer({10, "the match statement", "invalid syntax", ahead(1).position});
  ++at_;
  statement->subject = expression_list(true);
  expect(":");
  at_ += 2;  // the line's end and the indentation: see at_match
  std::vector<MatchCase> cases;
  while (token().kind != TokenKind::kDedent && token().kind != TokenKind::kEnd) {
    if (!is("case")) unexpected();
    ++at_;
    MatchCase one{};
    one.position = token().position;
    one.pattern = open_pattern();
    if (accept("if")) one.guard = named_expression();
    one.body = block("'case' statement", one.position.line);
    cases.push_back(one);
    std::vector<Str*> names;
    check_pattern(one.pattern, names);
    if (one.guard == nullptr && is("case")) check_reachable(one.pattern);
  }
  if (token().kind == TokenKind::kDedent) ++at_;
  statement->cases = tree_.keep(cases);
  return statement;
}

bool Parser::is_irrefutable(const Pattern* pattern) {
  if (pattern->kind == PatternKind::kAs) return is_irrefutable(static_cast<const AsPattern*>(pattern)->pattern);
  return pattern->kind == PatternKind::kCapture;
}

// `case a, *b:` needs no brackets.
Pattern* Parser::open_pattern() {
  const Position position = token().position;
  Pattern* first = star_or_pattern();
  if (!is(",")) {
    if (first->kind != PatternKind::kStar) return first;
    fail_at("can't use starred expression here", position);
  }
  return sequence_pattern({first}, position, "");
}

Pattern* Parser::sequence_pattern(std::vector<Pattern*> items, Position position, std::string_view end) {
  while (accept(",")) {
    if ((!end.empty() && is(end)) || is(":") || is("if")) break;
    items.push_back(star_or_pattern());
  }
  if (!end.empty()) expect(end);
  auto* node = make<ListPattern>(PatternKind::kSequence, position);
  node->patterns = tree_.keep(items);
  int stars = 0;
  for (const Pattern* item : items) stars += item->kind == PatternKind::kStar ? 1 : 0;
  if (stars > 1) note_late("multiple starred names in sequence pattern", position);
  return ended(node);
}

Pattern* Parser::star_or_pattern() {
  if (!is("*")) return as_pattern();
  auto* star = make<CapturePattern>(PatternKind::kStar, token().position);
  ++at_;
  star->name = capture_name();
  return ended(star);
}

// Null for `_`.
NameExpr* Parser::capture_name() {
  const Position position = token().position;
  if (accept("_")) return nullptr;
  return make_name(name(), position);
}

Pattern* Parser::as_pattern() {
  const Depth depth(*this);
  const Position position = token().position;
  std::vector<Pattern*> alternatives = {closed_pattern()};
  while (accept("|")) alternatives.push_back(closed_pattern());
  Pattern* pattern = alternatives[0];
  if (alternatives.size() > 1) {
    auto* either = make<ListPattern>(PatternKind::kOr, position);
    either->patterns = tree_.keep(alternatives);
    pattern = ended(either);
  }
  if (!accept("as")) return pattern;
  if (is("_")) fail("cannot use '_' as a target");
  const bool is_name = token().kind == TokenKind::kName && !is_reserved(token().text);
  if (!is_name && begins_operand()) fail("invalid pattern target");
  auto* named = make<AsPattern>(PatternKind::kAs, position);
  named->pattern = pattern;
  named->name = capture_name();
  return ended(named);
}

Pattern* Parser::closed_pattern() {
  const Position position = token().position;
  const auto value = [&](PatternKind kind, Expr* expression) {
    auto* node = make<ValuePattern>(kind, position);
    node->value = expression;
    return ended(node);
  };
  if (accept("[")) {
    std::vector<Pattern*> items;
    if (!is("]")) items.push_back(star_or_pattern());
    return sequence_pattern(std::move(items), position, "]");
  }
  if (accept("(")) return group_pattern(position);
  if (is("{")) return mapping_pattern();
  if (is("None") || is("True") || is("False")) return value(PatternKind::kSingleton, atom());
  if (token().kind == TokenKind::kString) return value(PatternKind::kValue, strings());
  if (token().kind == TokenKind::kNumber || is("-")) return value(PatternKind::kValue, number_pattern());
  if (token().kind != TokenKind::kName) unexpected();
  if (ahead(1).text != "." && ahead(1).text != "(") {
    auto* capture = make<CapturePattern>(PatternKind::kCapture, position);
    capture->name = capture_name();
    return ended(capture);
  }
  Expr* named = make_name(name(), position);
  while (accept(".")) {
    named = attribute(named, position);
  }
  return is("(") ? class_pattern(named) : value(PatternKind::kValue, named);
}

// A signed number, or a real and an imaginary one: -3+4j.
Expr* Parser::number_pattern() {
  const Position position = token().position;
  if (is("-") && ahead(1).kind != TokenKind::kNumber) {
    ++at_;
    unexpected();
  }
  Expr* real = unary();
  if (!is("+") && !is("-")) return real;
  auto* node = make<BinaryExpr>(ExprKind::kBinary, position);
  node->op = is("+") ? BinaryOperator::kAdd : BinaryOperator::kSubtract;
  ++at_;
  const bool is_imaginary = token().kind == TokenKind::kNumber && (token().text.back() | 0x20) == 'j';
  if (!is_imaginary) fail_at("imaginary number required in complex literal", token().position);
  node->left = real;
  node->right = atom();
  return ended(node);
}

// Behind `(`: a pattern in parentheses, or a sequence.
Pattern* Parser::group_pattern(Position position) {
  if (is(")")) return sequence_pattern({}, position, ")");
  Pattern* first = star_or_pattern();
  if (first->kind != PatternKind::kStar && accept(")")) return first;
  return sequence_pattern({first}, position, ")");
}

Pattern* Parser::mapping_pattern() {
  auto* node = make<MappingPattern>(PatternKind::kMapping, token().position);
  ++at_;
  std::vector<Expr*> keys;
  std::vector<Pattern*> values;
  while (!is("}")) {
    if (accept("**")) {
      const bool is_wildcard = is("_");
      node->rest = make_name(name(), token().position);
      if (is_wildcard) unexpected();
      if (accept(",") && !is("}")) unexpected();
      break;
    } else {
      const Pattern* key = closed_pattern();
      if (key->kind != PatternKind::kValue && key->kind != PatternKind::kSingleton) {
        unexpected();
      }
      keys.push_back(static_cast<const ValuePattern*>(key)->value);
      expect(":");
      values.push_back(as_pattern());
    }
    if (!accept(",")) break;
  }
  expect("}");
  node->keys = tree_.keep(keys);
  node->values = tree_.keep(values);
  return ended(node);
}

Pattern* Parser::class_pattern(Expr* type) {
  auto* node = make<ClassPattern>(PatternKind::kClass, type->position);
  node->type = type;
  expect("(");
  std::vector<Pattern*> positional, values;
  std::vector<Str*> names;
  while (!is(")")) {
    if (token().kind == TokenKind::kName && ahead(1).text == "=") {
      names.push_back(name());
      ++at_;
      values.push_back(as_pattern());
    } else {
      if (!names.empty()) fail("positional patterns follow keyword patterns");
      positional.push_back(as_pattern());
    }
    if (!accept(",")) break;
  }
  expect(")");
  node->positional = tree_.keep(positional);
  node->keyword_names = tree_.keep(names);
  node->keyword_values = tree_.keep(values);
  return ended(node);
}

}  // namespace patchorder::python
