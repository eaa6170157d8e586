// Type parameters of functions, classes and aliases, and the type statement (PEP 695, from CPython 3.12 on).
//
// They are read as what they stand for: a function without a name of its own makes the parameters, which are variables
// of that function, then defines what they belong to, and answers both (GenericStmt). What makes a parameter is in the
// library (lib/_type_parameters.py). Bounds, defaults and what an alias stands for are evaluated when somebody asks.
#include <utility>

#include "python/syntax/parser_state.h"

namespace patchorder::python {

bool Parser::at_type_alias() const {
  return is_keyword("type") && ahead(1).kind == TokenKind::kName && !is_reserved(ahead(1).text) &&
         (ahead(2).text == "=" || ahead(2).text == "[");
}

Expr* Parser::made_by(std::string_view maker, const std::vector<Expr*>& arguments, Position position) {
  auto* function = make<TypeMakerExpr>(ExprKind::kTypeMaker, position);
  function->name = intern(maker);
  auto* node = make<CallExpr>(ExprKind::kCall, position);
  node->function = function;
  node->positional = tree_.keep(arguments);
  return ended(node);
}

// An expression that is evaluated later: in a function's body.
Expr* Parser::later() {
  auto* node = make<LambdaExpr>(ExprKind::kLambda, token().position);
  Scope* scope = make_scope(Scope::Kind::kFunction, intern("<lambda>"), token().position);
  scope->is_lambda = scope->is_of_parameters = true;
  Scope* outer = std::exchange(scope_, scope);
  {
    const Tree::FunctionBody inside(tree_);
    scope->expression = expression();
  }
  scope_ = outer;
  node->scope = scope;
  return ended(node);
}

// `T`, `T: bound`, `*Ts`, `**P`, each with a default from 3.13 on; the statement that makes it.
Stmt* Parser::type_parameter(Str*& parameter) {
  const Position position = token().position;
  const std::string_view maker = accept("**") ? "parameter_specification" : accept("*") ? "variable_tuple" : "variable";
  auto* statement = make<AssignStmt>(StmtKind::kAssign, position);
  parameter = name();
  Expr* bound = constant(Value::none(), position);
  if (maker == "variable" && accept(":")) bound = later();
  Expr* otherwise = constant(Value::none(), position);
  if (is("=")) {
    newer({13, "a type parameter's default", "invalid syntax", token().position});
    ++at_;
    otherwise = later();
  }
  statement->targets = tree_.keep(std::vector<Expr*>{make_name(parameter, position)});
  statement->value = made_by(maker, {constant(parameter, position), bound, otherwise}, position);
  return ended(statement);
}

std::vector<Str*> Parser::type_parameters(std::vector<Stmt*>& into) {
  std::vector<Str*> parameters;
  expect("[");
  do {
    if (is("]")) break;
    Str* parameter = nullptr;
    into.push_back(type_parameter(parameter));
    parameters.push_back(parameter);
  } while (accept(","));
  expect("]");
  if (parameters.empty()) fail("Type parameter list cannot be empty");
  return parameters;
}

std::vector<Expr*> Parser::mentions(const std::vector<Str*>& names, Position position) {
  std::vector<Expr*> nodes;
  for (Str* each : names) nodes.push_back(make_name(each, position));
  return nodes;
}

Stmt* Parser::generic_definition(Str* defined, Exprs decorators, Position position, const Definition& definition) {
  newer({12, "type parameters", "expected '('", token().position});
  auto* statement = make<GenericStmt>(StmtKind::kGeneric, position);
  statement->target = make_name(defined, position);
  statement->decorators = decorators;
  Str* scope_name = intern("<generic parameters of " + std::string(defined->text()) + ">");
  Scope* scope = make_scope(Scope::Kind::kFunction, scope_name, position);
  scope->is_of_parameters = true;
  Scope* outer = std::exchange(scope_, scope);
  std::vector<Stmt*> body;
  const std::vector<Str*> parameters = type_parameters(body);
  body.push_back(definition(parameters));
  auto* answer = make<ReturnStmt>(StmtKind::kReturn, position);
  answer->value = tuple({make_name(defined, position), tuple(mentions(parameters, position), position)}, position);
  body.push_back(answer);
  scope->body = tree_.keep(body);
  scope_ = outer;
  statement->scope = scope;
  return statement;
}

Stmt* Parser::type_alias() {
  const Position position = token().position;
  newer({12, "the type statement", "invalid syntax", ahead(1).position});
  ++at_;
  Str* alias = name();
  const Definition definition = [&](const std::vector<Str*>&) {
    auto* statement = make<AssignStmt>(StmtKind::kAssign, position);
    expect("=");
    statement->targets = tree_.keep(std::vector<Expr*>{make_name(alias, position)});
    statement->value = made_by("alias", {constant(alias, position), later()}, position);
    return ended(statement);
  };
  return is("[") ? generic_definition(alias, {}, position, definition) : definition({});
}

}  // namespace patchorder::python
