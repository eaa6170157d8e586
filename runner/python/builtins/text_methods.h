// The methods of str, in two tables.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "python/native.h"
#include "python/str.h"

namespace patchorder::python::builtins {

std::span<const NativeRow> text_methods();
std::span<const NativeRow> text_static_methods();

// str.encode: the bytes of the text in UTF-8.
Value encode_text(Interpreter& interp, const Str* text);

// repr of a text: quotes chosen and characters escaped as CPython does.
std::string quoted_text(std::string_view text);

}  // namespace patchorder::python::builtins
