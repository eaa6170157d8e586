#include "python/syntax/name_collection.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "python/syntax/name_collector.h"

namespace patchorder::python {

void NameCollector::note_iterated(const Expr* target) {
  if (target->kind == ExprKind::kStarred) return note_iterated(static_cast<const StarredExpr*>(target)->value);
  if (target->kind == ExprKind::kTuple || target->kind == ExprKind::kList) {
    for (const Expr* item : static_cast<const SequenceExpr*>(target)->items) note_iterated(item);
  }
  if (target->kind != ExprKind::kName) return;
  Str* name = static_cast<const NameExpr*>(target)->name;
  if (current_->declared_global.count(name) != 0 || current_->declared_nonlocal.count(name) != 0) {
    fail(fmt::format("comprehension inner loop cannot rebind assignment expression target '{}'", name->text()),
         target->position);
  }
  current_->iterated.insert(name);
}

void NameCollector::declare(NamesStmt* s) {
  const bool global = s->kind == StmtKind::kGlobal;
  if (!global && current_->parent == nullptr) fail("nonlocal declaration not allowed at module level", s->position);
  for (Str* name : s->names) {
    const char* word = global ? "global" : "nonlocal";
    for (const Parameter& parameter : current_->scope->parameters) {
      if (parameter.name == name) fail(fmt::format("name '{}' is parameter and {}", name->text(), word), s->position);
    }
    const bool used = std::ranges::any_of(current_->uses, [name](const NameExpr* u) { return u->name == name; });
    if (used) {
      const char* how = current_->bound.count(name) != 0 ? "is assigned to before" : "is used prior to";
      fail(fmt::format("name '{}' {} {} declaration", name->text(), how, word), s->position);
    }
    if (!global) nonlocals_.push_back({current_, name, s->position});
    (global ? current_->declared_global : current_->declared_nonlocal).insert(name);
  }
}

void NameCollector::comprehension(ComprehensionExpr* e) {
  ++iterables_;
  expression(e->first_iterable);
  --iterables_;
  inner(e->scope, [&] {
    for (ComprehensionClause& clause : e->clauses) {
      target(clause.target);
      note_iterated(clause.target);
      ++iterables_;
      expression(clause.iterable);
      --iterables_;
      expressions(clause.conditions);
    }
    expression(e->element);
    expression(e->value);
  });
}

void NameCollector::expression(Expr* e) {
  if (e == nullptr) return;
  switch (e->kind) {
    case ExprKind::kConstant:
    case ExprKind::kTypeMaker: return;
    case ExprKind::kName: return use(static_cast<NameExpr*>(e));
    case ExprKind::kAttribute: return expression(static_cast<AttributeExpr*>(e)->object);
    case ExprKind::kSubscript:
      expression(static_cast<SubscriptExpr*>(e)->object);
      return expression(static_cast<SubscriptExpr*>(e)->key);
    case ExprKind::kSlice:
      expression(static_cast<SliceExpr*>(e)->start);
      expression(static_cast<SliceExpr*>(e)->stop);
      return expression(static_cast<SliceExpr*>(e)->step);
    case ExprKind::kCall:
      expression(static_cast<CallExpr*>(e)->function);
      expressions(static_cast<CallExpr*>(e)->positional);
      for (const Keyword& keyword : static_cast<CallExpr*>(e)->keywords) expression(keyword.value);
      return;
    case ExprKind::kUnary: return expression(static_cast<UnaryExpr*>(e)->operand);
    case ExprKind::kNot: return expression(static_cast<NotExpr*>(e)->operand);
    case ExprKind::kBinary:
      expression(static_cast<BinaryExpr*>(e)->left);
      return expression(static_cast<BinaryExpr*>(e)->right);
    case ExprKind::kBoolean: return expressions(static_cast<BooleanExpr*>(e)->operands);
    case ExprKind::kCompare:
      expression(static_cast<CompareExpr*>(e)->left);
      return expressions(static_cast<CompareExpr*>(e)->operands);
    case ExprKind::kConditional:
      expression(static_cast<ConditionalExpr*>(e)->condition);
      expression(static_cast<ConditionalExpr*>(e)->then);
      return expression(static_cast<ConditionalExpr*>(e)->otherwise);
    case ExprKind::kLambda: return function(static_cast<LambdaExpr*>(e)->scope);
    case ExprKind::kList:
    case ExprKind::kTuple:
    case ExprKind::kSet: return expressions(static_cast<SequenceExpr*>(e)->items);
    case ExprKind::kDict:
      expressions(static_cast<DictExpr*>(e)->keys);
      return expressions(static_cast<DictExpr*>(e)->values);
    case ExprKind::kComprehension: return comprehension(static_cast<ComprehensionExpr*>(e));
    case ExprKind::kFString:
      for (const FStringPart& part : static_cast<FStringExpr*>(e)->parts) {
        expression(part.expression);
        expression(part.specification);
      }
      return;
    case ExprKind::kYield: return expression(static_cast<YieldExpr*>(e)->value);
    case ExprKind::kYieldFrom: return expression(static_cast<YieldFromExpr*>(e)->iterable);
    case ExprKind::kAwait: return expression(static_cast<AwaitExpr*>(e)->value);
    case ExprKind::kAnnotation: return expression(static_cast<AnnotationExpr*>(e)->expression);
    case ExprKind::kStarred: return expression(static_cast<StarredExpr*>(e)->value);
    case ExprKind::kWalrus: {
      auto* walrus = static_cast<WalrusExpr*>(e);
      expression(walrus->value);
      return bind_walrus(walrus->target);
    }
  }
}

void collect_names(Tree& tree, CollectedNames& into) { NameCollector(tree, into).run(); }

}  // namespace patchorder::python
