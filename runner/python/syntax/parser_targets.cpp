// Targets: what can be assigned to or deleted.
#include <utility>

#include "python/syntax/parser_state.h"

namespace patchorder::python {

Expr* Parser::target_list(std::string_view end) {
  const Position position = token().position;
  const std::size_t begin = at_;
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
  if (!is(end) && minor_ >= 9) {
    // An operand that is no target, before what it would be taken from.
    const std::size_t read = std::exchange(at_, begin);
    const Expr* operand = binary(1);
    if (is(end)) check_target(operand, "assign to");
    at_ = read;
  }
  check_target(first, "assign to");
  check_stars(first);
  return first;
}

void Parser::check_target(const Expr* target, std::string_view verb, const std::string& hint) const {
  switch (target->kind) {
    case ExprKind::kName:
    case ExprKind::kAttribute:
    case ExprKind::kSubscript: return;
    case ExprKind::kStarred:
      if (verb == "delete" && minor_ >= 9) break;
      return check_target(static_cast<const StarredExpr*>(target)->value, verb);
    case ExprKind::kTuple:
    case ExprKind::kList:
      for (const Expr* item : static_cast<const SequenceExpr*>(target)->items) check_target(item, verb);
      return;
    default: break;
  }
  fail_at("cannot " + std::string(verb) + " " + kind_of(target) + hint, target->position);
}

void Parser::check_stars(const Expr* target) {
  if (target->kind == ExprKind::kStarred) {
    note_late("starred assignment target must be in a list or tuple", target->position);
  }
  if (target->kind != ExprKind::kTuple && target->kind != ExprKind::kList) return;
  int stars = 0;
  for (const Expr* item : static_cast<const SequenceExpr*>(target)->items) {
    const bool is_starred = item->kind == ExprKind::kStarred;
    stars += is_starred ? 1 : 0;
    check_stars(is_starred ? static_cast<const StarredExpr*>(item)->value : item);
  }
  if (stars > 1) {
    note_late(minor_ >= 9 ? "multiple starred expressions in assignment" : "two starred expressions in assignment",
              target->position);
  }
}

}  // namespace patchorder::python
