// The nodes of statements, as the parser makes them and the evaluator walks them; see tree.h.
#pragma once

#include <cstdint>
#include <span>

#include "python/syntax/expression_nodes.h"
#include "python/syntax/pattern_nodes.h"

namespace patchorder::python {

enum class StmtKind : std::uint8_t {
  kExpr,
  kAssign,
  kAugmented,
  kAnnotated,
  kIf,
  kWhile,
  kFor,
  kTry,
  kWith,
  kRaise,
  kReturn,
  kBreak,
  kContinue,
  kPass,
  kGlobal,
  kNonlocal,
  kDelete,
  kImport,
  kImportFrom,
  kAssert,
  kFunction,
  kClass,
  kMatch,
  kGeneric,
  kShown,
};

struct Stmt : Place {
  StmtKind kind;
};

using Block = std::span<Stmt*>;

struct ExprStmt : Stmt {
  Expr* value;
};  // kExpr, kShown: its value goes to sys.displayhook
struct AssignStmt : Stmt {
  Exprs targets;
  Expr* value;
};
struct AugmentedStmt : Stmt {
  BinaryOperator op;
  Expr* target;
  Expr* value;
};
struct AnnotatedStmt : Stmt {
  Expr* target;
  Expr* annotation;
  Expr* value;
};  // value may be null
struct Branch {
  Expr* condition;
  Block body;
};
struct IfStmt : Stmt {
  std::span<Branch> branches;
  Block otherwise;
};
struct WhileStmt : Stmt {
  Expr* condition;
  Block body;
  Block otherwise;
};
struct ForStmt : Stmt {
  bool asynchronous;
  Expr* target;
  Expr* iterable;
  Block body;
  Block otherwise;
};
struct Handler : Place {
  Expr* type;
  NameExpr* name;
  Block body;
};  // type, name may be null
struct TryStmt : Stmt {
  Block body;
  std::span<Handler> handlers;
  Block otherwise;
  Block finally;
};
struct WithItem {
  Expr* context;
  Expr* target;
};  // target may be null
struct WithStmt : Stmt {
  bool asynchronous;
  std::span<WithItem> items;
  Block body;
};
struct RaiseStmt : Stmt {
  Expr* exception;
  Expr* cause;
};
struct ReturnStmt : Stmt {
  Expr* value;
};
struct NamesStmt : Stmt {
  std::span<Str*> names;
};  // global, nonlocal
struct DeleteStmt : Stmt {
  Exprs targets;
};
struct ImportName {
  Str* name;
  NameExpr* target;
  bool whole;
};  // whole: `import a.b as c` binds a.b
struct ImportStmt : Stmt {
  std::span<ImportName> names;
};
struct ImportFromStmt : Stmt {
  bool star;
  std::uint32_t level;
  Str* module;
  std::span<ImportName> names;
};
struct AssertStmt : Stmt {
  Expr* condition;
  Expr* message;
};
struct FunctionStmt : Stmt {
  // Known once it was executed: there is nothing to capture or to evaluate, the function is made without its scope.
  mutable bool plain = false;
  mutable bool in_c = false;  // known then, too: see c_functions.h
  NameExpr* target;
  Scope* scope;
  Exprs decorators;
};
struct ClassStmt : Stmt {
  NameExpr* target;
  Scope* scope;
  Exprs bases;
  std::span<Keyword> keywords;
  Exprs decorators;
};
// A definition with type parameters: a function that makes them, and then what is defined.
struct GenericStmt : Stmt {
  NameExpr* target;
  Scope* scope;
  Exprs decorators;
};
struct MatchCase : Place {
  Pattern* pattern;
  Expr* guard;  // null: none
  Block body;
};
struct MatchStmt : Stmt {
  Expr* subject;
  std::span<MatchCase> cases;
};

}  // namespace patchorder::python
