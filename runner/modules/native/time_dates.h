// The part of `time` that is about dates: struct_time, and what makes and reads them.
#pragma once

#include <span>

#include "python/interpreter.h"
#include "python/native.h"

namespace patchorder::modules {

// time.struct_time: a tuple that also answers by name.
python::Type* struct_time_type();

std::span<const python::NativeRow> date_functions();

}  // namespace patchorder::modules
