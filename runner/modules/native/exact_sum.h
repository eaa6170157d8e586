// math.fsum().
#pragma once

#include "python/interpreter.h"
#include "python/objects/value.h"

namespace patchorder::modules {

python::Value exact_sum(python::Interpreter& interp, const python::Value* args);

}  // namespace patchorder::modules
