// Definitions: functions with their parameters, classes, decorators.
#include <string_view>
#include <utility>

#include "python/hidden_names.h"
#include "python/syntax/annotation_text.h"
#include "python/syntax/parser_state.h"

namespace patchorder::python {

Stmt* Parser::decorated() {
  std::vector<Expr*> decorators;
  while (accept("@")) {
    decorators.push_back(named_expression());
    if (token().kind != TokenKind::kNewline) unexpected();
    ++at_;
  }
  if (is("def")) return function_definition(tree_.keep(decorators));
  if (is("class")) return class_definition(tree_.keep(decorators));
  if (is("async")) return asynchronous_statement(tree_.keep(decorators));
  unexpected();
}

Str* Parser::documentation_of(Block body) const {
  if (body.empty() || body[0]->kind != StmtKind::kExpr) return nullptr;
  const Expr* first = static_cast<const ExprStmt*>(body[0])->value;
  if (first->kind != ExprKind::kConstant) return nullptr;
  return as<Str>(static_cast<const ConstantExpr*>(first)->value);
}

namespace {

// Code begins with its first decorator.
Position first_position(Exprs decorators, const Stmt* definition) {
  return decorators.empty() ? definition->position : decorators.front()->position;
}

}  // namespace

// Most def statements need not look into it: see FunctionStmt::plain.
Scope* Parser::function_scope(Str* function_name, Position position) {
  const Tree::FunctionBody inside(tree_);
  return make_scope(Scope::Kind::kFunction, intern(without_mark(function_name->text())), position);
}

Stmt* Parser::function_definition(Exprs decorators, bool asynchronous) {
  auto* statement = make<FunctionStmt>(StmtKind::kFunction, token().position);
  ++at_;
  const Position position = token().position;
  Str* function_name = name();
  if (is("[")) {
    return generic_definition(function_name, decorators, statement->position, [&](const std::vector<Str*>&) {
      return function_behind_name(statement, function_name, position, asynchronous);
    });
  }
  statement->decorators = decorators;
  return function_behind_name(statement, function_name, position, asynchronous);
}

Stmt* Parser::function_behind_name(FunctionStmt* statement, Str* function_name, Position position, bool asynchronous) {
  statement->target = make_name(function_name, position);
  Scope* scope = function_scope(function_name, first_position(statement->decorators, statement));
  scope->is_coroutine = asynchronous;
  if (!accept("(")) fail("expected '('");
  parameters(scope, ")", true);
  expect(")");
  if (accept("->")) scope->returns = annotation();
  if (!is(":") && minor_ >= 10) fail("expected ':'");
  Scope* outer = scope_;
  const int outer_loops = std::exchange(loops_, 0);
  const int outer_finally = std::exchange(loops_outside_finally_, -1);
  const Position outer_value = std::exchange(value_returned_, {});
  scope_ = scope;
  {
    const Tree::FunctionBody inside(tree_);
    scope->body = block("function definition", position.line);
  }
  if (scope->is_generator && scope->is_coroutine && value_returned_.line != 0) {
    note_late("'return' with value in async generator", value_returned_);
  }
  value_returned_ = outer_value;
  loops_ = outer_loops;
  loops_outside_finally_ = outer_finally;
  scope_ = outer;
  scope->documentation = documentation_of(scope->body);
  statement->scope = scope;
  return statement;
}

Expr* Parser::annotation() {
  auto* node = make<AnnotationExpr>(ExprKind::kAnnotation, token().position);
  const char* begin = token().text.data();
  Expr* expression = this->expression();
  const std::string_view last = tokens_[at_ - 1].text;
  const auto rewritten = annotation_text(expression);
  const std::string_view as_it_stands(begin, static_cast<std::size_t>(last.data() + last.size() - begin));
  node->text = intern(rewritten ? std::string_view(*rewritten) : as_it_stands);
  if (!annotations_are_text_) node->expression = expression;
  return node;
}

Expr* Parser::default_value(bool allowed, std::string_view star, std::string_view end) {
  const Position sign = token().position;
  ++at_;
  if (!allowed && minor_ >= 11) {
    fail_at(std::string(star == "*" ? "var-positional" : "var-keyword") + " argument cannot have default value", sign);
  }
  if (!allowed) {
    --at_;
    unexpected();
  }
  if (minor_ >= 11 && (is(end) || is(","))) fail_at("expected default value expression", sign);
  return expression();
}

void Parser::refuse_slash(bool is_first, bool is_second, bool after_star, Position position) const {
  if (!is_first && !is_second && !after_star) return;
  if (minor_ < 11) fail_at("invalid syntax", position);
  if (is_second) fail_at("/ may appear only once", position);
  if (after_star) fail_at("/ must be ahead of *", position);
  fail_at(minor_ >= 12 && is(",") ? "at least one argument must precede /" : "invalid syntax", position);
}

// Parameters stand in Scope::parameters in the order of the frame's slots: positional, keyword-only, *args,
// **kwargs.
void Parser::parameters(Scope* scope, std::string_view end, bool annotated) {
  std::vector<Parameter> positional, keyword_only, variable;
  Parameter varargs{}, varkeywords{};
  bool after_star = false;
  bool default_seen = false;
  const auto parameter = [&](bool may_have_default, std::string_view star = "") {
    Parameter p{};
    if (is("(") && minor_ >= 11) {
      fail(std::string(annotated ? "Function" : "Lambda expression") + " parameters cannot be parenthesized");
    }
    const Position position = token().position;
    p.name = mangled(name());
    if (p.name->text() == "__debug__") note_late("cannot assign to __debug__", position);
    if (annotated && accept(":")) p.annotation = annotation();
    if (is("=")) p.default_value = default_value(may_have_default, star, end);
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
    const Position star = token().position;
    if (accept("/")) {
      refuse_slash(positional.empty(), scope->positional_only != 0, after_star, star);
      scope->positional_only = static_cast<std::uint32_t>(positional.size());
    } else if (accept("**")) {
      varkeywords = parameter(false, "**");
      scope->has_varkeywords = true;
      const bool goes_on = accept(",") && !is(end);
      if (goes_on && minor_ >= 11) fail("arguments cannot follow var-keyword argument");
      break;
    } else if (accept("*")) {
      if (after_star) minor_ >= 11 ? fail_at("* argument may appear only once", star) : unexpected();
      after_star = true;
      if (is(end)) fail_at("named arguments must follow bare *", annotated ? star : token().position);
      if (!is(",")) {
        varargs = parameter(false, "*");
        scope->has_varargs = true;
      } else if (ahead(1).text == end || ahead(1).text == "**") {
        fail_at("named arguments must follow bare *", star);
      }
    } else if (after_star) {
      keyword_only.push_back(parameter(true));
    } else {
      const Position position = token().position;
      positional.push_back(parameter(true));
      if (positional.back().default_value != nullptr) {
        default_seen = true;
      } else if (default_seen) {
        fail_at(minor_ >= 12 ? "parameter without a default follows parameter with a default"
                             : "non-default argument follows default argument",
                position);
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
  if (is("[")) {
    return generic_definition(class_name, decorators, statement->position, [&](const std::vector<Str*>& parameters) {
      return class_behind_name(statement, class_name, position, parameters);
    });
  }
  statement->decorators = decorators;
  return class_behind_name(statement, class_name, position, {});
}

Stmt* Parser::class_behind_name(ClassStmt* statement, Str* class_name, Position position,
                                const std::vector<Str*>& parameters) {
  statement->target = make_name(class_name, position);
  if (is("(")) {
    // Bases and keywords read as the arguments of a call.
    auto* arguments = static_cast<CallExpr*>(call(statement->target, position));
    statement->bases = arguments->positional;
    statement->keywords = arguments->keywords;
  }
  if (!parameters.empty()) {
    std::vector<Expr*> bases(statement->bases.begin(), statement->bases.end());
    bases.push_back(made_by("generic", mentions(parameters, position), position));
    statement->bases = tree_.keep(bases);
  }
  Scope* scope = make_scope(Scope::Kind::kClass, class_name, first_position(statement->decorators, statement));
  Scope* outer = scope_;
  Str* outer_class = class_;
  const int outer_loops = std::exchange(loops_, 0);
  const int outer_finally = std::exchange(loops_outside_finally_, -1);
  scope_ = scope;
  class_ = class_name;
  scope->body = block("class definition", statement->position.line);
  loops_ = outer_loops;
  loops_outside_finally_ = outer_finally;
  class_ = outer_class;
  scope_ = outer;
  scope->documentation = documentation_of(scope->body);
  statement->scope = scope;
  return statement;
}

}  // namespace patchorder::python
