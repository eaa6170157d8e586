// Python's bytes: immutable, as long as the case's heap; bytearray, which can be changed; memoryview, a part of either.
#pragma once

#include <cstddef>
#include <string_view>

#include "python/objects/object.h"
#include "python/objects/shared_buffer.h"

namespace patchorder::python {

class Heap;

struct Bytes : Object {
  static constexpr Layout kLayout{"bytes", hold_nothing};
  explicit Bytes(Type* t) : Object(t) {}
  const char* data = nullptr;
  std::size_t size = 0;
  SharedBuffer* buffer = nullptr;  // of bytes that grew; null for bytearrays and views
  std::string_view text() const { return {data, size}; }
};

Bytes* make_bytes(Heap& heap, std::string_view content);
// Without a copy: the content is another one's that never changes.
Bytes* share_bytes(Heap& heap, std::string_view content);

// Whose memory a bytearray may show, besides its own: others write there, too. It is told before somebody looks and
// after something was written.
struct SharedMemory {
  virtual void look() = 0;
  virtual void written(std::size_t at, std::string_view bytes) = 0;

 protected:
  ~SharedMemory() = default;
};

// Python's bytearray: has the layout of bytes, so as<Bytes> holds for it too; `data` is `bytes`.
struct ByteArray : Bytes {
  explicit ByteArray(Type* t) : Bytes(t) {}
  char* bytes = nullptr;
  std::size_t capacity = 0;
  std::size_t views = 0;  // memoryviews that have not been released
  SharedMemory* shared = nullptr;
};

ByteArray* make_bytearray(Heap& heap, std::string_view content);

// Python's memoryview of bytes: has the layout of bytes, too.
struct MemoryView : Bytes {
  explicit MemoryView(Type* t) : Bytes(t) {}
  Bytes* viewed = nullptr;  // bytes or a bytearray; null when it has been released
};

}  // namespace patchorder::python
