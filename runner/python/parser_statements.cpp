// Statements: the half of the parser that reads blocks and lines.
#include "python/parser_state.h"

namespace patchorder::python {
namespace {

struct AugmentedOperator {
  std::string_view text;
  BinaryOperator op;
};

constexpr AugmentedOperator kAugmented[] = {
    {"+=", BinaryOperator::kAdd},           {"-=", BinaryOperator::kSubtract},     {"*=", BinaryOperator::kMultiply},
    {"/=", BinaryOperator::kTrueDivide},    {"//=", BinaryOperator::kFloorDivide}, {"%=", BinaryOperator::kModulo},
    {"**=", BinaryOperator::kPower},        {"<<=", BinaryOperator::kLeftShift},   {">>=", BinaryOperator::kRightShift},
    {"&=", BinaryOperator::kBitAnd},        {"|=", BinaryOperator::kBitOr},        {"^=", BinaryOperator::kBitXor},
    {"@=", BinaryOperator::kMatrixMultiply}};

}  // namespace

void Parser::statement(std::vector<Stmt*>& into) {
  const Depth depth(*this);
  if (token().kind == TokenKind::kIndent) unexpected();
  if (is("@")) return into.push_back(decorated());
  if (token().kind == TokenKind::kName) {
    if (is("if")) return into.push_back(if_statement());
    if (is("while")) return into.push_back(while_statement());
    if (is("for")) return into.push_back(for_statement());
    if (is("try")) return into.push_back(try_statement());
    if (is("with")) return into.push_back(with_statement());
    if (is("def")) return into.push_back(function_definition({}));
    if (is("class")) return into.push_back(class_definition({}));
    if (is("async")) unsupported("async functions, loops and with statements");
    if (is("match") && ahead(1).kind != TokenKind::kOperator && ahead(1).kind != TokenKind::kNewline) {
      unsupported("the match statement");
    }
  }
  simple_statements(into);
}

void Parser::simple_statements(std::vector<Stmt*>& into) {
  do {
    into.push_back(simple_statement());
  } while (accept(";") && token().kind != TokenKind::kNewline);
  if (token().kind == TokenKind::kNewline) {
    ++at_;
  } else if (token().kind != TokenKind::kEnd) {
    unexpected();
  }
}

Stmt* Parser::simple_statement() {
  const Position position = token().position;
  if (token().kind == TokenKind::kName) {
    if (accept("pass")) return make<Stmt>(StmtKind::kPass, position);
    if (is("break") || is("continue")) {
      require_in_loop(token().text);
      const StmtKind kind = is("break") ? StmtKind::kBreak : StmtKind::kContinue;
      ++at_;
      return make<Stmt>(kind, position);
    }
    if (is("return")) return return_statement();
    if (is("raise")) return raise_statement();
    if (is("del")) return delete_statement();
    if (is("assert")) return assert_statement();
    if (is("global")) return names_statement(StmtKind::kGlobal);
    if (is("nonlocal")) return names_statement(StmtKind::kNonlocal);
    if (is("import")) return import_statement();
    if (is("from")) return import_from_statement();
  }
  return expression_statement();
}

void Parser::require_in_loop(std::string_view what) {
  if (loops_ > 0) return;
  fail(what == "break" ? "'break' outside loop" : "'continue' not properly in loop");
}

Stmt* Parser::expression_statement() {
  const Position position = token().position;
  Expr* first = is("yield") ? yield_expression() : expression_list();
  for (const AugmentedOperator& augmented : kAugmented) {
    if (!is(augmented.text)) continue;
    if (first->kind == ExprKind::kTuple || first->kind == ExprKind::kList) {
      fail_at(std::string("'") + (first->kind == ExprKind::kTuple ? "tuple" : "list") +
                  "' is an illegal expression for augmented assignment",
              position);
    }
    check_target(first, "assign to");
    ++at_;
    auto* statement = make<AugmentedStmt>(StmtKind::kAugmented, position);
    statement->target = first;
    statement->op = augmented.op;
    statement->value = is("yield") ? yield_expression() : expression_list();
    return statement;
  }
  if (accept(":")) {
    check_target(first, "assign to");
    auto* statement = make<AnnotatedStmt>(StmtKind::kAnnotated, position);
    statement->target = first;
    statement->annotation = expression();
    statement->value = accept("=") ? (is("yield") ? yield_expression() : expression_list()) : nullptr;
    return statement;
  }
  if (!is("=")) {
    auto* statement = make<ExprStmt>(StmtKind::kExpr, position);
    statement->value = first;
    return statement;
  }
  std::vector<Expr*> targets;
  Expr* value = first;
  while (accept("=")) {
    check_target(value, "assign to");
    targets.push_back(value);
    value = is("yield") ? yield_expression() : expression_list();
  }
  auto* statement = make<AssignStmt>(StmtKind::kAssign, position);
  statement->targets = tree_.keep(targets);
  statement->value = value;
  return statement;
}

Block Parser::block() {
  expect(":");
  std::vector<Stmt*> statements;
  if (token().kind != TokenKind::kNewline) {
    simple_statements(statements);
    return tree_.keep(statements);
  }
  ++at_;
  if (token().kind != TokenKind::kIndent) fail("expected an indented block");
  ++at_;
  while (token().kind != TokenKind::kDedent && token().kind != TokenKind::kEnd) statement(statements);
  if (token().kind == TokenKind::kDedent) ++at_;
  return tree_.keep(statements);
}

Block Parser::optional_else() {
  if (!accept("else")) return {};
  return block();
}

Stmt* Parser::if_statement() {
  auto* statement = make<IfStmt>(StmtKind::kIf, token().position);
  std::vector<Branch> branches;
  do {
    ++at_;  // `if` or `elif`
    Branch branch{};
    branch.condition = named_expression();
    branch.body = block();
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
  statement->body = block();
  --loops_;
  statement->otherwise = optional_else();
  return statement;
}

Stmt* Parser::for_statement() {
  auto* statement = make<ForStmt>(StmtKind::kFor, token().position);
  ++at_;
  statement->target = target_list("in");
  expect("in");
  statement->iterable = expression_list();
  ++loops_;
  statement->body = block();
  --loops_;
  statement->otherwise = optional_else();
  return statement;
}

Handler Parser::handler() {
  Handler handler{};
  handler.position = token().position;
  ++at_;
  if (is("*")) unsupported("except*");
  if (!is(":")) {
    handler.type = expression();
    if (is(",")) fail_at("multiple exception types must be parenthesized", handler.type->position);
    if (accept("as")) {
      const Position position = token().position;
      handler.name = make_name(name(), position);
    }
  }
  handler.body = block();
  return handler;
}

Stmt* Parser::try_statement() {
  auto* statement = make<TryStmt>(StmtKind::kTry, token().position);
  ++at_;
  statement->body = block();
  std::vector<Handler> handlers;
  while (is("except")) {
    if (!handlers.empty() && handlers.back().type == nullptr) fail("default 'except:' must be last");
    handlers.push_back(handler());
  }
  statement->handlers = tree_.keep(handlers);
  if (!handlers.empty()) statement->otherwise = optional_else();
  if (accept("finally")) {
    statement->finally = block();
  } else if (handlers.empty()) {
    fail("expected 'except' or 'finally' block");
  }
  return statement;
}

// `with (a as b, c as d):` of 3.9, as opposed to `with (expression) as x:`: the matching bracket is followed by
// a colon and the contents have `as` or a comma at their own level.
bool Parser::with_is_parenthesised() const {
  if (!is("(")) return false;
  int depth = 0;
  bool has_as = false;
  for (std::size_t i = at_; i < tokens_.size(); ++i) {
    const Token& t = tokens_[i];
    if (t.kind == TokenKind::kName && t.text == "as" && depth == 1) has_as = true;
    if (t.kind != TokenKind::kOperator) continue;
    if (t.text == "(" || t.text == "[" || t.text == "{") ++depth;
    if (t.text == ")" || t.text == "]" || t.text == "}") --depth;
    if (depth == 0) return has_as && i + 1 < tokens_.size() && tokens_[i + 1].text == ":";
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

Stmt* Parser::with_statement() {
  auto* statement = make<WithStmt>(StmtKind::kWith, token().position);
  ++at_;
  statement->items = tree_.keep(with_items());
  statement->body = block();
  return statement;
}

Stmt* Parser::decorated() {
  std::vector<Expr*> decorators;
  while (accept("@")) {
    decorators.push_back(named_expression());
    if (token().kind != TokenKind::kNewline) unexpected();
    ++at_;
  }
  if (is("def")) return function_definition(tree_.keep(decorators));
  if (is("class")) return class_definition(tree_.keep(decorators));
  if (is("async")) unsupported("async functions");
  unexpected();
}

Str* Parser::documentation_of(Block body) const {
  if (body.empty() || body[0]->kind != StmtKind::kExpr) return nullptr;
  const Expr* first = static_cast<const ExprStmt*>(body[0])->value;
  if (first->kind != ExprKind::kConstant) return nullptr;
  return as<Str>(static_cast<const ConstantExpr*>(first)->value);
}

Stmt* Parser::function_definition(Exprs decorators) {
  auto* statement = make<FunctionStmt>(StmtKind::kFunction, token().position);
  ++at_;
  const Position position = token().position;
  Str* function_name = name();
  statement->target = make_name(function_name, position);
  statement->decorators = decorators;
  Scope* scope = make_scope(Scope::Kind::kFunction, function_name, statement->position);
  expect("(");
  parameters(scope, ")", true);
  expect(")");
  if (accept("->")) scope->returns = expression();
  Scope* outer = scope_;
  const int outer_loops = loops_;
  scope_ = scope;
  loops_ = 0;
  scope->body = block();
  loops_ = outer_loops;
  scope_ = outer;
  scope->documentation = documentation_of(scope->body);
  statement->scope = scope;
  return statement;
}

// Parameters stand in Scope::parameters in the order of the frame's slots: positional, keyword-only, *args,
// **kwargs.
void Parser::parameters(Scope* scope, std::string_view end, bool annotated) {
  std::vector<Parameter> positional, keyword_only, variable;
  Parameter varargs{}, varkeywords{};
  bool after_star = false;
  bool default_seen = false;
  const auto parameter = [&](bool may_have_default) {
    Parameter p{};
    const Position position = token().position;
    p.name = mangled(name());
    if (annotated && accept(":")) p.annotation = expression();
    if (may_have_default && accept("=")) p.default_value = expression();
    for (const auto& group : {positional, keyword_only}) {
      for (const Parameter& other : group) {
        if (other.name == p.name) {
          fail_at("duplicate argument '" + std::string(p.name->text()) + "' in function definition", position);
        }
      }
    }
    return p;
  };
  while (!is(end)) {
    if (accept("/")) {
      if (positional.empty() || scope->positional_only != 0 || after_star) fail("invalid syntax");
      scope->positional_only = static_cast<std::uint32_t>(positional.size());
    } else if (accept("**")) {
      varkeywords = parameter(false);
      scope->has_varkeywords = true;
      accept(",");
      break;
    } else if (accept("*")) {
      if (after_star) fail("* argument may appear only once");
      after_star = true;
      if (!is(",")) {
        varargs = parameter(false);
        scope->has_varargs = true;
      } else if (ahead(1).text == end || ahead(1).text == "**") {
        fail("named arguments must follow bare *");
      }
    } else if (after_star) {
      keyword_only.push_back(parameter(true));
    } else {
      const Position position = token().position;
      positional.push_back(parameter(true));
      if (positional.back().default_value != nullptr) {
        default_seen = true;
      } else if (default_seen) {
        fail_at("non-default argument follows default argument", position);
      }
    }
    if (!accept(",")) break;
  }
  scope->positional = static_cast<std::uint32_t>(positional.size());
  scope->keyword_only = static_cast<std::uint32_t>(keyword_only.size());
  positional.insert(positional.end(), keyword_only.begin(), keyword_only.end());
  if (scope->has_varargs) positional.push_back(varargs);
  if (scope->has_varkeywords) positional.push_back(varkeywords);
  scope->parameters = tree_.keep(positional);
}

Stmt* Parser::class_definition(Exprs decorators) {
  auto* statement = make<ClassStmt>(StmtKind::kClass, token().position);
  ++at_;
  const Position position = token().position;
  Str* class_name = name();
  statement->target = make_name(class_name, position);
  statement->decorators = decorators;
  if (is("(")) {
    // Bases and keywords read as the arguments of a call.
    auto* arguments = static_cast<CallExpr*>(call(statement->target));
    statement->bases = arguments->positional;
    statement->keywords = arguments->keywords;
    if (arguments->unpacks) unsupported("unpacking in the bases of a class");
  }
  Scope* scope = make_scope(Scope::Kind::kClass, class_name, statement->position);
  Scope* outer = scope_;
  Str* outer_class = class_;
  const int outer_loops = loops_;
  scope_ = scope;
  class_ = class_name;
  loops_ = 0;
  scope->body = block();
  loops_ = outer_loops;
  class_ = outer_class;
  scope_ = outer;
  scope->documentation = documentation_of(scope->body);
  statement->scope = scope;
  return statement;
}

Stmt* Parser::return_statement() {
  auto* statement = make<ReturnStmt>(StmtKind::kReturn, token().position);
  if (scope_->kind != Scope::Kind::kFunction) fail("'return' outside function");
  ++at_;
  const bool bare = token().kind == TokenKind::kNewline || token().kind == TokenKind::kEnd || is(";");
  statement->value = bare ? nullptr : expression_list();
  return statement;
}

Stmt* Parser::raise_statement() {
  auto* statement = make<RaiseStmt>(StmtKind::kRaise, token().position);
  ++at_;
  if (token().kind == TokenKind::kNewline || token().kind == TokenKind::kEnd || is(";")) return statement;
  statement->exception = expression();
  if (accept("from")) statement->cause = expression();
  return statement;
}

Stmt* Parser::delete_statement() {
  auto* statement = make<DeleteStmt>(StmtKind::kDelete, token().position);
  ++at_;
  std::vector<Expr*> targets;
  Expr* list = expression_list();
  check_target(list, "delete");
  if (list->kind == ExprKind::kTuple) {
    statement->targets = static_cast<SequenceExpr*>(list)->items;
  } else {
    targets.push_back(list);
    statement->targets = tree_.keep(targets);
  }
  return statement;
}

Stmt* Parser::assert_statement() {
  auto* statement = make<AssertStmt>(StmtKind::kAssert, token().position);
  ++at_;
  statement->condition = expression();
  if (accept(",")) statement->message = expression();
  return statement;
}

Stmt* Parser::names_statement(StmtKind kind) {
  auto* statement = make<NamesStmt>(kind, token().position);
  if (kind == StmtKind::kNonlocal && scope_->kind == Scope::Kind::kModule) {
    fail("nonlocal declaration not allowed at module level");
  }
  ++at_;
  std::vector<Str*> names;
  do {
    names.push_back(mangled(name()));
    if (kind == StmtKind::kGlobal) globals_.emplace_back(scope_, names.back());
  } while (accept(","));
  statement->names = tree_.keep(names);
  return statement;
}

Str* Parser::dotted_name() {
  std::string dotted(name()->text());
  while (accept(".")) dotted += "." + std::string(name()->text());
  return intern(dotted);
}

Stmt* Parser::import_statement() {
  auto* statement = make<ImportStmt>(StmtKind::kImport, token().position);
  ++at_;
  std::vector<ImportName> names;
  do {
    ImportName imported{};
    const Position position = token().position;
    imported.name = dotted_name();
    if (accept("as")) {
      imported.whole = true;
      imported.target = make_name(name(), position);
    } else {
      const std::string_view dotted = imported.name->text();
      imported.target = make_name(intern(dotted.substr(0, dotted.find('.'))), position);
    }
    names.push_back(imported);
  } while (accept(","));
  statement->names = tree_.keep(names);
  return statement;
}

std::vector<ImportName> Parser::imported_names() {
  std::vector<ImportName> names;
  const bool parenthesised = accept("(");
  do {
    if (parenthesised && is(")")) break;
    ImportName imported{};
    const Position position = token().position;
    imported.name = name();
    imported.target = make_name(accept("as") ? name() : imported.name, position);
    names.push_back(imported);
  } while (accept(","));
  if (parenthesised) expect(")");
  if (names.empty()) unexpected();
  return names;
}

Stmt* Parser::import_from_statement() {
  auto* statement = make<ImportFromStmt>(StmtKind::kImportFrom, token().position);
  ++at_;
  while (is(".") || is("...")) {
    statement->level += is(".") ? 1 : 3;
    ++at_;
  }
  statement->module = is("import") ? intern("") : dotted_name();
  expect("import");
  if (accept("*")) {
    if (scope_->kind != Scope::Kind::kModule) fail("import * only allowed at module level");
    statement->star = true;
  } else {
    statement->names = tree_.keep(imported_names());
  }
  return statement;
}

}  // namespace patchorder::python
