#include "python/syntax/name_collector.h"

namespace patchorder::python {

void NameCollector::statement(Stmt* s) {
  switch (s->kind) {
    case StmtKind::kExpr:
    case StmtKind::kShown: return expression(static_cast<ExprStmt*>(s)->value);
    case StmtKind::kAssign:
      expression(static_cast<AssignStmt*>(s)->value);
      for (Expr* target : static_cast<AssignStmt*>(s)->targets) this->target(target);
      return;
    case StmtKind::kAugmented:
      target_of_change(static_cast<AugmentedStmt*>(s)->target);
      return expression(static_cast<AugmentedStmt*>(s)->value);
    case StmtKind::kAnnotated:
      expression(static_cast<AnnotatedStmt*>(s)->value);
      if (!current_->is_function()) expression(static_cast<AnnotatedStmt*>(s)->annotation);
      if (static_cast<AnnotatedStmt*>(s)->value == nullptr)
        return target_of_change(static_cast<AnnotatedStmt*>(s)->target);
      return target(static_cast<AnnotatedStmt*>(s)->target);
    case StmtKind::kRaise:
      expression(static_cast<RaiseStmt*>(s)->exception);
      return expression(static_cast<RaiseStmt*>(s)->cause);
    case StmtKind::kReturn: return expression(static_cast<ReturnStmt*>(s)->value);
    case StmtKind::kGlobal:
    case StmtKind::kNonlocal: return declare(static_cast<NamesStmt*>(s));
    case StmtKind::kDelete:
      for (Expr* target : static_cast<DeleteStmt*>(s)->targets) target_of_change(target);
      return;
    case StmtKind::kAssert:
      expression(static_cast<AssertStmt*>(s)->condition);
      return expression(static_cast<AssertStmt*>(s)->message);
    case StmtKind::kImport:
      for (const ImportName& imported : static_cast<ImportStmt*>(s)->names) bind(imported.target);
      return;
    case StmtKind::kImportFrom:
      for (const ImportName& imported : static_cast<ImportFromStmt*>(s)->names) bind(imported.target);
      return;
    case StmtKind::kBreak:
    case StmtKind::kContinue:
    case StmtKind::kPass: return;
    default: return compound_statement(s);
  }
}

void NameCollector::compound_statement(Stmt* s) {
  switch (s->kind) {
    case StmtKind::kIf:
      for (const Branch& branch : static_cast<IfStmt*>(s)->branches) {
        expression(branch.condition);
        block(branch.body);
      }
      return block(static_cast<IfStmt*>(s)->otherwise);
    case StmtKind::kWhile:
      expression(static_cast<WhileStmt*>(s)->condition);
      block(static_cast<WhileStmt*>(s)->body);
      return block(static_cast<WhileStmt*>(s)->otherwise);
    case StmtKind::kFor:
      expression(static_cast<ForStmt*>(s)->iterable);
      target(static_cast<ForStmt*>(s)->target);
      block(static_cast<ForStmt*>(s)->body);
      return block(static_cast<ForStmt*>(s)->otherwise);
    case StmtKind::kTry: {
      auto* t = static_cast<TryStmt*>(s);
      block(t->body);
      for (const Handler& handler : t->handlers) {
        expression(handler.type);
        if (handler.name != nullptr) bind(handler.name);
        block(handler.body);
      }
      block(t->otherwise);
      return block(t->finally);
    }
    case StmtKind::kWith:
      for (const WithItem& item : static_cast<WithStmt*>(s)->items) {
        expression(item.context);
        if (item.target != nullptr) target(item.target);
      }
      return block(static_cast<WithStmt*>(s)->body);
    case StmtKind::kFunction: {
      auto* f = static_cast<FunctionStmt*>(s);
      expressions(f->decorators);
      function(f->scope);
      return bind(f->target);
    }
    case StmtKind::kClass: {
      auto* c = static_cast<ClassStmt*>(s);
      expressions(c->decorators);
      expressions(c->bases);
      for (const Keyword& keyword : c->keywords) expression(keyword.value);
      inner(c->scope, [&] { block(c->scope->body); });
      return bind(c->target);
    }
    case StmtKind::kGeneric: {
      auto* g = static_cast<GenericStmt*>(s);
      expressions(g->decorators);
      function(g->scope);
      return bind(g->target);
    }
    case StmtKind::kMatch: return match_statement(static_cast<MatchStmt*>(s));
    default: return;
  }
}

void NameCollector::match_statement(MatchStmt* s) {
  expression(s->subject);
  for (const MatchCase& one : s->cases) {
    pattern(one.pattern);
    expression(one.guard);
    block(one.body);
  }
}

void NameCollector::pattern(Pattern* p) {
  const auto bind_if_named = [this](NameExpr* name) {
    if (name != nullptr) bind(name);
  };
  switch (p->kind) {
    case PatternKind::kValue:
    case PatternKind::kSingleton: return expression(static_cast<ValuePattern*>(p)->value);
    case PatternKind::kCapture:
    case PatternKind::kStar: return bind_if_named(static_cast<CapturePattern*>(p)->name);
    case PatternKind::kAs: pattern(static_cast<AsPattern*>(p)->pattern); return bind(static_cast<AsPattern*>(p)->name);
    case PatternKind::kOr:
    case PatternKind::kSequence:
      for (Pattern* item : static_cast<ListPattern*>(p)->patterns) pattern(item);
      return;
    case PatternKind::kMapping:
      expressions(static_cast<MappingPattern*>(p)->keys);
      for (Pattern* item : static_cast<MappingPattern*>(p)->values) pattern(item);
      return bind_if_named(static_cast<MappingPattern*>(p)->rest);
    case PatternKind::kClass:
      expression(static_cast<ClassPattern*>(p)->type);
      for (Pattern* item : static_cast<ClassPattern*>(p)->positional) pattern(item);
      for (Pattern* item : static_cast<ClassPattern*>(p)->keyword_values) pattern(item);
  }
}

}  // namespace patchorder::python
