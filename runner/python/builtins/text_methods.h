// The methods of str, in tables.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "python/native.h"
#include "python/objects/str.h"
#include "python/text/unicode.h"

namespace patchorder::python::builtins {

std::span<const NativeRow> text_methods();
std::span<const NativeRow> text_case_methods();
std::span<const NativeRow> text_search_methods();
std::span<const NativeRow> text_split_methods();
std::span<const NativeRow> text_static_methods();

// repr of a text: quotes chosen and characters escaped as CPython does.
std::string quoted_text(std::string_view text, unicode::Edition edition);

}  // namespace patchorder::python::builtins
