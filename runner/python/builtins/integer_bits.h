// The bits and bytes of an int: bit_length, bit_count, to_bytes, from_bytes.
#pragma once

#include <span>

#include "python/native.h"

namespace patchorder::python::builtins {

std::span<const NativeRow> integer_bit_methods();
std::span<const NativeRow> integer_bit_class_methods();

}  // namespace patchorder::python::builtins
