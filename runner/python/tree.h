// The syntax tree of a program, as the evaluator walks it.
//
// The parser (parser.h) makes the nodes, the resolver (resolver.h) decides for every name what kind of variable
// it is and where it lives, as CPython's symbol table does; after that a tree does not change, apart from the
// inline caches that the evaluator keeps in some nodes. A tree is used by one OS thread; cases that run one after
// the other on it share the trees of the modules they import.
//
// Nodes stand in the tree's arena and are found by a switch on their kind; children are spans.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "python/heap.h"
#include "python/source.h"
#include "python/str.h"
#include "python/type.h"
#include "python/value.h"

namespace patchorder::python {

struct Scope;
using FunctionScope = Scope;

enum class ExprKind : std::uint8_t {
  kConstant,
  kName,
  kAttribute,
  kSubscript,
  kSlice,
  kCall,
  kUnary,
  kNot,
  kBinary,
  kBoolean,
  kCompare,
  kConditional,
  kLambda,
  kList,
  kTuple,
  kSet,
  kDict,
  kComprehension,
  kFString,
  kYield,
  kYieldFrom,
  kStarred,
  kWalrus,
};

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
};

struct Expr {
  ExprKind kind;
  Position position;
};

struct Stmt {
  StmtKind kind;
  Position position;
};

using Exprs = std::span<Expr*>;
using Block = std::span<Stmt*>;

// Where a name lives. Set by the resolver.
enum class NameKind : std::uint8_t {
  kLocal,   // the frame's slot `index`
  kCell,    // the frame's own cell `index`
  kFree,    // a cell of an enclosing function, `index` into the frame's captured ones
  kGlobal,  // the module's dictionary, then builtins
  kClass,   // the class body's dictionary, then as kGlobal
};

// What the evaluator remembers at a node between two executions; empty ones never match.
struct InlineCache {
  const void* key = nullptr;
  std::uint64_t epoch = 0;
  Value value;
  std::uint32_t position = 0;
};

struct ConstantExpr : Expr {
  Value value;
};
struct NameExpr : Expr {
  Str* name;
  NameKind where = NameKind::kGlobal;
  std::uint32_t index = 0;
  mutable InlineCache cache;
};
struct AttributeExpr : Expr {
  Expr* object;
  Str* name;
  mutable InlineCache cache;
};
struct SubscriptExpr : Expr {
  Expr* object;
  Expr* key;
};
struct SliceExpr : Expr {
  Expr* start;
  Expr* stop;
  Expr* step;
};  // each may be null
struct Keyword {
  Str* name;
  Expr* value;
};  // no name: **value
struct CallExpr : Expr {
  Expr* function;
  Exprs positional;  // Starred ones among them
  std::span<Keyword> keywords;
  Str** keyword_names = nullptr;  // of the keywords, for Arguments; null if unpacking is involved
  bool unpacks = false;           // has * or **
  bool watched = false;           // .join(...) or .is_alive(...): see Host::watched_call_begins
};
struct UnaryExpr : Expr {
  UnaryOperator op;
  Expr* operand;
};
struct NotExpr : Expr {
  Expr* operand;
};
struct BinaryExpr : Expr {
  BinaryOperator op;
  Expr* left;
  Expr* right;
};
struct BooleanExpr : Expr {
  bool is_and;
  Exprs operands;
};
enum class CompareKind : std::uint8_t {
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kIs,
  kIsNot,
  kIn,
  kNotIn,
};
struct CompareExpr : Expr {
  Expr* left;
  std::span<CompareKind> operators;
  Exprs operands;
};
struct ConditionalExpr : Expr {
  Expr* condition;
  Expr* then;
  Expr* otherwise;
};
struct LambdaExpr : Expr {
  Scope* scope;
};
struct SequenceExpr : Expr {
  Exprs items;
};  // list, tuple, set displays
struct DictExpr : Expr {
  Exprs keys;
  Exprs values;
};  // a null key: **value
enum class ComprehensionKind : std::uint8_t { kList, kSet, kDict, kGenerator };
// The scope's body is nested For and If statements around a kYieldItem-like leaf: see ComprehensionBody.
struct ComprehensionClause {
  Expr* target;
  Expr* iterable;
  Exprs conditions;
};
struct ComprehensionExpr : Expr {
  ComprehensionKind what;
  Scope* scope;                            // a function of one argument, the first iterator
  Expr* first_iterable;                    // evaluated outside
  std::span<ComprehensionClause> clauses;  // the first one's iterable is null
  Expr* element;
  Expr* value;  // of a dict comprehension
};
struct FStringPart {
  Expr* expression;  // null: literal text
  Str* text;
  char conversion;      // 's', 'r', 'a' or 0
  Expr* specification;  // null or an expression that gives a str
};
struct FStringExpr : Expr {
  std::span<FStringPart> parts;
};
struct YieldExpr : Expr {
  Expr* value;
};  // may be null
struct YieldFromExpr : Expr {
  Expr* iterable;
};
struct StarredExpr : Expr {
  Expr* value;
};
struct WalrusExpr : Expr {
  NameExpr* target;
  Expr* value;
};

