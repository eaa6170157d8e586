#include "python/objects/shared_buffer.h"

#include <algorithm>

#include "python/objects/heap.h"

namespace patchorder::python {
namespace {

constexpr std::size_t kTooSmallToGrow = 64;

}  // namespace

const char* join_in_buffer(Heap& heap, SharedBuffer*& buffer, std::string_view left, std::string_view right) {
  const std::size_t size = left.size() + right.size();
  if (buffer == nullptr || left.size() != buffer->used || size > buffer->capacity) {
    const std::size_t capacity = size < kTooSmallToGrow ? size : size * 2;
    buffer = static_cast<SharedBuffer*>(heap.allocate(sizeof(SharedBuffer) + capacity));
    buffer->capacity = capacity;
    std::ranges::copy(left, reinterpret_cast<char*>(buffer + 1));
  }
  char* data = reinterpret_cast<char*>(buffer + 1);
  std::ranges::copy(right, data + left.size());  // either may be nothing at all
  buffer->used = size;
  return data;
}

}  // namespace patchorder::python
