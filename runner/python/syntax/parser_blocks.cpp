// Compound statements: if, loops, try, with, and the blocks in them.
#include <utility>

#include "python/syntax/parser_state.h"

namespace patchorder::python {

Block Parser::block(std::string_view what, std::uint32_t line) {
  expect(":");
  std::vector<Stmt*> statements;
  if (token().kind != TokenKind::kNewline) {
    simple_statements(statements);
    return tree_.keep(statements);
  }
  ++at_;
  if (token().kind != TokenKind::kIndent) {
    fail("expected an indented block after " + std::string(what) + " on line " + std::to_string(line));
  }
  ++at_;
  while (token().kind != TokenKind::kDedent && token().kind != TokenKind::kEnd) statement(statements);
  if (token().kind == TokenKind::kDedent) ++at_;
  return tree_.keep(statements);
}

Block Parser::optional_else() {
  const std::uint32_t line = token().position.line;
  if (!accept("else")) return {};
  return block("'else' statement", line);
}

Stmt* Parser::if_statement() {
  auto* statement = make<IfStmt>(StmtKind::kIf, token().position);
  std::vector<Branch> branches;
  do {
    const Token& word = tokens_[at_++];  // `if` or `elif`
    Branch branch{};
    branch.condition = named_expression();
    branch.body = block("'" + std::string(word.text) + "' statement", word.position.line);
    branches.push_back(branch);
  } while (is("elif"));
  statement->branches = tree_.keep(branches);
  statement->otherwise = optional_else();
  return statement;
}

Stmt* Parser::while_statement() {
  auto* statement = make<WhileStmt>(StmtKind::kWhile, token().position);
  ++at_;
  statement->condition = named_expression();
  ++loops_;
  statement->body = block("'while' statement", statement->position.line);
  --loops_;
  statement->otherwise = optional_else();
  return statement;
}

Stmt* Parser::for_statement(bool asynchronous) {
  auto* statement = make<ForStmt>(StmtKind::kFor, token().position);
  statement->asynchronous = asynchronous;
  ++at_;
  statement->target = target_list("in");
  expect("in");
  statement->iterable = expression_list();
  ++loops_;
  statement->body = block("'for' statement", statement->position.line);
  --loops_;
  statement->otherwise = optional_else();
  return statement;
}

// `except A, B:` of 3.14.
Expr* Parser::several_types(Expr* first) {
  const Position position = first->position;
  newer(
      {14, "several exception types without parentheses", "multiple exception types must be parenthesized", position});
  std::vector<Expr*> types = {first};
  while (accept(",")) {
    if (is(":")) break;
    types.push_back(expression());
  }
  if (is("as")) {
    fail_at(minor_ >= 14 ? "multiple exception types must be parenthesized when using 'as'"
                         : "multiple exception types must be parenthesized",
            position);
  }
  return tuple(types, position);
}

Handler Parser::handler() {
  Handler handler{};
  handler.position = token().position;
  ++at_;
  const Position star = token().position;
  const bool of_groups = accept("*");
  if (of_groups) newer({11, "except*", "invalid syntax", star});
  if (!is(":") && token().kind != TokenKind::kNewline) {
    handler.type = expression();
    if (is(",")) handler.type = several_types(handler.type);
    if (of_groups) {
      // A star before the type says which kind of clause it is.
      auto* starred = make<StarredExpr>(ExprKind::kStarred, star);
      starred->value = handler.type;
      handler.type = ended(starred);
    }
    if (accept("as")) {
      const Position position = token().position;
      handler.name = make_name(name(), position);
    }
  }
  handler.body = block(of_groups ? "'except*' statement" : "'except' statement", handler.position.line);
  handler.end = statement_end_;
  return handler;
}

Stmt* Parser::try_statement() {
  auto* statement = make<TryStmt>(StmtKind::kTry, token().position);
  ++at_;
  statement->body = block("'try' statement", statement->position.line);
  std::vector<Handler> handlers;
  while (is("except")) {
    if (!handlers.empty() && handlers.back().type == nullptr) {
      note_late("default 'except:' must be last", handlers.back().position);
    }
    const bool of_groups = ahead(1).text == "*";
    if (of_groups && ahead(2).text == ":") fail_at("expected one or more exception types", ahead(2).position);
    const bool is_behind_typed = !handlers.empty() && handlers.back().type != nullptr;
    if (is_behind_typed && of_groups != (handlers.back().type->kind == ExprKind::kStarred)) {
      fail("cannot have both 'except' and 'except*' on the same 'try'");
    }
    handlers.push_back(handler());
  }
  statement->handlers = tree_.keep(handlers);
  if (!handlers.empty()) statement->otherwise = optional_else();
  const std::uint32_t line = token().position.line;
  if (accept("finally")) {
    const int outer = std::exchange(loops_outside_finally_, loops_);
    statement->finally = block("'finally' statement", line);
    loops_outside_finally_ = outer;
  } else if (handlers.empty()) {
    const bool at_end = token().kind == TokenKind::kEnd;
    const Token& blamed = tokens_[at_end && minor_ >= 9 ? at_ - 1 : at_];
    fail_at("expected 'except' or 'finally' block", blamed.position, at_end);
  }
  return statement;
}

// `with (a as b, c as d):` of 3.9, as opposed to `with (expression) as x:`: the matching bracket is followed by
// a colon and the contents have `as` or a comma at their own level.
bool Parser::with_is_parenthesised() const {
  if (!is("(")) return false;
  int depth = 0;
  bool several = false;
  for (std::size_t i = at_; i < tokens_.size(); ++i) {
    const Token& t = tokens_[i];
    if (depth == 1 && (t.text == "as" ? t.kind == TokenKind::kName : t.text == ",")) several = true;
    if (t.kind != TokenKind::kOperator) continue;
    if (t.text == "(" || t.text == "[" || t.text == "{") ++depth;
    if (t.text == ")" || t.text == "]" || t.text == "}") --depth;
    if (depth == 0) {
      const bool ends =
          i + 1 < tokens_.size() && (tokens_[i + 1].text == ":" || tokens_[i + 1].kind == TokenKind::kNewline);
      return several && ends;
    }
  }
  return false;
}

std::vector<WithItem> Parser::with_items() {
  std::vector<WithItem> items;
  const bool parenthesised = with_is_parenthesised();
  if (parenthesised) ++at_;
  do {
    if (parenthesised && is(")")) break;
    WithItem item{};
    item.context = expression();
    if (accept("as")) {
      item.target = primary();
      check_target(item.target, "assign to");
    }
    items.push_back(item);
  } while (accept(","));
  if (parenthesised) expect(")");
  return items;
}

Stmt* Parser::with_statement(bool asynchronous) {
  auto* statement = make<WithStmt>(StmtKind::kWith, token().position);
  statement->asynchronous = asynchronous;
  ++at_;
  statement->items = tree_.keep(with_items());
  statement->body = block("'with' statement", statement->position.line);
  return statement;
}

}  // namespace patchorder::python
