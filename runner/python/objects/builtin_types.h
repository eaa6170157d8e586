// The builtin types of an OS thread, made once and shared by all its cases.
//
// Each file in builtins/ makes one family of them: it fills its member here and sets slots and methods.
// Bootstrapping order is in builtin_types.cpp: `object` and `type` first, since everything refers to them.
#pragma once

#include "python/objects/type.h"

namespace patchorder::python {

struct BuiltinTypes {
  Type* object = nullptr;
  Type* type = nullptr;
  Type* none_type = nullptr;
  Type* not_implemented_type = nullptr;
  Type* ellipsis = nullptr;
  Type* bool_type = nullptr;
  Type* int_type = nullptr;
  Type* float_type = nullptr;
  Type* str = nullptr;
  Type* bytes = nullptr;
  Type* byte_array = nullptr;
  Type* memory_view = nullptr;
  Type* list = nullptr;
  Type* tuple = nullptr;
  Type* dict = nullptr;
  Type* set = nullptr;
  Type* frozenset = nullptr;
  Type* range = nullptr;
  Type* slice = nullptr;
  Type* function = nullptr;
  Type* native_function = nullptr;
  Type* method = nullptr;
  Type* static_method = nullptr;
  Type* class_method = nullptr;
  Type* property = nullptr;
  Type* native_property = nullptr;
  Type* super = nullptr;
  Type* cell = nullptr;
  Type* module = nullptr;
  Type* generator = nullptr;
  Type* coroutine = nullptr;
  Type* async_generator = nullptr;
  Type* frame = nullptr;
  Type* code = nullptr;
  Type* traceback = nullptr;
  Type* generic_alias = nullptr;
  Type* union_type = nullptr;
  Type* typing_union = nullptr;  // what unions are from 3.14 on
};

// What builtin_types() answers. Initialised at compile time: reading it costs no guard.
extern constinit thread_local BuiltinTypes types_of_os_thread;
void make_builtin_types();

// The types of the calling OS thread; the first call makes them.
inline BuiltinTypes& builtin_types() {
  if (types_of_os_thread.type == nullptr) [[unlikely]]
    make_builtin_types();
  return types_of_os_thread;
}

inline Type* type_of(Value value) {
  if (value.is_object()) [[likely]]
    return value.object()->type;
  // By tag.
  constexpr Type* BuiltinTypes::*kImmediate[] = {
      &BuiltinTypes::none_type, &BuiltinTypes::none_type, &BuiltinTypes::not_implemented_type,
      &BuiltinTypes::ellipsis,  &BuiltinTypes::bool_type, &BuiltinTypes::int_type,
      &BuiltinTypes::float_type};
  return builtin_types().*kImmediate[static_cast<std::size_t>(value.tag())];
}

inline const Layout* layout_of(const Object* object) { return object->type->layout; }

}  // namespace patchorder::python