struct ExprStmt : Stmt {
  Expr* value;
};
struct AssignStmt : Stmt {
  Exprs targets;
  Expr* value;
};
struct AugmentedStmt : Stmt {
  Expr* target;
  BinaryOperator op;
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
  Expr* target;
  Expr* iterable;
  Block body;
  Block otherwise;
};
struct Handler {
  Expr* type;
  NameExpr* name;
  Block body;
  Position position;
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
  Str* module;
  std::uint32_t level;
  std::span<ImportName> names;
  bool star;
};
struct AssertStmt : Stmt {
  Expr* condition;
  Expr* message;
};
struct FunctionStmt : Stmt {
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

struct Parameter {
  Str* name;
  Expr* default_value;  // null: none
  Expr* annotation;     // null: none
};

// A block with names of its own: module, class body, function, lambda or comprehension.
struct Scope {
  enum class Kind : std::uint8_t { kModule, kClass, kFunction };
  struct Captured {
    Str* name;
    bool from_cell;  // of the enclosing scope's own cells; else of what it captured itself
    std::uint32_t index;
  };
  // A parameter that inner functions capture: moved into a cell when the call begins.
  struct CapturedParameter {
    std::uint32_t slot;
    std::uint32_t cell;
  };

  Kind kind;
  Position position;
  Str* name;
  Str* qualified_name;
  Scope* parent = nullptr;
  Block body;
  Expr* expression = nullptr;  // a lambda's
  Str* documentation = nullptr;
  bool is_generator = false;
  bool is_lambda = false;
  bool is_comprehension = false;

  // Parameters fill slots 0, 1, ... in this order.
  std::span<Parameter> parameters;
  std::uint32_t positional_only = 0;
  std::uint32_t positional = 0;    // positional-only ones included
  std::uint32_t keyword_only = 0;  // behind the positional ones
  bool has_varargs = false;        // then *args, then **kwargs
  bool has_varkeywords = false;
  Expr* returns = nullptr;

  std::span<Str*> slot_names;
  std::span<Str*> cell_names;
  std::span<Captured> captured;
  std::span<CapturedParameter> captured_parameters;
  std::int32_t class_cell = -1;  // in a class body: the cell of `__class__`
};

class Tree {
 public:
  explicit Tree(std::shared_ptr<const Source> source);

  const Source& source() const { return *source_; }
  Scope* module() const { return module_; }
  void set_module(Scope* module) { module_ = module; }
  Heap& arena() { return arena_; }

  template <typename T>
  T* make() {
    return ::new (arena_.allocate(sizeof(T))) T();
  }

  template <typename T>
  std::span<T> keep(const std::vector<T>& items) {
    T* copy = arena_.allocate_array<T>(items.size());
    std::copy(items.begin(), items.end(), copy);
    return {copy, items.size()};
  }

 private:
  std::shared_ptr<const Source> source_;
  Heap arena_;
  Scope* module_ = nullptr;
};

// A receiver's text as outcomes show it: `t`, `self.t`, `workers[]` for a subscript, `f()` for a call.
std::string receiver_text(const Expr* expression);

}  // namespace patchorder::python
