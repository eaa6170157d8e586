// What every heap object begins with, and how natives look at a Value as one of their own types.
//
// As in CPython an object knows its type, and the type knows how its instances behave (type.h).
// A native layout is a C++ struct derived from Object with `static constexpr Layout kLayout`; a class
// that a program derives from a native type keeps that layout, so as<List>(v) holds for a user's
// subclass of list too.
#pragma once

#include <cassert>

#include "python/objects/value.h"

namespace patchorder::python {

struct Dict;
struct Str;

// Is shown the values that an object keeps alive, as CPython's visitproc.
class Visitor {
 public:
  virtual ~Visitor() = default;
  virtual void visit(Value value) = 0;
};

struct Object;

// What CPython calls tp_traverse: shows the values that an object holds beside its attributes.
using ShowMembers = void (*)(Object* object, Visitor& visitor);

// Of layouts that refer to nothing of a program's.
inline void hold_nothing(Object*, Visitor&) {}

// The identity of a native struct; compared by address.
struct Layout {
  const char* name;
  ShowMembers show_members = nullptr;  // null: members.cpp knows them
};

struct Object {
  Type* type;
  // The instance's __dict__; made when the first attribute is stored. Null for types without one.
  Dict* attributes = nullptr;

  explicit Object(Type* object_type) : type(object_type) {}

  static constexpr Layout kLayout{"object", hold_nothing};
};

// The type of any value, the immediate ones too. Defined in builtin_types.h, as is layout_of.
inline Type* type_of(Value value);

inline const Layout* layout_of(const Object* object);

template <typename T>
bool is(Value value) {
  return value.is_object() && layout_of(value.object()) == &T::kLayout;
}

// The object behind `value` if it has T's layout, else null.
template <typename T>
T* as(Value value) {
  return is<T>(value) ? static_cast<T*>(value.object()) : nullptr;
}

// Like as<T>, where the caller has made sure.
template <typename T>
T* cast(Value value) {
  assert(is<T>(value));
  return static_cast<T*>(value.object());
}

}  // namespace patchorder::python
