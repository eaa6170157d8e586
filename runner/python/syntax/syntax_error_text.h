// What is shown of the place of a SyntaxError: its file, its line, and carets under what is wrong.
//
// Models traceback.py's _format_syntax_error() of each version: where nothing says where the place ends, one character
// is marked, and from 3.13 on all up to the end of the line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "python/objects/exception.h"

namespace patchorder::python {

class Interpreter;

// Empty if the exception is no SyntaxError or says nothing.
std::string syntax_error_frame(Interpreter& interp, Exception* exception);

// " (file)", if the file is all that is known.
std::string file_without_line(Interpreter& interp, const SyntaxErrorPlace& place);

// The column behind the name or number, or else the character, that begins at a column; they count from 1.
std::int64_t column_behind_word(std::string_view line, std::int64_t column);

}  // namespace patchorder::python
