// What a compiler takes and warns of: literals compared with `is`, escapes that mean nothing, literals that are called.
//
// Models CPython's warnings of compile time: compiler_warn() in compile.c (check_compare, check_caller,
// check_subscripter, check_index and assert's tuples), warn_invalid_escape_sequence() in string_parser.c, and,
// from 3.14 on, what leaves a `finally` block (PEP 765, ast_preprocess.c). The parser notes what there is in a text;
// which of it a version says, in which words and in which order, is decided where a text is compiled.
#pragma once

#include <cstdint>
#include <string>

#include "python/syntax/source.h"

namespace patchorder::python {

class Interpreter;
class Tree;

struct SyntaxRemark {
  enum class Kind : std::uint8_t {
    kEscape,            // what: the escape
    kOctalEscape,       // the same, beyond \377
    kLeavesFinally,     // what: the statement's word
    kIs,                // what: the literal's type
    kIsNot,             // the same
    kIsNegative,        // the same, of a number with a sign: a literal up to 3.13
    kIsNotNegative,     // the same
    kAssertsConstants,  // what: the warning, since 3.10
    kSaidBySameWords,   // what: the warning
  };
  Kind kind;
  std::string what;
  Position position;
  // Of escapes: the lines that 3.12 and 3.13.0, and those after them, tell instead. Lines count from 1.
  std::uint32_t line_in_3_12 = 0;
  std::uint32_t line_since_3_13_1 = 0;
};

// Warns of what the compiler of the interpreter's version warns of; raises SyntaxError where a filter makes an error of
// such a warning.
void warn_of_syntax(Interpreter& interp, const Tree& tree);

}  // namespace patchorder::python
