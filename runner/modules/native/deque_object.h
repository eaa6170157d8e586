// collections.deque: a list with room on both sides.
#pragma once

#include <cstddef>
#include <cstdint>

#include "python/objects/object.h"

namespace patchorder::modules {

struct DequeObject : python::Object {
  static void show_members(Object* object, python::Visitor& visitor) {
    auto* deque = static_cast<DequeObject*>(object);
    for (std::size_t i = 0; i < deque->count; ++i) visitor.visit(deque->at(i));
  }
  static constexpr python::Layout kLayout{"collections.deque", show_members};
  explicit DequeObject(python::Type* its_type) : Object(its_type) {}

  python::Value* items = nullptr;  // a ring of `capacity` places
  std::size_t capacity = 0;
  std::size_t first = 0;
  std::size_t count = 0;
  std::int64_t most = -1;  // maxlen; -1: none
  std::uint64_t version = 0;

  python::Value& at(std::size_t i) { return items[(first + i) % capacity]; }
};

}  // namespace patchorder::modules
