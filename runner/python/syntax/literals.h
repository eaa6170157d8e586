// The values of string and number literals, and the pieces of f-strings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "python/objects/value.h"
#include "python/syntax/source.h"

namespace patchorder::python {

struct StringLiteral {
  bool is_bytes = false;
  bool is_format = false;
  bool is_raw = false;
  std::string_view closing;  // the quotes at its end
  std::string_view body;     // between the quotes
  Position body_position;    // where it begins
};

StringLiteral split_string_token(std::string_view token, Position position);

// The first escape in a literal that means nothing, or an octal one beyond \377.
struct OddEscape {
  std::string text;  // with its backslash
  std::uint32_t lines_before = 0;
};

// The text with its escapes replaced; throws SourceError.
std::string unescape(const Source& source, std::string_view body, bool is_raw, bool is_bytes, Position position,
                     std::optional<OddEscape>* odd);

// An int, big ones too, a float or an imaginary number; permanent. Throws SourceError.
Value number_literal(const Source& source, std::string_view text, Position position);

// One piece of an f-string's body: literal text, or the parts of a replacement field as written.
struct FormatPiece {
  bool is_field = false;
  Position position;            // of a field with its braces
  const char* end = nullptr;    // behind them
  std::uint32_t last_line = 0;  // of literal text
  std::string literal;
  std::optional<OddEscape> odd_escape;  // in the literal text
  std::string_view expression;
  Position expression_position;
  char conversion = 0;
  bool has_specification = false;
  StringLiteral specification;  // itself text with replacement fields
  std::string debug_text;       // `x=` of f"{x=}"
};

std::vector<FormatPiece> split_format_string(const Source& source, const StringLiteral& literal, int minor);

}  // namespace patchorder::python
