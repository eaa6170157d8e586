// Statements: which one begins here, and those of one line.
#include <algorithm>
#include <utility>

#include "python/syntax/parser_state.h"

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
  Stmt* compound = compound_statement();
  if (compound == nullptr) return simple_statements(into);
  compound->end = statement_end_;
  into.push_back(compound);
}

Stmt* Parser::compound_statement() {
  const bool is_before = std::exchange(may_be_future_, false);
  if (is("@")) return decorated();
  if (token().kind != TokenKind::kName) {
    may_be_future_ = is_before;
    return nullptr;
  }
  if (is("if")) return if_statement();
  if (is("while")) return while_statement();
  if (is("for")) return for_statement();
  if (is("try")) return try_statement();
  if (is("with")) return with_statement();
  if (is("def")) return function_definition({});
  if (is("class")) return class_definition({});
  if (is("async")) return asynchronous_statement({});
  if (at_match()) return match_statement();
  may_be_future_ = is_before;
  return nullptr;
}

void Parser::simple_statements(std::vector<Stmt*>& into) {
  do {
    const bool is_first = at_ == 0;
    const bool is_text = token().kind == TokenKind::kString;
    into.push_back(ended(simple_statement()));
    const bool is_import = into.back()->kind == StmtKind::kImportFrom;
    const bool is_future = is_import && static_cast<const ImportFromStmt*>(into.back())->module->text() == "__future__";
    may_be_future_ = may_be_future_ && (is_future || (is_first && is_text));
    statement_end_ = into.back()->end;
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
      remark_on_leaving(token().text, token().position);
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
    if (at_type_alias()) return type_alias();
  }
  return expression_statement();
}

void Parser::require_in_loop(std::string_view what) {
  if (loops_ > 0) return;
  note_late(what == "break" ? "'break' outside loop" : "'continue' not properly in loop", token().position);
}

void Parser::check_annotated(const Expr* target) const {
  const bool is_tuple = target->kind == ExprKind::kTuple;
  if (is_tuple || target->kind == ExprKind::kList) {
    fail_at(std::string("only single target (not ") + (is_tuple ? "tuple" : "list") + ") can be annotated",
            target->position);
  }
  const bool is_target =
      target->kind == ExprKind::kName || target->kind == ExprKind::kAttribute || target->kind == ExprKind::kSubscript;
  if (!is_target) fail_at("illegal target for annotation", target->position);
  check_target(target, "assign to");
}

