// Which piece of the text an exception is about, as CPython shows it under the lines of a traceback from 3.11 on.
//
// Every instruction knows the piece of text that it was made of: a range of lines and columns. What is printed of it
// differs: up to 3.12 one line, with carets unless they would stand under all of it; from 3.13 on every line of the
// range, apart from those in the middle of many. An operator, a subscript's brackets and (from 3.13 on) a call's
// parentheses stand out in a range that is one such expression: the text is read once more to see it, as the module
// traceback does, so that no instruction need remember more than its range.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "python/syntax/source.h"

namespace patchorder::python {

class Interpreter;

// Columns count bytes from 0; `end_column` is behind the last.
struct TextRange {
  std::uint32_t line;
  std::uint32_t end_line;
  std::size_t column;
  std::size_t end_column;
};

// None where it is not known how far the place goes.
std::optional<TextRange> range_of(const Source& source, const Place& place);

// What stands under the line `File ..., in ...`: indented by four, each line with its end. `text` has the lines of the
// range from their beginnings on.
std::string marked_lines(const Interpreter& interp, std::string_view text, const TextRange& range);

// The same of one line whose range is not known.
std::string plain_line(std::string_view line);

}  // namespace patchorder::python
