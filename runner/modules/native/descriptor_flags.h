// Part of _descriptors: what a program can set of a descriptor.
#pragma once

#include "python/interpreter.h"
#include "python/objects/function.h"

namespace patchorder::modules {

void add_descriptor_flags(python::Interpreter& interp, python::Module* module);

}  // namespace patchorder::modules
