// What the compiler will warn of, noted where it is read: see syntax_warnings.h.
#include <algorithm>

#include "python/objects/operations.h"
#include "python/syntax/parser_state.h"

namespace patchorder::python {
namespace {

using Kind = SyntaxRemark::Kind;

bool is_constant(const Expr* expression) {
  if (expression->kind == ExprKind::kConstant) return true;
  return expression->kind == ExprKind::kTuple &&
         std::ranges::all_of(static_cast<const SequenceExpr*>(expression)->items, is_constant);
}

Value constant_value(const Expr* expression) {
  return expression->kind == ExprKind::kConstant ? static_cast<const ConstantExpr*>(expression)->value : Value();
}

bool is_number(const Expr* expression) {
  const Value value = constant_value(expression);
  return value && (value.is_int() || value.is_float()) && !value.is_bool();
}

// The type that an expression's value has for certain; empty: that is not known.
std::string known_type(const Expr* expression) {
  switch (expression->kind) {
    case ExprKind::kConstant: return std::string(type_name(constant_value(expression)));
    case ExprKind::kTuple: return "tuple";
    case ExprKind::kList: return "list";
    case ExprKind::kSet: return "set";
    case ExprKind::kDict: return "dict";
    case ExprKind::kFString: return "str";
    case ExprKind::kLambda: return "function";
    case ExprKind::kComprehension:
      switch (static_cast<const ComprehensionExpr*>(expression)->what) {
        case ComprehensionKind::kList: return "list";
        case ComprehensionKind::kSet: return "set";
        case ComprehensionKind::kDict: return "dict";
        case ComprehensionKind::kGenerator: return "generator";
      }
      return "";
    default: return "";
  }
}

constexpr const char* kPerhaps = "; perhaps you missed a comma?";

}  // namespace

void Parser::remark(SyntaxRemark::Kind kind, std::string what, Position position) {
  tree_.note_remark({kind, std::move(what), position});
}

void Parser::remark_on_identity(const CompareExpr* comparison) {
  const Expr* left = comparison->left;
  for (std::size_t i = 0; i < comparison->operators.size(); ++i) {
    const Expr* right = comparison->operands[i];
    const CompareKind kind = comparison->operators[i];
    for (const Expr* side : {left, right}) {
      if (kind != CompareKind::kIs && kind != CompareKind::kIsNot) break;
      const bool negative = side->kind == ExprKind::kUnary && is_number(static_cast<const UnaryExpr*>(side)->operand);
      const Expr* literal = negative ? static_cast<const UnaryExpr*>(side)->operand : side;
      const Value value = constant_value(literal);
      const bool singleton = value && (value.is_none() || value.is_bool() || type_name(value) == "ellipsis");
      if (!is_constant(literal) || singleton) continue;
      const bool negated = kind == CompareKind::kIsNot;
      remark(negative  ? negated ? Kind::kIsNotNegative : Kind::kIsNegative
             : negated ? Kind::kIsNot
                       : Kind::kIs,
             known_type(literal), comparison->position);
      return;
    }
    left = right;
  }
}

void Parser::remark_on_call(const CallExpr* call) {
  const std::string type = known_type(call->function);
  if (type.empty() || type == "function") return;
  remark(Kind::kSaidBySameWords, "'" + type + "' object is not callable" + kPerhaps, call->position);
}

void Parser::remark_on_subscript(const SubscriptExpr* subscript) {
  const std::string type = known_type(subscript->object);
  if (type.empty()) return;
  const bool is_sequence = type == "str" || type == "bytes" || type == "tuple" || type == "list";
  if (!is_sequence) {
    if (type == "dict") return;
    remark(Kind::kSaidBySameWords, "'" + type + "' object is not subscriptable" + kPerhaps, subscript->position);
    return;
  }
  const std::string index = subscript->key->kind == ExprKind::kSlice ? "" : known_type(subscript->key);
  if (index.empty() || index == "int" || index == "bool") return;
  remark(Kind::kSaidBySameWords, type + " indices must be integers or slices, not " + index + kPerhaps,
         subscript->position);
}

void Parser::remark_on_assertion(const AssertStmt* assertion) {
  if (assertion->condition->kind != ExprKind::kTuple) return;
  if (static_cast<const SequenceExpr*>(assertion->condition)->items.empty()) return;
  const Kind kind = is_constant(assertion->condition) ? Kind::kAssertsConstants : Kind::kSaidBySameWords;
  remark(kind, "assertion is always true, perhaps remove parentheses?", assertion->position);
}

void Parser::remark_on_leaving(std::string_view word, Position position) {
  const bool leaves = word == "return" ? loops_outside_finally_ >= 0 : loops_ == loops_outside_finally_;
  if (leaves) remark(Kind::kLeavesFinally, std::string(word), position);
}

void Parser::remark_on_escape(const std::optional<OddEscape>& escape, const StringLiteral& literal,
                              std::uint32_t ends) {
  if (!escape) return;
  const Kind kind = escape->text.size() > 2 ? Kind::kOctalEscape : Kind::kEscape;
  const std::uint32_t since_12 = ends != 0 ? ends : literal.body_position.line;
  tree_.note_remark({kind, escape->text, literal.body_position, since_12, since_12 + escape->lines_before});
}

}  // namespace patchorder::python
