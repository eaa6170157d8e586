// What `__slots__` declares: one descriptor a name, as CPython's member_descriptor.
//
// CPython gives each slot a place in the instance's struct. Here instances whose class has no __dict__ keep the
// values in Object::attributes, which nobody else can see then; where a subclass has a __dict__ of its own, they
// stand in a table of the interpreter.
#pragma once

#include "python/objects/type.h"

namespace patchorder::python {

// Reads `__slots__` of a new class: enters its descriptors, decides whether instances have a __dict__.
void apply_slots_declaration(Interpreter& interp, Type* type);

// Whether instances of the two have the same slots, so that __class__ may be assigned.
bool same_instance_layout(const Type* a, const Type* b);

}  // namespace patchorder::python
