#include "python/syntax/name_collection.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "python/names.h"

namespace patchorder::python {
namespace {

class NameCollector {
 public:
  NameCollector(Tree& tree, CollectedNames& into) : tree_(tree), nonlocals_(into.nonlocals), current_(&into.module) {}

  void run() {
    current_->scope = tree_.module();
    expression(current_->scope->expression);
    block(current_->scope->body);
  }

 private:
  // A walrus in a comprehension binds in the function, class or module around it.
  void bind_walrus(NameExpr* name) {
    if (iterables_ > 0) {
      fail("assignment expression cannot be used in a comprehension iterable expression", name->position);
    }
    ScopeNames* owner = current_;
    while (owner->scope->is_comprehension) {
      if (owner->iterated.count(name->name) != 0) {
        fail(fmt::format("assignment expression cannot rebind comprehension iteration variable '{}'",
                         name->name->text()),
             name->position);
      }
      owner = owner->parent;
    }
    if (owner != current_ && owner->is_class()) {
      fail("assignment expression within a comprehension cannot be used in a class body", name->position);
    }
    use(name);
    if (owner == current_) {
      current_->bound.insert(name->name);
      return;
    }
    const bool global = owner->parent == nullptr || owner->declared_global.count(name->name) != 0;
    for (ScopeNames* at = current_; at != owner; at = at->parent) {
      (global ? at->declared_global : at->declared_nonlocal).insert(name->name);
    }
    owner->bound.insert(name->name);
    // The owner has the variable even where only the comprehension mentions it.
    auto* mention = tree_.make<NameExpr>();
    mention->kind = ExprKind::kName;
    mention->name = name->name;
    owner->uses.push_back(mention);
  }

  // --- first pass: which names each scope binds and uses

  void bind(NameExpr* target) {
    if (target->name == debug_) fail("cannot assign to __debug__", target->position);
    use(target);
    current_->bound.insert(target->name);
  }

  void use(NameExpr* name) {
    current_->uses.push_back(name);
    if (name->name == super_ || name->name == special_names().class_) mention_class();
  }

  // super() and __class__ read the class's cell as if it were a variable of an enclosing function.
  void mention_class() {
    for (ScopeNames* at = current_; at != nullptr; at = at->parent) {
      if (at->is_class()) return;
      if (at->is_function() && at->parent != nullptr && at->parent->is_class()) {
        auto* implicit = tree_.make<NameExpr>();
        implicit->kind = ExprKind::kName;
        implicit->name = special_names().class_;
        current_->uses.push_back(implicit);
        return;
      }
    }
  }

  template <typename Body>
  void inner(Scope* scope, Body&& body) {
    auto names = std::make_unique<ScopeNames>();
    names->scope = scope;
    names->parent = current_;
    ScopeNames* outer = current_;
    current_ = names.get();
    outer->children.push_back(std::move(names));
    for (const Parameter& parameter : scope->parameters) current_->bound.insert(parameter.name);
    body();
    current_ = outer;
  }

  void function(Scope* scope) {
    for (const Parameter& parameter : scope->parameters) {
      expression(parameter.default_value);
      expression(parameter.annotation);
    }
    expression(scope->returns);
    inner(scope, [&] {
      expression(scope->expression);
      block(scope->body);
    });
  }

  void block(Block statements) {
    for (Stmt* statement : statements) this->statement(statement);
  }

  void expressions(Exprs list) {
    for (Expr* item : list) expression(item);
  }

  void target(Expr* target) {
    switch (target->kind) {
      case ExprKind::kName: return bind(static_cast<NameExpr*>(target));
      case ExprKind::kTuple:
      case ExprKind::kList:
        for (Expr* item : static_cast<SequenceExpr*>(target)->items) this->target(item);
        return;
      case ExprKind::kStarred: return this->target(static_cast<StarredExpr*>(target)->value);
      default: return expression(target);
    }
  }

  void statement(Stmt* s);
  void match_statement(MatchStmt* s);
  void pattern(Pattern* p);
  void compound_statement(Stmt* s);
  void expression(Expr* e);
  void comprehension(ComprehensionExpr* e);
  void note_iterated(const Expr* target);
  void declare(NamesStmt* s);

  [[noreturn]] void fail(std::string message, Position position) const {
    throw_source_error(tree_.source(), SourceError::Kind::kSyntax, std::move(message), position);
  }

  Tree& tree_;
  std::vector<NonlocalDeclaration>& nonlocals_;
  ScopeNames* current_;
  Str* super_ = intern("super");
  Str* debug_ = intern("__debug__");
  int iterables_ = 0;  // of comprehensions, around what is walked
};

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

void NameCollector::statement(Stmt* s) {
  switch (s->kind) {
    case StmtKind::kExpr:
    case StmtKind::kShown: return expression(static_cast<ExprStmt*>(s)->value);
    case StmtKind::kAssign:
      expression(static_cast<AssignStmt*>(s)->value);
      for (Expr* target : static_cast<AssignStmt*>(s)->targets) this->target(target);
      return;
    case StmtKind::kAugmented:
      target(static_cast<AugmentedStmt*>(s)->target);
      return expression(static_cast<AugmentedStmt*>(s)->value);
    case StmtKind::kAnnotated:
      expression(static_cast<AnnotatedStmt*>(s)->value);
      if (!current_->is_function()) expression(static_cast<AnnotatedStmt*>(s)->annotation);
      return target(static_cast<AnnotatedStmt*>(s)->target);
    case StmtKind::kRaise:
      expression(static_cast<RaiseStmt*>(s)->exception);
      return expression(static_cast<RaiseStmt*>(s)->cause);
    case StmtKind::kReturn: return expression(static_cast<ReturnStmt*>(s)->value);
    case StmtKind::kGlobal:
    case StmtKind::kNonlocal: return declare(static_cast<NamesStmt*>(s));
    case StmtKind::kDelete:
      for (Expr* target : static_cast<DeleteStmt*>(s)->targets) this->target(target);
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

}  // namespace

void collect_names(Tree& tree, CollectedNames& into) { NameCollector(tree, into).run(); }

}  // namespace patchorder::python
