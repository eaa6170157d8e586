// Types: names, bases, the attribute dictionary and the slots that implement behaviour.
//
// Follows CPython's PyTypeObject: an operation asks the slot of the operand's type. Native types fill
// slots with C++ functions; a class written in the case language inherits its base's slots, and where it
// defines a dunder method the slot becomes a function that looks the method up and calls it
// (class_slots.cpp, as CPython's slot_tp_* functions). A null slot means "not supported".
//
// Builtin types are permanent and shared by all cases of an OS thread; their attributes can't be changed.
#pragma once

#include <cstdint>
#include <span>

#include "python/objects/object_header.h"

namespace patchorder::python {

class Interpreter;
class Source;
struct Arguments;
struct Tuple;

enum class BinaryOperator : std::uint8_t {
  kAdd,
  kSubtract,
  kMultiply,
  kTrueDivide,
  kFloorDivide,
  kModulo,
  kPower,
  kLeftShift,
  kRightShift,
  kBitAnd,
  kBitOr,
  kBitXor,
  kMatrixMultiply,
};
inline constexpr int kBinaryOperatorCount = 13;

enum class CompareOperator : std::uint8_t {
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
};

enum class UnaryOperator : std::uint8_t { kNegative, kPositive, kInvert };

// Every slot takes the interpreter first. Binary and compare answer NotImplemented when they don't know the
// other operand; next answers null at the end; get_attribute answers null when there is no such attribute.
struct Slots {
  // type(...): makes the instance (__new__) and then sets it up (__init__).
  Value (*construct)(Interpreter&, Type* type, const Arguments&) = nullptr;
  void (*initialize)(Interpreter&, Value self, const Arguments&) = nullptr;
  Value (*call)(Interpreter&, Value self, const Arguments&) = nullptr;
  Value (*get_attribute)(Interpreter&, Value self, Str* name) = nullptr;
  // A null value deletes.
  void (*set_attribute)(Interpreter&, Value self, Str* name, Value value) = nullptr;
  Value (*repr)(Interpreter&, Value self) = nullptr;
  Value (*str)(Interpreter&, Value self) = nullptr;
  std::uint64_t (*hash)(Interpreter&, Value self) = nullptr;
  Value (*compare)(Interpreter&, Value self, Value other, CompareOperator) = nullptr;
  // `reflected`: self is the right operand.
  Value (*binary)(Interpreter&, BinaryOperator, Value self, Value other, bool reflected) = nullptr;
  Value (*inplace)(Interpreter&, BinaryOperator, Value self, Value other) = nullptr;
  Value (*unary)(Interpreter&, UnaryOperator, Value self) = nullptr;
  bool (*truth)(Interpreter&, Value self) = nullptr;
  std::int64_t (*length)(Interpreter&, Value self) = nullptr;
  Value (*get_item)(Interpreter&, Value self, Value key) = nullptr;
  // A null value deletes.
  void (*set_item)(Interpreter&, Value self, Value key, Value value) = nullptr;
  bool (*contains)(Interpreter&, Value self, Value item) = nullptr;
  Value (*iterate)(Interpreter&, Value self) = nullptr;
  Value (*next)(Interpreter&, Value self) = nullptr;
  // Descriptors: instance is null when the attribute is asked of the class itself.
  Value (*descriptor_get)(Interpreter&, Value self, Value instance, Type* owner) = nullptr;
  // A null value deletes. Its presence makes the descriptor a data descriptor.
  void (*descriptor_set)(Interpreter&, Value self, Value instance, Value value) = nullptr;
};

// Numbers that an OS thread gives out once: see Type::version.
extern constinit thread_local std::uint64_t last_type_version;

struct Type : Object {
  static constexpr Layout kLayout{"type"};

  explicit Type(Type* metatype) : Object(metatype) {}

  // Object::attributes is the class's __dict__.
  Str* name = nullptr;
  Str* qualified_name = nullptr;
  Str* shown_name = nullptr;  // what messages call it, tp_name: of types in C with their module, builtins apart
  Str* module = nullptr;
  Type* base = nullptr;               // null for object only
  Tuple* bases = nullptr;             // of Types
  std::span<Type*> resolution_order;  // the MRO, itself first
  const Layout* layout = &Object::kLayout;
  // The layout of classes derived from this one where it is another (int: small ones are no objects).
  const Layout* derived_layout = nullptr;
  Slots slots;
  // Another one whenever its attributes or those of a base change, and never that of another type, be it one that an
  // earlier case had at this address: what remembered look-ups are checked against, as CPython's tp_version_tag.
  std::uint64_t version = ++last_type_version;
  const Source* source = nullptr;  // where the class statement stands; null for native types
  std::uint32_t line = 0;
  bool permanent = false;               // builtin: its attributes can't be changed
  bool has_instance_attributes = true;  // instances have a __dict__
  bool has_slots = false;               // declares some in __slots__
  bool can_be_base = true;
  bool is_exception = false;  // a subclass of BaseException
  bool is_generic = false;    // `list[int]` is a GenericAlias; so are subscripts of classes derived from it

  bool is_subtype_of(const Type* other) const {
    for (const Type* ancestor : resolution_order) {
      if (ancestor == other) return true;
    }
    return false;
  }
};

inline bool is_instance(Value value, const Type* type) {
  const Type* actual = type_of(value);
  return actual == type || actual->is_subtype_of(type);
}

// The attribute as the class and its bases define it, without binding; null if none does.
Value lookup_in_type(const Type* type, Str* name);

// The attributes of `type` have changed: what was remembered of it and of the classes derived from it is void.
void renew_version(Interpreter&, Type* type);
// The same for a native type, between two cases: of the classes derived from it there are only native ones.
void renew_native_version(const Type* type);

// Makes a class as the class statement and type(name, bases, attributes) do: resolution order,
// slots of inherited and own dunder methods, __set_name__, __init_subclass__. `metatype`: null for `type`.
Type* make_class(Interpreter&, Str* name, Tuple* bases, Dict* attributes, const Arguments& keywords,
                 Type* metatype = nullptr);

// The metaclass of a class: the most derived among the one that is asked for and those of the bases. Raises
// TypeError if there is none.
Type* most_derived_metatype(Interpreter&, Type* asked, const Tuple* bases);

// Makes a permanent type with its base's slots inherited; the caller then sets its own.
Type* make_native_type(const char* name, const char* module, Type* base, const Layout* layout);

}  // namespace patchorder::python

// The inline functions of object_header.h that ask for a value's type.
#include "python/objects/builtin_types.h"  // IWYU pragma: export
