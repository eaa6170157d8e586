// What a class inherits from: its resolution order, and `__bases__` assigned.
#pragma once

#include <span>

#include "python/objects/type.h"

namespace patchorder::python {

// The resolution order of a class with these bases (C3).
std::span<Type*> linearize(Interpreter& interp, Type* type, const Tuple* bases);

// The same, or what the metaclass's mro() answers instead.
std::span<Type*> resolution_order(Interpreter& interp, Type* type);

// The base whose layout the instances have: the one that adds to the others'.
Type* best_base(Interpreter& interp, const Tuple* bases);

// `type.__bases__ = value`. The instances must stay as they are laid out.
void assign_bases(Interpreter& interp, Type* type, Value value);

}  // namespace patchorder::python
