// What may have been meant by an expression that cannot stay as it is: CPython looks for it from 3.10 on, where reading
// as the grammar says has come to nothing.
#include <algorithm>

#include "python/syntax/parser_state.h"

namespace patchorder::python {
namespace {

constexpr std::string_view kMaybe = " here. Maybe you meant '==' instead of '='?";

std::string constant_kind(const ConstantExpr* constant, int minor) {
  const Value value = constant->value;
  if (value.is_none()) return "None";
  if (value.is_bool()) return value.as_bool() ? "True" : "False";
  if (identical(value, Value::ellipsis())) return minor >= 10 ? "ellipsis" : "Ellipsis";
  return "literal";
}

std::string comprehension_kind(const ComprehensionExpr* comprehension) {
  switch (comprehension->what) {
    case ComprehensionKind::kList: return "list comprehension";
    case ComprehensionKind::kSet: return "set comprehension";
    case ComprehensionKind::kDict: return "dict comprehension";
    case ComprehensionKind::kGenerator: return "generator expression";
  }
  return "";
}

}  // namespace

std::string Parser::kind_of(const Expr* expression) const {
  switch (expression->kind) {
    case ExprKind::kName: return "name";
    case ExprKind::kAttribute: return "attribute";
    case ExprKind::kSubscript: return "subscript";
    case ExprKind::kStarred: return "starred";
    case ExprKind::kTuple: return "tuple";
    case ExprKind::kList: return "list";
    case ExprKind::kSet: return "set display";
    case ExprKind::kDict: return minor_ >= 10 ? "dict literal" : "dict display";
    case ExprKind::kConstant: return constant_kind(static_cast<const ConstantExpr*>(expression), minor_);
    case ExprKind::kComprehension: return comprehension_kind(static_cast<const ComprehensionExpr*>(expression));
    case ExprKind::kCall: return "function call";
    case ExprKind::kCompare: return "comparison";
    case ExprKind::kLambda: return "lambda";
    case ExprKind::kConditional: return "conditional expression";
    case ExprKind::kFString: return "f-string expression";
    case ExprKind::kWalrus: return "named expression";
    case ExprKind::kYield:
    case ExprKind::kYieldFrom: return "yield expression";
    case ExprKind::kAwait: return "await expression";
    default: return minor_ >= 10 ? "expression" : "operator";
  }
}

// Whether `==` may have been meant by the `=` behind it: what stands there is no more than operands of `|`.
bool Parser::may_be_compared(const Expr* expression) const {
  switch (expression->kind) {
    case ExprKind::kCompare:
    case ExprKind::kNot:
    case ExprKind::kBoolean:
    case ExprKind::kLambda:
    case ExprKind::kConditional:
    case ExprKind::kTuple:
    case ExprKind::kStarred:
    case ExprKind::kList: return false;
    case ExprKind::kComprehension:
      return static_cast<const ComprehensionExpr*>(expression)->what != ComprehensionKind::kGenerator;
    case ExprKind::kConstant: {
      const Value value = static_cast<const ConstantExpr*>(expression)->value;
      return !value.is_none() && !value.is_bool();
    }
    default: return true;
  }
}

std::string Parser::maybe_compared(const Expr* expression) const {
  return minor_ >= 10 && may_be_compared(expression) ? std::string(kMaybe) : "";
}

bool Parser::in_brackets() const {
  int depth = is_field_ ? 1 : 0;
  for (std::size_t i = 0; i < at_; ++i) {
    if (tokens_[i].kind != TokenKind::kOperator) continue;
    const std::string_view text = tokens_[i].text;
    if (text == "(" || text == "[" || text == "{") ++depth;
    if (text == ")" || text == "]" || text == "}") --depth;
  }
  return depth > 0;
}

bool Parser::begins_operand() const {
  switch (token().kind) {
    case TokenKind::kNumber:
    case TokenKind::kString: return true;
    case TokenKind::kOperator: return is("{") || is("~") || is("...");
    case TokenKind::kName:
      return !is_reserved(token().text) || is("not") || is("lambda") || is("None") || is("True") || is("False") ||
             is("await");
    default: return false;
  }
}

bool Parser::reads_expression() {
  const std::size_t begin = at_;
  ++trying_;
  bool reads = true;
  try {
    expression();
  } catch (const SourceError&) {
    reads = false;
  }
  --trying_;
  if (!reads) at_ = begin;
  return reads;
}

void Parser::look_for_comma(const Expr* before, std::size_t begin) {
  if (minor_ < 10 || trying_ > 0 || !begins_operand()) return;
  const Token& first = tokens_[begin];
  const bool is_name = first.kind == TokenKind::kName && !is_reserved(first.text);
  const bool is_soft =
      first.text == "_" || first.text == "match" || first.text == "case" || (minor_ >= 12 && first.text == "type");
  if (is_name && (is_soft || tokens_[begin + 1].kind == TokenKind::kString)) return;
  const bool is_statement = before->kind == ExprKind::kName && (first.text == "print" || first.text == "exec");
  if (is_statement || !in_brackets()) return;
  if (!reads_expression()) return;
  fail_at("invalid syntax. Perhaps you forgot a comma?", before->position);
}

// Behind an expression that may have a name: `=` and `:=` are for names only.
void Parser::look_for_equals(const Expr* value) {
  if (minor_ < 10 || trying_ > 0) return;
  if (is(":=")) {
    const std::size_t walrus = at_++;
    const bool assigns = reads_expression();
    at_ = walrus;
    if (assigns) fail_at("cannot use assignment expressions with " + kind_of(value), value->position);
    return;
  }
  if (!is("=")) return;
  const bool is_name = value->kind == ExprKind::kName;
  if (!is_name && !may_be_compared(value)) return;
  const std::size_t sign = at_++;
  const bool compares = reads_expression() && !is("=") && !is(":=");
  at_ = sign;
  if (!compares) return;
  fail_at(is_name ? "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
                  : "cannot assign to " + kind_of(value) + std::string(kMaybe),
          value->position);
}

// In a call: `=` behind what is no name.
void Parser::look_for_keyword(const Expr* argument) {
  if (minor_ < 9 || !is("=")) return;
  const bool is_constant = argument->kind == ExprKind::kConstant;
  const std::string kind = is_constant ? kind_of(argument) : "";
  if (kind == "True" || kind == "False" || kind == "None") fail_at("cannot assign to " + kind, argument->position);
  fail_at("expression cannot contain assignment, perhaps you meant \"==\"?", argument->position);
}

}  // namespace patchorder::python
