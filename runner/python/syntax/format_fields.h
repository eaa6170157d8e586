// Where string literals end, and the parts of the replacement fields in f-strings.
//
// As CPython reads them since 3.12 (PEP 701): an expression in a field may hold any literal, f-strings with the same
// quotes too, comments, line ends and backslashes. What older versions make of that is the parser's business.
#pragma once

#include <cstddef>
#include <string_view>

namespace patchorder::python {

// Behind the literal whose prefix, or quote, stands at `at`; npos if nothing closes it.
std::size_t literal_end(std::string_view text, std::size_t at);

// Where the expression of a field ends that begins at `at`: the first `!`, `:`, `=` or `}` that is outside brackets and
// literals and no part of an operator; npos if there is none.
std::size_t field_expression_end(std::string_view text, std::size_t at);

// The `}` that closes the field whose format specification begins at `at`; npos if there is none.
std::size_t specification_end(std::string_view text, std::size_t at);

// Whether a comment stands in an expression.
bool has_comment(std::string_view expression);

}  // namespace patchorder::python
