// The views of a dict and what goes through it.
#pragma once

#include <cstdint>

#include "python/objects/dict.h"
#include "python/objects/value.h"

namespace patchorder::python::builtins {

enum class DictPart : std::uint8_t { kKeys, kValues, kItems };

Value make_dict_view(Interpreter& interp, Dict* dict, DictPart part);

Value make_dict_iterator(Interpreter& interp, const Dict* dict, DictPart part, bool backwards);

}  // namespace patchorder::python::builtins
