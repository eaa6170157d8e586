// async def, async for, async with, and await.
#include "python/syntax/parser_state.h"

namespace patchorder::python {

void Parser::require_asynchronous(std::string_view what, Position position) {
  if (scope_->is_coroutine) return;
  const bool in_function = scope_->kind == Scope::Kind::kFunction || what != "await";
  note_late("'" + std::string(what) + "' outside " + (in_function ? "async " : "") + "function", position);
}

Stmt* Parser::asynchronous_statement(Exprs decorators) {
  const Position position = token().position;
  ++at_;
  if (is("def")) return function_definition(decorators, true);
  if (!decorators.empty()) unexpected();
  if (is("for")) {
    require_asynchronous("async for", position);
    return for_statement(true);
  }
  if (is("with")) {
    require_asynchronous("async with", position);
    return with_statement(true);
  }
  unexpected();
}

Expr* Parser::await_expression() {
  const Depth depth(*this);
  auto* node = make<AwaitExpr>(ExprKind::kAwait, token().position);
  require_asynchronous("await", node->position);
  last_await_ = node->position;
  ++at_;
  node->value = primary();
  return ended(node);
}

}  // namespace patchorder::python
