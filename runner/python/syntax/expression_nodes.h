// The nodes of expressions, as the parser makes them and the evaluator walks them; see tree.h.
#pragma once

#include <cstdint>
#include <span>

#include "python/objects/str.h"
#include "python/objects/type.h"
#include "python/objects/value.h"
#include "python/syntax/source.h"

namespace patchorder::python {

struct Scope;

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
  kAwait,
  kStarred,
  kWalrus,
  kAnnotation,
  kTypeMaker,
};

struct Expr : Place {
  ExprKind kind;
};

using Exprs = std::span<Expr*>;

// Where a name lives. Set by the resolver.
enum class NameKind : std::uint8_t {
  kLocal,   // the frame's slot `index`
  kCell,    // the frame's own cell `index`
  kFree,    // a cell of an enclosing function, `index` into the frame's captured ones
  kGlobal,  // the module's dictionary, then builtins
  kClass,   // the class body's dictionary, then as kGlobal
};

// What the evaluator remembers at a node between two executions; empty ones never match.
struct NameCache {
  const Dict* key = nullptr;
  std::uint64_t epoch = 0;
  std::uint32_t position = 0;
};
struct AttributeCache {
  const Type* key = nullptr;
  std::uint64_t version = 0;
  Value value;
  std::uint32_t position = 0;
};

struct ConstantExpr : Expr {
  Value value;
};
// What stands behind a colon or an arrow. From 3.14 on it is evaluated when somebody asks for it, which may be after
// what it names was defined; here at once, and what cannot be evaluated yet stays text.
struct AnnotationExpr : Expr {
  Expr* expression = nullptr;  // null with `from __future__ import annotations`
  Str* text = nullptr;
};
// A function of the library that makes what the syntax of type parameters stands for.
struct TypeMakerExpr : Expr {
  Str* name;
};
struct NameExpr : Expr {
  NameKind where = NameKind::kGlobal;
  std::uint32_t index = 0;
  Str* name;
  mutable NameCache cache;
};
struct AttributeExpr : Expr {
  bool is_below = false;  // its name stands in a line below its beginning: an AttributeBelowExpr
  Expr* object;
  Str* name;
  mutable AttributeCache cache;
};
struct AttributeBelowExpr : AttributeExpr {
  Place name_place;
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
  bool unpacks = false;   // has * or **
  bool is_below = false;  // of a method whose name stands below: see AttributeExpr
  bool watched = false;   // .join(...) or .is_alive(...): see Host::watched_call_begins
  Expr* function;
  Exprs positional;  // Starred ones among them
  std::span<Keyword> keywords;
  Str** keyword_names = nullptr;  // of the keywords, for Arguments; null if unpacking is involved
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
  bool asynchronous;
};
struct ComprehensionExpr : Expr {
  ComprehensionKind what;
  Scope* scope;                            // a function of one argument, the first iterator
  Expr* first_iterable;                    // evaluated outside
  std::span<ComprehensionClause> clauses;  // the first one's iterable is null
  Expr* element;
  Expr* value;          // of a dict comprehension
  Place element_place;  // with the value
};
struct FStringPart {
  Place place;       // of the field with its braces
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
struct AwaitExpr : Expr {
  Expr* value;
};
struct StarredExpr : Expr {
  Expr* value;
};
struct WalrusExpr : Expr {
  NameExpr* target;
  Expr* value;
};

}  // namespace patchorder::python
