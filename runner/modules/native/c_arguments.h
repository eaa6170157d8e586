// Arguments as functions in C take them, with the words in which each version refuses others.
#pragma once

#include <cstdint>
#include <string_view>

#include "python/interpreter.h"
#include "python/objects/value.h"

namespace patchorder::modules {

// An integer of C: what is one, or has __index__.
std::int64_t integer_argument(python::Interpreter& interp, python::Value value);

// The same of 32 bits, as a C int; OverflowError for what has more.
int c_int(python::Interpreter& interp, python::Value value);

// The bytes of a bytes or bytearray, which are its own: "y*" without other buffers. TypeError for others.
std::string_view bytes_argument(python::Interpreter& interp, python::Value value);

// Seconds, as the C functions take them that wait: a float or an integer, within the range of their nanoseconds.
double seconds_argument(python::Interpreter& interp, python::Value value);

// The `blocking` of a native lock: any object from 3.12 on, before that an integer.
bool blocking_argument(python::Interpreter& interp, python::Value value);

}  // namespace patchorder::modules
