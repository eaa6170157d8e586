// Other names of characters: what Unicode lists for control characters, which have no names, and abbreviations.
#pragma once

#include <optional>
#include <string_view>

namespace patchorder::python::unicode {

// The character that has this other name, which is in capitals.
std::optional<char32_t> aliased(std::string_view name);

}  // namespace patchorder::python::unicode
