#include "python/objects/str.h"

#include <cstring>
#include <functional>
#include <string>
#include <unordered_map>

#include "python/objects/builtin_types.h"
#include "python/objects/heap.h"

namespace patchorder::python {
namespace {

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (char c : text) count += starts_code_point(c) ? 1 : 0;
  return count;
}

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return hash_text(text); }
};

}  // namespace

std::uint64_t hash_text(std::string_view text) {
  // FNV-1a: names are short. Zero is kept for "not computed".
  std::uint64_t hash = 14695981039346656037U;
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  hash ^= hash >> 32;
  return hash == 0 ? 1 : hash;
}

Str* make_str(Heap& heap, std::string_view text) {
  Str* str = heap.make<Str>(builtin_types().str);
  char* data = static_cast<char*>(heap.allocate(text.size()));
  if (!text.empty()) std::memcpy(data, text.data(), text.size());
  str->data = data;
  str->size = text.size();
  str->length = count_code_points(text);
  return str;
}

Str* share_str(Heap& heap, std::string_view text) {
  Str* str = heap.make<Str>(builtin_types().str);
  str->data = text.data();
  str->size = text.size();
  str->length = count_code_points(text);
  return str;
}

Str* intern(std::string_view text) {
  thread_local std::unordered_map<std::string, Str*, TextHash, std::equal_to<>> names;
  auto found = names.find(text);
  if (found != names.end()) return found->second;
  Str* str = make_str(permanent_heap(), text);
  str->hash = hash_text(text);
  str->interned = true;
  names.emplace(std::string(text), str);
  return str;
}

Str* concatenate(Heap& heap, const Str* left, const Str* right) {
  if (right->size == 0) return const_cast<Str*>(left);
  if (left->size == 0) return const_cast<Str*>(right);
  Str* result = heap.make<Str>(builtin_types().str);
  result->size = left->size + right->size;
  result->length = left->length + right->length;
  result->buffer = left->buffer;
  result->data = join_in_buffer(heap, result->buffer, left->text(), right->text());
  return result;
}

std::size_t byte_offset(const Str* str, std::size_t index) {
  if (str->is_ascii()) return index;
  std::size_t offset = 0;
  while (offset < str->size) {
    if (starts_code_point(str->data[offset])) {
      if (index == 0) return offset;
      --index;
    }
    ++offset;
  }
  return offset;
}

}  // namespace patchorder::python
