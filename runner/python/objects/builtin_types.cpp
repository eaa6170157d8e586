#include "python/objects/builtin_types.h"

#include "python/builtins/builtins.h"
#include "python/objects/dict.h"
#include "python/objects/function.h"
#include "python/objects/heap.h"
#include "python/objects/sequence.h"
#include "python/objects/str.h"

namespace patchorder::python {
namespace {

// Everything refers to object, type, str, dict and tuple, these to one another: they are made bare first.
void make_bare(BuiltinTypes& types) {
  Heap& heap = permanent_heap();
  types.type = heap.make<Type>(nullptr);
  types.type->type = types.type;
  for (Type** member : {&types.object, &types.str, &types.dict, &types.tuple}) {
    *member = heap.make<Type>(types.type);
  }
}

void complete_bare(Type* type, const char* name, Type* base, const Layout* layout) {
  // make_native_type computes everything; the bare type keeps its address.
  const Type* made = make_native_type(name, "builtins", base, layout);
  Type* metatype = type->type;
  *type = *made;
  type->type = metatype;
  type->resolution_order[0] = type;
}

}  // namespace

constinit thread_local BuiltinTypes types_of_os_thread;

void make_builtin_types() {
  BuiltinTypes& types = types_of_os_thread;
  make_bare(types);
  complete_bare(types.object, "object", nullptr, &Object::kLayout);
  complete_bare(types.type, "type", types.object, &Type::kLayout);
  complete_bare(types.str, "str", types.object, &Str::kLayout);
  complete_bare(types.dict, "dict", types.object, &Dict::kLayout);
  complete_bare(types.tuple, "tuple", types.object, &Tuple::kLayout);
  types.object->has_instance_attributes = false;
  builtins::make_types(types);
}

}  // namespace patchorder::python
