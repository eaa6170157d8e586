#include "python/builtin_types.h"

#include "python/builtins/builtins.h"
#include "python/dict.h"
#include "python/function.h"
#include "python/heap.h"
#include "python/sequence.h"
#include "python/str.h"

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

BuiltinTypes& builtin_types() {
  thread_local BuiltinTypes types;
  if (types.type == nullptr) {
    make_bare(types);
    complete_bare(types.object, "object", nullptr, &Object::kLayout);
    complete_bare(types.type, "type", types.object, &Type::kLayout);
    complete_bare(types.str, "str", types.object, &Str::kLayout);
    complete_bare(types.dict, "dict", types.object, &Dict::kLayout);
    complete_bare(types.tuple, "tuple", types.object, &Tuple::kLayout);
    types.object->has_instance_attributes = false;
    builtins::make_types(types);
  }
  return types;
}

Type* type_of(Value value) {
  switch (value.tag()) {
    case Value::Tag::kObject: return value.object()->type;
    case Value::Tag::kInt: return builtin_types().int_type;
    case Value::Tag::kBool: return builtin_types().bool_type;
    case Value::Tag::kFloat: return builtin_types().float_type;
    case Value::Tag::kNotImplemented: return builtin_types().not_implemented_type;
    case Value::Tag::kEllipsis: return builtin_types().ellipsis;
    default: return builtin_types().none_type;
  }
}

const Layout* layout_of(Value value) { return type_of(value)->layout; }

}  // namespace patchorder::python
