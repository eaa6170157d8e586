// Targets: what can be assigned to or deleted.
#include "python/syntax/parser_state.h"

namespace patchorder::python {

Expr* Parser::target_list(std::string_view end) {
  const Position position = token().position;
  const auto target = [&]() -> Expr* {
    if (!is("*")) return primary();
    auto* starred = make<StarredExpr>(ExprKind::kStarred, token().position);
    ++at_;
    starred->value = primary();
    return ended(starred);
  };
  Expr* first = target();
  if (is(",")) {
    std::vector<Expr*> items = {first};
    while (accept(",")) {
      if (is(end)) break;
      items.push_back(target());
    }
    first = tuple(items, position);
  }
  check_target(first, "assign to");
  return first;
}

void Parser::check_target(const Expr* target, std::string_view verb, bool compared) const {
  const auto refuse = [&](std::string_view what) {
    fail_at("cannot " + std::string(verb) + " " + std::string(what), target->position);
  };
  const std::string hint = compared ? " here. Maybe you meant '==' instead of '='?" : "";
  switch (target->kind) {
    case ExprKind::kName:
    case ExprKind::kAttribute:
    case ExprKind::kSubscript: return;
    case ExprKind::kStarred: return check_target(static_cast<const StarredExpr*>(target)->value, verb, compared);
    case ExprKind::kTuple:
    case ExprKind::kList:
      for (const Expr* item : static_cast<const SequenceExpr*>(target)->items) check_target(item, verb, compared);
      return;
    case ExprKind::kConstant: {
      const Value value = static_cast<const ConstantExpr*>(target)->value;
      if (value.is_none()) return refuse("None");
      if (value.is_bool()) return refuse(value.as_bool() ? "True" : "False");
      return refuse("literal" + hint);
    }
    case ExprKind::kCall: return refuse("function call" + hint);
    case ExprKind::kCompare: return refuse("comparison");
    case ExprKind::kLambda: return refuse("lambda");
    case ExprKind::kConditional: return refuse("conditional expression");
    case ExprKind::kFString: return refuse("f-string expression" + hint);
    default: return refuse("expression" + hint);
  }
}

}  // namespace patchorder::python
