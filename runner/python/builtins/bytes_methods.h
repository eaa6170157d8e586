// The methods of bytes. Most are str's, done on a text whose characters stand for the bytes: ASCII for itself, the
// others as characters that are no letters, digits or spaces.
#pragma once

#include <span>

#include "python/native.h"
#include "python/objects/str.h"

namespace patchorder::python::builtins {

std::span<const NativeRow> bytes_methods();
std::span<const NativeRow> bytes_class_methods();
std::span<const NativeRow> bytes_static_methods();

// The text that stands for a bytes object; other values as they are.
Str* as_code_points(Interpreter& interp, Value bytes);
// Back: text, and text in lists and tuples, become bytes.
Value from_code_points(Interpreter& interp, Value value);
// A result of a method of bytes as the method of `self`'s type answers it: bytes, also in lists and tuples, as
// bytearrays where that is one.
Value like_bytes(Interpreter& interp, Value self, Value result);
// hex(sep, bytes_per_sep) of a bytes object.
Value hex_of_bytes(Interpreter& interp, const Value* args);

}  // namespace patchorder::python::builtins
