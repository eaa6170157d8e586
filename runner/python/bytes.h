// Python's bytes: immutable, as long as the case's heap.
#pragma once

#include <cstddef>
#include <string_view>

#include "python/object.h"

namespace patchorder::python {

class Heap;

struct Bytes : Object {
  static constexpr Layout kLayout{"bytes"};
  explicit Bytes(Type* t) : Object(t) {}
  const char* data = nullptr;
  std::size_t size = 0;
  std::string_view text() const { return {data, size}; }
};

Bytes* make_bytes(Heap& heap, std::string_view content);

}  // namespace patchorder::python
