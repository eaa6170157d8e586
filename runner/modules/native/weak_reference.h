// weakref.ref as an object: refers to its target without keeping it.
#pragma once

#include <cstdint>
#include <optional>

#include "python/objects/object.h"

namespace patchorder::modules {

struct WeakReference : python::Object {
  static void show_members(Object* object, python::Visitor& visitor) {
    visitor.visit(static_cast<WeakReference*>(object)->callback);
  }
  static constexpr python::Layout kLayout{"weakref.ReferenceType", show_members};
  explicit WeakReference(python::Type* its_type) : Object(its_type) {}

  python::Object* target = nullptr;     // null once it is dead
  python::Value callback;               // null: none
  std::optional<std::uint64_t> hash;    // the target's, once somebody asked
  WeakReference* next_older = nullptr;  // of the same target
};

python::Type* weak_reference_type();

}  // namespace patchorder::modules
