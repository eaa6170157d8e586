// Callables of the case language and what they close over.
#pragma once

#include <span>

#include "python/objects/object.h"
#include "python/syntax/tree.h"

namespace patchorder::python {

class Heap;
struct Dict;
struct Module;
struct Tuple;

// A variable that an inner function captures.
struct Cell : Object {
  static constexpr Layout kLayout{"cell"};
  explicit Cell(Type* cell_type) : Object(cell_type) {}
  Value value;  // null: not bound (yet, or deleted)
};

// What a function says about itself. Most programs never ask, so it is made when somebody asks or sets a part.
struct FunctionDescription {
  Str* name;
  Str* qualified_name;
  Value documentation;
  Value annotations;  // null: none
  Value code;         // null: nobody asked
};

struct Function : Object {
  static constexpr Layout kLayout{"function"};
  explicit Function(Type* function_type) : Object(function_type) {}

  const FunctionScope* scope = nullptr;
  const Source* source = nullptr;
  Dict* globals = nullptr;
  Cell** closure = nullptr;           // one for each of scope's free variables
  Value* defaults = nullptr;          // of the last positional parameters
  Value* keyword_defaults = nullptr;  // one for each keyword-only parameter; null: required
  std::uint32_t default_count = 0;
  FunctionDescription* own_description = nullptr;
  Value module;

  Str* name() const { return own_description != nullptr ? own_description->name : scope->name; }
  Str* qualified_name() const {
    return own_description != nullptr ? own_description->qualified_name : scope->qualified_name;
  }
  FunctionDescription& description(Heap& heap);
};

struct BoundMethod : Object {
  static constexpr Layout kLayout{"method"};
  explicit BoundMethod(Type* method_type) : Object(method_type) {}
  Value function;
  Value self;
};

struct StaticMethod : Object {
  static constexpr Layout kLayout{"staticmethod"};
  explicit StaticMethod(Type* t) : Object(t) {}
  Value function;
};

struct ClassMethod : Object {
  static constexpr Layout kLayout{"classmethod"};
  explicit ClassMethod(Type* t) : Object(t) {}
  Value function;
};

struct Property : Object {
  static constexpr Layout kLayout{"property"};
  explicit Property(Type* t) : Object(t) {}
  Value getter, setter, deleter, documentation;
};

struct Super : Object {
  static constexpr Layout kLayout{"super"};
  explicit Super(Type* t) : Object(t) {}
  Type* start = nullptr;  // look-up begins behind this class
  Value self;
  Type* self_type = nullptr;
};

struct Module : Object {
  static constexpr Layout kLayout{"module"};
  explicit Module(Type* t) : Object(t) {}
  // Object::attributes is the module's __dict__, what patching rewrites.
  Str* name = nullptr;
  bool built_in = false;  // not made by the program itself: shown so where it has no __file__
};

}  // namespace patchorder::python
