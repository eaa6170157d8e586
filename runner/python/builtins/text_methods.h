// The methods of str, in two tables.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "python/native.h"

namespace patchorder::python::builtins {

std::span<const NativeRow> text_methods();
std::span<const NativeRow> text_static_methods();

// repr of a text: quotes chosen and characters escaped as CPython does.
std::string quoted_text(std::string_view text);

}  // namespace patchorder::python::builtins
