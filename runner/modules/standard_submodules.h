// What packages of the standard library hold, of any version: which names behind a dot may stand for a module.
#pragma once

#include <string_view>

namespace patchorder::modules {

// Whether a (full) name with a module of the standard library at its beginning may be one itself.
bool may_be_standard(std::string_view name);

}  // namespace patchorder::modules