Stmt* Parser::expression_statement() {
  const Position position = token().position;
  Expr* first = is("yield") ? yield_expression() : expression_list();
  for (const AugmentedOperator& augmented : kAugmented) {
    if (!is(augmented.text)) continue;
    const bool is_several = first->kind == ExprKind::kTuple || first->kind == ExprKind::kList;
    const bool is_single =
        first->kind == ExprKind::kName || first->kind == ExprKind::kAttribute || first->kind == ExprKind::kSubscript;
    if (minor_ >= 9 ? !is_single : is_several) {
      fail_at("'" + kind_of(first) + "' is an illegal expression for augmented assignment", position);
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
    check_annotated(first);
    auto* statement = make<AnnotatedStmt>(StmtKind::kAnnotated, position);
    statement->target = first;
    statement->annotation = annotation();
    statement->value = accept("=") ? (is("yield") ? yield_expression() : expression_list()) : nullptr;
    return statement;
  }
  if (!is("=")) {
    const bool old_print =
        first->kind == ExprKind::kName && (token().kind == TokenKind::kString || token().kind == TokenKind::kNumber ||
                                           (token().kind == TokenKind::kName && !is_reserved(token().text)));
    const std::string_view word = old_print ? static_cast<NameExpr*>(first)->name->text() : std::string_view();
    if (word == "print" || word == "exec") {
      const std::string called(word);
      fail_at("Missing parentheses in call to '" + called + "'. Did you mean " + called + "(...)?", position);
    }
    const bool shown = is_single_ && scope_->kind == Scope::Kind::kModule;
    auto* statement = make<ExprStmt>(shown ? StmtKind::kShown : StmtKind::kExpr, position);
    statement->value = first;
    return statement;
  }
  std::vector<Expr*> targets;
  Expr* value = first;
  while (accept("=")) {
    Expr* target = value;
    const bool is_yield = target->kind == ExprKind::kYield || target->kind == ExprKind::kYieldFrom;
    if (is_yield && tokens_[at_ - 2].text != ")")
      fail_at("assignment to yield expression not possible", target->position);
    value = is("yield") ? yield_expression() : expression_list();
    check_target(target, "assign to", targets.empty() && !is("=") ? maybe_compared(target) : "");
    check_stars(target);
    targets.push_back(target);
  }
  auto* statement = make<AssignStmt>(StmtKind::kAssign, position);
  statement->targets = tree_.keep(targets);
  statement->value = value;
  return statement;
}

Stmt* Parser::return_statement() {
  auto* statement = make<ReturnStmt>(StmtKind::kReturn, token().position);
  if (scope_->kind != Scope::Kind::kFunction) note_late("'return' outside function", token().position);
  remark_on_leaving("return", statement->position);
  ++at_;
  const bool bare = token().kind == TokenKind::kNewline || token().kind == TokenKind::kEnd || is(";");
  statement->value = bare ? nullptr : expression_list();
  if (!bare && value_returned_.line == 0) value_returned_ = statement->position;
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
  remark_on_assertion(statement);
  return statement;
}

Stmt* Parser::names_statement(StmtKind kind) {
  auto* statement = make<NamesStmt>(kind, token().position);
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
  refuse_no_names();
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
  if (is("from") && minor_ >= 12) {
    fail_at("Did you mean to use 'from ... import ...' instead?", statement->position);
  }
  statement->names = tree_.keep(names);
  return statement;
}

void Parser::refuse_no_names() const {
  if (minor_ >= 13 && token().kind == TokenKind::kNewline) fail("Expected one or more names after 'import'");
}

std::vector<ImportName> Parser::imported_names() {
  refuse_no_names();
  std::vector<ImportName> names;
  const bool parenthesised = accept("(");
  do {
    if (parenthesised && is(")")) break;
    ImportName imported{};
    const Position position = token().position;
    imported.name = name();
    imported.target = make_name(accept("as") ? name() : imported.name, position);
    names.push_back(imported);
    const bool ends = token().kind == TokenKind::kNewline || token().kind == TokenKind::kEnd;
    if (!parenthesised && is(",") && minor_ >= 9 && ahead(1).kind == TokenKind::kNewline) {
      ++at_;
      fail("trailing comma not allowed without surrounding parentheses");
    }
    if (ends) break;
  } while (accept(","));
  if (parenthesised && names.empty()) unexpected();
  if (parenthesised) expect(")");
  return names;
}

// Features that some version knows; what stands before the import may be others and a text.
void Parser::check_future(const ImportFromStmt* statement) {
  constexpr std::string_view kFeatures[] = {"nested_scopes",  "generators",     "division",    "absolute_import",
                                            "with_statement", "print_function", "annotations", "unicode_literals",
                                            "generator_stop", "barry_as_FLUFL"};
  const auto refuse = [&](std::string_view feature) {
    if (std::ranges::find(kFeatures, feature) != std::end(kFeatures)) return;
    note_late(feature == "braces" ? "not a chance" : "future feature " + std::string(feature) + " is not defined",
              statement->position);
  };
  if (!may_be_future_ || scope_->kind != Scope::Kind::kModule) {
    note_late("from __future__ imports must occur at the beginning of the file", statement->position);
  }
  if (statement->star) refuse("*");
  for (const ImportName& imported : statement->names) refuse(imported.name->text());
}

Stmt* Parser::import_from_statement() {
  auto* statement = make<ImportFromStmt>(StmtKind::kImportFrom, token().position);
  ++at_;
  while (is(".") || is("...")) {
    statement->level += is(".") ? 1 : 3;
    ++at_;
  }
  if (statement->level == 0 && is("import")) unexpected();
  statement->module = is("import") ? intern("") : dotted_name();
  expect("import");
  if (accept("*")) {
    if (scope_->kind != Scope::Kind::kModule) {
      note_late("import * only allowed at module level", tokens_[at_ - 1].position);
    }
    statement->star = true;
  } else {
    statement->names = tree_.keep(imported_names());
  }
  if (statement->module->text() == "__future__") {
    check_future(statement);
    annotations_are_text_ |= std::ranges::any_of(
        statement->names, [](const ImportName& each) { return each.name->text() == "annotations"; });
  }
  return statement;
}

}  // namespace patchorder::python
