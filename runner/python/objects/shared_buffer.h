// Buffers that values which grew out of one another share: what makes `a += b` in a loop linear.
//
// CPython resizes a str that nobody else has (unicode_concatenate in ceval.c) and frees each bytes that a longer one
// has replaced; this heap frees nothing. So text is written with room to spare behind it, and what is added to a value
// that ends where the used part ends is written there (as Go's slices do). Each value sees its own part, which never
// changes.
#pragma once

#include <cstddef>
#include <string_view>

namespace patchorder::python {

class Heap;

struct SharedBuffer {
  std::size_t used;      // bytes
  std::size_t capacity;  // bytes
};

// Both parts together; `buffer` is the left one's (null: it has none), and then that of the result.
const char* join_in_buffer(Heap& heap, SharedBuffer*& buffer, std::string_view left, std::string_view right);

}  // namespace patchorder::python
