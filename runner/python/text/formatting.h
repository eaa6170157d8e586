// The format specification mini-language, % formatting and str.format.
//
// format(), f-strings and str.format share one reading of `[[fill]align][sign][#][0][width][,][.precision][type]`.
#pragma once

#include <string>
#include <string_view>

#include "python/evaluator/arguments.h"
#include "python/objects/str.h"
#include "python/objects/value.h"

namespace patchorder::python {

class Interpreter;
struct Dict;

// format(int, float or complex, specification).
Str* format_number(Interpreter& interp, Value number, const Str* specification);

// format(str, specification).
Str* format_str(Interpreter& interp, Str* text, const Str* specification);

// `template % arguments`.
Str* format_percent(Interpreter& interp, const Str* format, Value arguments);

// The same of bytes, of which `format` and the result are the text that stands for them (builtins/bytes_methods.h).
Str* format_bytes_percent(Interpreter& interp, const Str* format, Value arguments);

// template.format(*args, **kwargs); `keywords` may be null.
Str* format_braces(Interpreter& interp, const Str* format, const Arguments& arguments, const Dict* keywords);

// template.format_map(mapping): names are looked up in any mapping.
Str* format_braces_mapping(Interpreter& interp, const Str* format, Value mapping);

// repr's text with every character beyond ASCII escaped: ascii(), !a and %a.
std::string ascii_escaped(std::string_view text);

// A float with so many digits behind the point, correctly rounded: f"{x:.2f}".
std::string fixed_text(double value, int digits);

}  // namespace patchorder::python
