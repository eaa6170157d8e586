// What `__slots__` declares: one descriptor a name, as CPython's member_descriptor.
//
// CPython gives each slot a place in the instance's struct. Here instances whose class has no __dict__ keep the
// values in Object::attributes, which nobody else can see then; where a subclass has a __dict__ of its own, they
// stand in a table of the interpreter.
#pragma once

#include "python/objects/type.h"

namespace patchorder::python {

class Heap;
struct NativeProperty;

// Reads `__slots__` of a new class: enters its descriptors, decides whether instances have a __dict__ and whether weak
// references may refer to them. What instances have first in this class has a descriptor here.
void apply_slots_declaration(Interpreter& interp, Type* type);

// Whether CPython's struct for the instances has room for a list of weak references.
bool takes_weak_references(const Type* type);

// The attributes of an instance.
Value instance_dict(Interpreter& interp, Value self);
void set_instance_dict(Interpreter& interp, Value self, Value value);

// An attribute of `type` that is computed.
void enter_property(Heap& heap, Type* type, const NativeProperty& row);

// The class in whose struct instances have what those of its base have not: slots of their own, or another layout.
const Type* solid_type(const Type* type);

// CPython frees the instances of classes apart that its garbage collector follows.
bool is_collected(const Type* type);

// Whether instances of the two are laid out alike, so that __class__ and __bases__ may be assigned.
bool same_instance_layout(const Type* a, const Type* b);

}  // namespace patchorder::python
