// The builtin types of an OS thread, made once and shared by all its cases.
//
// Each file in builtins/ makes one family of them: it fills its member here and sets slots and methods.
// Bootstrapping order is in builtin_types.cpp: `object` and `type` first, since everything refers to them.
#pragma once

#include "python/type.h"

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
  Type* frame = nullptr;
  Type* code = nullptr;
  Type* traceback = nullptr;
};

// The types of the calling OS thread; the first call makes them.
BuiltinTypes& builtin_types();

}  // namespace patchorder::python
