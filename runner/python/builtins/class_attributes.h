// The attributes of a class that `type` describes: its names, its bases, its annotations.
#pragma once

#include <span>

#include "python/native.h"
#include "python/objects/type.h"

namespace patchorder::python::builtins {

std::span<const NativeProperty> class_properties();

// Enters the attribute in the class's dictionary, or takes it out (null).
void change_class(Interpreter& interp, Type* type, Str* name, Value value);

// Deletes what is no entry of the dictionary, or raises where that can't be; false: any other attribute.
bool delete_class_attribute(Interpreter& interp, Type* type, const Str* name);

}  // namespace patchorder::python::builtins
