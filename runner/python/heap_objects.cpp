#include "python/heap_objects.h"

#include <cstdint>

#include "python/builtin_types.h"
#include "python/dict.h"
#include "python/type.h"

namespace patchorder::python {
namespace {

// Whether `bytes` from there on are memory of the heap.
bool holds(const Heap& heap, const void* word, std::size_t bytes) {
  const auto address = reinterpret_cast<std::uintptr_t>(word);
  if (address == 0 || address % alignof(Object) != 0) return false;
  for (const auto& [chunk, size] : heap.chunks()) {
    const auto begin = reinterpret_cast<std::uintptr_t>(chunk);
    if (address >= begin && address - begin + bytes <= size) return true;
  }
  return false;
}

bool holds_either(const Heap& heap, const void* word, std::size_t bytes) {
  return holds(heap, word, bytes) || holds(permanent_heap(), word, bytes);
}

bool is_type(const Heap& heap, const Type* type) {
  const Type* plain = builtin_types().type;
  if (type == plain) return true;
  if (!holds_either(heap, type, sizeof(Type))) return false;
  const Type* metatype = type->type;
  if (metatype == plain) return true;
  return holds(heap, metatype, sizeof(Type)) && metatype->type == plain && metatype->layout == &Type::kLayout;
}

}  // namespace

bool is_heap_object(const Heap& heap, const void* word) {
  if (heap.notes_objects()) return heap.is_noted(word);
  if (!holds(heap, word, sizeof(Object))) return false;
  const auto* object = static_cast<const Object*>(word);
  if (!is_type(heap, object->type)) return false;
  const Dict* attributes = object->attributes;
  if (attributes == nullptr) return true;
  return holds_either(heap, attributes, sizeof(Dict)) && is_type(heap, attributes->type) &&
         layout_of(attributes) == &Dict::kLayout;
}

}  // namespace patchorder::python
