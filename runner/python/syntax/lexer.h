// From text to tokens: names, numbers, strings, operators, and the indentation that makes blocks.
//
// Follows CPython's tokenizer: brackets suspend line ends, tabs and spaces must be consistent (a tab goes
// to the next multiple of eight, and to the next of one as a cross-check).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "python/syntax/source.h"

namespace patchorder::python {

enum class TokenKind : std::uint8_t {
  kName,
  kNumber,
  kString,
  kOperator,
  kNewline,
  kIndent,
  kDedent,
  kEnd,
};

struct Token {
  TokenKind kind;
  std::string_view text;  // into the source; a string's with prefix and quotes; the end's: '(' if that was never closed
  Position position;      // the end's: of what was never closed
};

// Throws SourceError.
std::vector<Token> tokenize(const Source& source);

// The tokens of an expression inside an f-string, whose text stands at `start` of the file.
std::vector<Token> tokenize_expression(const Source& source, std::string_view text, Position start);

}  // namespace patchorder::python
