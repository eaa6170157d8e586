// The bridge between slots and dunder methods, both ways.
//
// A class that defines `__repr__` gets the repr slot that looks the method up and calls it; a native type
// with a repr slot shows a `__repr__` that calls the slot. CPython does the same with slotdefs and
// wrapper descriptors.
#pragma once

#include <span>

#include "python/evaluator/arguments.h"
#include "python/objects/type.h"

namespace patchorder::python {

struct SpecialMethod {
  const char* name;
  // Whether a type with these slots shows the method.
  bool (*defined)(const Slots& slots);
  // The class defines the method itself: its slot now dispatches to it.
  void (*install)(Slots& slots);
  // Calls the native slot as the method.
  Value (*invoke)(Interpreter& interp, const Type* owner, Value self, const Arguments& arguments);
};

std::span<const SpecialMethod> special_methods();

// What a native type shows for one of its slots.
struct SlotWrapper : Object {
  static constexpr Layout kLayout{"wrapper_descriptor", hold_nothing};
  explicit SlotWrapper(Type* t) : Object(t) {}
  const SpecialMethod* method = nullptr;
  Type* owner = nullptr;
  Str* name = nullptr;
};

Type* slot_wrapper_type();

// Fills the slots of a new class: inherited ones, then those for what `type->attributes` defines.
void fill_class_slots(Type* type);

// After `Class.name = ...` or `del Class.name`: the slots of the class and of what is derived from it.
void update_class_slots(Interpreter& interp, Type* type, const Str* name);

// Enters SlotWrappers for the slots in which `type` differs from its base.
void expose_slots(Type* type);

// The method as the type of `self` defines it, called; the caller knows that it exists.
Value call_special(Interpreter& interp, Value self, Str* name, std::span<const Value> arguments);

}  // namespace patchorder::python
