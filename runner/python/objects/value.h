// A Value is what a name, an attribute or a container slot of the case language holds.
//
// CPython passes PyObject* everywhere and counts references. A case lives for microseconds and its
// heap is freed as a whole (heap.h), so nothing is counted here: a Value is sixteen bytes, trivially
// copyable, and holds None, the booleans, small integers and floats in place. Everything else is a
// pointer to an Object in a heap. The null Value is no Python value; it means "nothing here" (a deleted
// local, an exhausted iterator, a missing argument) and must never become visible to a program.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace patchorder::python {

struct Object;
struct Type;

class Value {
 public:
  enum class Tag : std::uint8_t {
    kNull,
    kNone,
    kNotImplemented,
    kEllipsis,
    kBool,
    kInt,
    kFloat,
    kObject,
  };

  constexpr Value() : tag_(Tag::kNull), integer_(0) {}
  // An object is a value as it stands; the implicit step keeps natives readable.
  constexpr Value(Object* object)  // NOLINT(google-explicit-constructor)
      : tag_(object == nullptr ? Tag::kNull : Tag::kObject), object_(object) {}

  static constexpr Value none() { return Value(Tag::kNone, 0); }
  static constexpr Value not_implemented() { return Value(Tag::kNotImplemented, 0); }
  static constexpr Value ellipsis() { return Value(Tag::kEllipsis, 0); }
  static constexpr Value boolean(bool b) { return Value(Tag::kBool, b ? 1 : 0); }
  static constexpr Value integer(std::int64_t i) { return Value(Tag::kInt, i); }
  static constexpr Value real(double d) {
    Value v;
    v.tag_ = Tag::kFloat;
    v.real_ = d;
    return v;
  }

  constexpr Tag tag() const { return tag_; }
  constexpr bool is_null() const { return tag_ == Tag::kNull; }
  constexpr bool is_none() const { return tag_ == Tag::kNone; }
  constexpr bool is_not_implemented() const { return tag_ == Tag::kNotImplemented; }
  constexpr bool is_bool() const { return tag_ == Tag::kBool; }
  // True for a small integer; a bool is not one here although it is an int in Python: see
  // numbers.h for what counts as an integer operand.
  constexpr bool is_int() const { return tag_ == Tag::kInt; }
  constexpr bool is_float() const { return tag_ == Tag::kFloat; }
  constexpr bool is_object() const { return tag_ == Tag::kObject; }
  constexpr explicit operator bool() const { return tag_ != Tag::kNull; }

  constexpr bool as_bool() const { return integer_ != 0; }
  constexpr std::int64_t as_int() const { return integer_; }
  constexpr double as_float() const { return real_; }
  constexpr Object* object() const { return object_; }

  // Python's `is`.
  friend constexpr bool identical(Value a, Value b) {
    if (a.tag_ != b.tag_) return false;
    if (a.tag_ == Tag::kFloat) return std::bit_cast<std::int64_t>(a.real_) == std::bit_cast<std::int64_t>(b.real_);
    if (a.tag_ == Tag::kObject) return a.object_ == b.object_;
    return a.integer_ == b.integer_;
  }

 private:
  constexpr Value(Tag tag, std::int64_t payload) : tag_(tag), integer_(payload) {}

  Tag tag_;
  union {
    std::int64_t integer_;
    double real_;
    Object* object_;
  };
};

static_assert(sizeof(Value) == 16);

}  // namespace patchorder::python
