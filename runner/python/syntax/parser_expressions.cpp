// Expressions: the half of the parser that reads values.
#include "python/objects/builtin_types.h"
#include "python/objects/bytes.h"
#include "python/syntax/literals.h"
#include "python/syntax/parser_state.h"

namespace patchorder::python {
namespace {

struct Operator {
  std::string_view text;
  int precedence;
  BinaryOperator op;
};

constexpr Operator kBinary[] = {{"|", 1, BinaryOperator::kBitOr},       {"^", 2, BinaryOperator::kBitXor},
                                {"&", 3, BinaryOperator::kBitAnd},      {"<<", 4, BinaryOperator::kLeftShift},
                                {">>", 4, BinaryOperator::kRightShift}, {"+", 5, BinaryOperator::kAdd},
                                {"-", 5, BinaryOperator::kSubtract},    {"*", 6, BinaryOperator::kMultiply},
                                {"/", 6, BinaryOperator::kTrueDivide},  {"//", 6, BinaryOperator::kFloorDivide},
                                {"%", 6, BinaryOperator::kModulo},      {"@", 6, BinaryOperator::kMatrixMultiply}};

// A chain of operators leans to the left: the evaluator recurses once for each.
constexpr int kLongestChain = 2000;

const Operator* find_operator(const Token& token) {
  if (token.kind != TokenKind::kOperator) return nullptr;
  for (const Operator& candidate : kBinary) {
    if (candidate.text == token.text) return &candidate;
  }
  return nullptr;
}

}  // namespace

Expr* Parser::constant(Value value, Position position) {
  auto* node = make<ConstantExpr>(ExprKind::kConstant, position);
  node->value = value;
  return ended(node);
}

Expr* Parser::tuple(const std::vector<Expr*>& items, Position position) {
  auto* node = make<SequenceExpr>(ExprKind::kTuple, position);
  node->items = tree_.keep(items);
  return ended(node);
}

Expr* Parser::lone_expression() {
  Expr* value = is("yield") ? yield_expression() : expression_list();
  if (token().kind != TokenKind::kEnd) unexpected();
  return value;
}

Expr* Parser::expression_list(bool with_walrus) {
  const auto one = [&] { return with_walrus ? starred_or_named() : starred_or_plain(); };
  const Position position = token().position;
  Expr* first = one();
  if (!is(",")) {
    if (first->kind == ExprKind::kStarred && !is("=")) note_late("can't use starred expression here", position);
    return first;
  }
  std::vector<Expr*> items = {first};
  while (accept(",")) {
    const bool ends = token().kind == TokenKind::kNewline || token().kind == TokenKind::kEnd || is("=") || is(")") ||
                      is(":") || is(";") || is("]") || is("}");
    if (ends) break;
    items.push_back(one());
  }
  return tuple(items, position);
}

Expr* Parser::starred_or_named() { return is("*") ? starred_or_plain() : named_expression(); }

Expr* Parser::starred_or_plain() {
  if (!is("*")) return expression();
  auto* node = make<StarredExpr>(ExprKind::kStarred, token().position);
  ++at_;
  node->value = binary(1);
  return ended(node);
}

Expr* Parser::named_expression() {
  if (token().kind == TokenKind::kName && ahead(1).text == ":=" && !is_reserved(token().text)) {
    auto* node = make<WalrusExpr>(ExprKind::kWalrus, token().position);
    const Position position = token().position;
    node->target = make_name(name(), position);
    ++at_;
    node->value = expression();
    return ended(node);
  }
  Expr* value = expression();
  look_for_equals(value);
  return value;
}

Expr* Parser::expression() {
  const Depth depth(*this);
  if (is_keyword("lambda")) return lambda();
  const Position position = token().position;
  const std::size_t begin = at_;
  Expr* value = or_test();
  if (!is_keyword("if")) {
    look_for_comma(value, begin);
    return value;
  }
  auto* node = make<ConditionalExpr>(ExprKind::kConditional, position);
  ++at_;
  node->then = value;
  node->condition = or_test();
  if (!is_keyword("else")) {
    if (is(":") || minor_ < 10 || trying_ > 0) unexpected();
    fail_at("expected 'else' after 'if' expression", position);
  }
  ++at_;
  node->otherwise = expression();
  return ended(node);
}

Expr* Parser::lambda() {
  auto* node = make<LambdaExpr>(ExprKind::kLambda, token().position);
  Scope* scope = make_scope(Scope::Kind::kFunction, intern("<lambda>"), token().position);
  ++at_;
  scope->is_lambda = true;
  parameters(scope, ":", false);
  if (!accept(":")) unexpected();
  Scope* outer = scope_;
  scope_ = scope;
  const Tree::FunctionBody inside(tree_);
  scope->expression = expression();
  scope_ = outer;
  node->scope = scope;
  return ended(node);
}

Expr* Parser::or_test() {
  const Position position = token().position;
  Expr* first = and_test();
  if (!is_keyword("or")) return first;
  auto* node = make<BooleanExpr>(ExprKind::kBoolean, position);
  std::vector<Expr*> operands = {first};
  while (is_keyword("or")) {
    ++at_;
    operands.push_back(and_test());
  }
  node->operands = tree_.keep(operands);
  return ended(node);
}

Expr* Parser::and_test() {
  const Position position = token().position;
  Expr* first = not_test();
  if (!is_keyword("and")) return first;
  auto* node = make<BooleanExpr>(ExprKind::kBoolean, position);
  node->is_and = true;
  std::vector<Expr*> operands = {first};
  while (is_keyword("and")) {
    ++at_;
    operands.push_back(not_test());
  }
  node->operands = tree_.keep(operands);
  return ended(node);
}

Expr* Parser::not_test() {
  if (!is_keyword("not")) return comparison();
  const Depth depth(*this);
  auto* node = make<NotExpr>(ExprKind::kNot, token().position);
  ++at_;
  node->operand = not_test();
  return ended(node);
}

Expr* Parser::comparison() {
  const Position position = token().position;
  Expr* left = binary(1);
  std::vector<CompareKind> operators;
  std::vector<Expr*> operands;
  for (;;) {
    CompareKind kind{};
    if (is("<") && ahead(1).text == ">" && ahead(1).position.column == token().position.column + 1) unexpected();
    if (is("=="))
      kind = CompareKind::kEqual;
    else if (is("!="))
      kind = CompareKind::kNotEqual;
    else if (is("<"))
      kind = CompareKind::kLess;
    else if (is("<="))
      kind = CompareKind::kLessEqual;
    else if (is(">"))
      kind = CompareKind::kGreater;
    else if (is(">="))
      kind = CompareKind::kGreaterEqual;
    else if (is_keyword("in"))
      kind = CompareKind::kIn;
    else if (is_keyword("is"))
      kind = ahead(1).text == "not" ? CompareKind::kIsNot : CompareKind::kIs;
    else if (is_keyword("not") && ahead(1).text == "in")
      kind = CompareKind::kNotIn;
    else
      break;
    at_ += kind == CompareKind::kIsNot || kind == CompareKind::kNotIn ? 2 : 1;
    operators.push_back(kind);
    operands.push_back(binary(1));
  }
  const bool is_cut_off = ahead(1).kind == TokenKind::kNewline || ahead(1).kind == TokenKind::kEnd;
  if (is_keyword("not") && is_cut_off) {
    ++at_;
    unexpected();
  }
  if (operators.empty()) return left;
  auto* node = make<CompareExpr>(ExprKind::kCompare, position);
  node->left = left;
  node->operators = tree_.keep(operators);
  node->operands = tree_.keep(operands);
  remark_on_identity(node);
  return ended(node);
}

Expr* Parser::binary(int lowest) {
  const Position position = token().position;
  Expr* left = unary();
  int chain = 0;
  for (;;) {
    const Operator* found = find_operator(token());
    if (found == nullptr || found->precedence < lowest) return left;
    if (++chain > kLongestChain) unsupported("an expression this long");
    auto* node = make<BinaryExpr>(ExprKind::kBinary, position);
    ++at_;
    node->op = found->op;
    node->left = left;
    node->right = binary(found->precedence + 1);
    left = ended(node);
  }
}

Expr* Parser::unary() {
  const bool is_sign = is("-") || is("+") || is("~");
  if (!is_sign) return power();
  const Depth depth(*this);
  auto* node = make<UnaryExpr>(ExprKind::kUnary, token().position);
  node->op = is("-") ? UnaryOperator::kNegative : is("+") ? UnaryOperator::kPositive : UnaryOperator::kInvert;
  ++at_;
  node->operand = unary();
  return ended(node);
}

Expr* Parser::power() {
  const Position position = token().position;
  Expr* base = primary();
  if (!is("**")) return base;
  const Depth depth(*this);
  auto* node = make<BinaryExpr>(ExprKind::kBinary, position);
  ++at_;
  node->op = BinaryOperator::kPower;
  node->left = base;
  node->right = unary();
  return ended(node);
}

Expr* Parser::primary() {
  const Position position = token().position;
  Expr* value = is_keyword("await") ? await_expression() : atom();
  for (int chain = 0;; ++chain) {
    if (chain > kLongestChain) unsupported("an expression this long");
    if (token().kind != TokenKind::kOperator) return value;
    if (is(".")) {
      ++at_;
      value = attribute(value, position);
    } else if (is("(")) {
      value = call(value, position);
    } else if (is("[")) {
      value = subscript(value, position);
    } else {
      return value;
    }
  }
}

Expr* Parser::atom() {
  const Position position = token().position;
  switch (token().kind) {
    case TokenKind::kNumber: return constant(number_literal(tree_.source(), tokens_[at_++].text, position), position);
    case TokenKind::kString: return strings();
    case TokenKind::kName: {
      if (accept("None")) return constant(Value::none(), position);
      if (accept("True")) return constant(Value::boolean(true), position);
      if (accept("False")) return constant(Value::boolean(false), position);
      if (is("yield")) unexpected();
      return make_name(name(), position);
    }
    case TokenKind::kOperator:
      if (is("(")) return parenthesised();
      if (is("[")) return list_display();
      if (is("{")) return brace_display();
      if (accept("...")) return constant(Value::ellipsis(), position);
      unexpected();
    default: unexpected();
  }
}

Expr* Parser::yield_expression() {
  const Position position = token().position;
  if (scope_->kind != Scope::Kind::kFunction) note_late("'yield' outside function", position);
  ++at_;
  scope_->is_generator = true;
  if (accept("from")) {
    if (scope_->is_coroutine) note_late("'yield from' inside async function", position);
    auto* node = make<YieldFromExpr>(ExprKind::kYieldFrom, position);
    node->iterable = expression();
    return ended(node);
  }
  auto* node = make<YieldExpr>(ExprKind::kYield, position);
  const bool bare = token().kind == TokenKind::kNewline || token().kind == TokenKind::kEnd || is(")") || is("]") ||
                    is("}") || is("=") || is(";");
  node->value = bare ? nullptr : expression_list();
  return ended(node);
}

}  // namespace patchorder::python
