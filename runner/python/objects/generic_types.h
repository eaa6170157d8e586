// list[int] and int | None: what annotations are made of.
//
// Models types.GenericAlias (Objects/genericaliasobject.c, 3.9 and later) and types.UnionType
// (Objects/unionobject.c, 3.10 and later; typing.Union from 3.14 on).
#pragma once

#include "python/objects/object.h"
#include "python/objects/sequence.h"

namespace patchorder::python {

class Interpreter;

struct GenericAlias : Object {
  static void show_members(Object* object, Visitor& visitor) {
    auto* alias = static_cast<GenericAlias*>(object);
    visitor.visit(alias->origin);
    visitor.visit(alias->args);
  }
  static constexpr Layout kLayout{"types.GenericAlias", show_members};
  explicit GenericAlias(Type* its_type) : Object(its_type) {}

  Value origin;
  Tuple* args = nullptr;
};

struct UnionType : Object {
  static void show_members(Object* object, Visitor& visitor) { visitor.visit(static_cast<UnionType*>(object)->args); }
  static constexpr Layout kLayout{"types.UnionType", show_members};
  explicit UnionType(Type* its_type) : Object(its_type) {}

  Tuple* args = nullptr;  // at least two, none of them a union
};

// `origin[key]` of a class whose instances hold others.
Value make_generic_alias(Interpreter& interp, Value origin, Value key);

// `a | b` of two classes, aliases, unions or None; NotImplemented if one of them is something else.
Value make_union(Interpreter& interp, Value a, Value b);

}  // namespace patchorder::python
