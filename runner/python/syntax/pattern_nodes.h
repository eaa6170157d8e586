// The patterns of match statements, as PEP 634 divides them; see tree.h.
#pragma once

#include <cstdint>
#include <span>

#include "python/syntax/expression_nodes.h"

namespace patchorder::python {

enum class PatternKind : std::uint8_t {
  kValue,      // equal to an expression's value
  kSingleton,  // None, True or False itself
  kCapture,    // anything, under a name; `_` has none
  kStar,       // the rest of a sequence, under a name or none
  kAs,         // a pattern with a name
  kOr,
  kSequence,
  kMapping,
  kClass,
};

struct Pattern : Place {
  PatternKind kind;
};

using Patterns = std::span<Pattern*>;

struct ValuePattern : Pattern {
  Expr* value;
};  // kValue, kSingleton
struct CapturePattern : Pattern {
  NameExpr* name;
};  // kCapture, kStar; null: `_`
struct AsPattern : Pattern {
  Pattern* pattern;
  NameExpr* name;
};
struct ListPattern : Pattern {
  Patterns patterns;
};  // kOr, kSequence
struct MappingPattern : Pattern {
  Exprs keys;
  Patterns values;
  NameExpr* rest;  // null: none
};
struct ClassPattern : Pattern {
  Expr* type;
  Patterns positional;
  std::span<Str*> keyword_names;
  Patterns keyword_values;
};

}  // namespace patchorder::python
