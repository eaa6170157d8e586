// Python's str: immutable text as UTF-8 with its length in code points.
//
// Most text of a case is ASCII, where code points are bytes; other text pays for indexing by walking.
// `a += b` in a loop is linear as in CPython, by another way: see shared_buffer.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "python/objects/object.h"
#include "python/objects/shared_buffer.h"

namespace patchorder::python {

class Heap;

struct Str : Object {
  static constexpr Layout kLayout{"str", hold_nothing};

  explicit Str(Type* str_type) : Object(str_type) {}

  // Of an interned one: its row in special_methods(), once somebody has asked.
  static constexpr std::int16_t kNotAsked = -2;
  static constexpr std::int16_t kNoRow = -1;

  std::uint64_t hash = 0;  // 0: not computed yet
  bool interned = false;   // the one that intern() answers for its text
  std::int16_t special_row = kNotAsked;
  const char* data = nullptr;
  std::size_t size = 0;    // bytes
  std::size_t length = 0;  // code points
  SharedBuffer* buffer = nullptr;

  std::string_view text() const { return {data, size}; }
  bool is_ascii() const { return size == length; }
};

// `text` must be UTF-8; it is copied.
Str* make_str(Heap& heap, std::string_view text);

// Without a copy: the text is a part of another one's that never changes.
Str* share_str(Heap& heap, std::string_view text);

// The one permanent Str of that text on this OS thread: for names known at build or parse time.
Str* intern(std::string_view text);
inline Str* intern(Str* str) { return str->interned ? str : intern(str->text()); }

Str* concatenate(Heap& heap, const Str* left, const Str* right);

std::uint64_t hash_text(std::string_view text);

inline std::uint64_t hash_of(Str* str) {
  if (str->hash == 0) [[unlikely]]
    str->hash = hash_text(str->text());
  return str->hash;
}

inline bool same_text(const Str* a, const Str* b) {
  if (a == b) return true;
  if (a->size != b->size || (a->interned && b->interned)) return false;
  return std::memcmp(a->data, b->data, a->size) == 0;
}

// The byte offset of code point `index` (0 <= index <= length).
std::size_t byte_offset(const Str* str, std::size_t index);

}  // namespace patchorder::python
