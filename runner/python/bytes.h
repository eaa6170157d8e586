// Python's bytes: immutable, as long as the case's heap; and bytearray, which can be changed.
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

// Python's bytearray: has the layout of bytes, so as<Bytes> holds for it too; `data` is `bytes`.
struct ByteArray : Bytes {
  explicit ByteArray(Type* t) : Bytes(t) {}
  char* bytes = nullptr;
  std::size_t capacity = 0;
};

ByteArray* make_bytearray(Heap& heap, std::string_view content);

}  // namespace patchorder::python
