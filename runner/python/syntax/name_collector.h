// The walk of the resolver's first pass: name_collection.cpp has expressions and scopes, name_collection_statements.cpp
// statements and patterns. Included by these only.
#pragma once

#include <fmt/format.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "python/names.h"
#include "python/syntax/name_collection.h"

namespace patchorder::python {

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
      case ExprKind::kAttribute: note_attribute(static_cast<AttributeExpr*>(target)); [[fallthrough]];
      default: return expression(target);
    }
  }

  // Assigned to inside a class: by 3.13's compiler, which takes the name `self` for the instance.
  void note_attribute(const AttributeExpr* target) {
    if (target->object->kind != ExprKind::kName || static_cast<NameExpr*>(target->object)->name != self_) return;
    ScopeNames* owner = current_->parent;
    while (owner != nullptr && !owner->is_class()) owner = owner->parent;
    if (owner != nullptr) owner->static_attributes.insert(target->name);
  }

  // Of what is no plain assignment: a name is bound, an attribute is looked up.
  void target_of_change(Expr* target) {
    target->kind == ExprKind::kAttribute ? expression(target) : this->target(target);
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
  Str* self_ = intern("self");
};

}  // namespace patchorder::python
