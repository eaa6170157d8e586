// list, tuple, range, slice and their iterators: the layouts. Their behaviour is in builtins/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "python/objects/object.h"

namespace patchorder::python {

class Heap;

struct Tuple : Object {
  static constexpr Layout kLayout{"tuple"};
  explicit Tuple(Type* tuple_type) : Object(tuple_type) {}

  Value* items = nullptr;
  std::size_t count = 0;

  std::span<const Value> values() const { return {items, count}; }
};

struct List : Object {
  static constexpr Layout kLayout{"list"};
  explicit List(Type* list_type) : Object(list_type) {}

  Value* items = nullptr;
  std::size_t count = 0;
  std::size_t capacity = 0;

  std::span<const Value> values() const { return {items, count}; }
  void append(Heap& heap, Value value) {
    if (count == capacity) reserve(heap, count + 1);
    items[count++] = value;
  }
  // Room for at least `wanted` items in all; grows by a factor.
  void reserve(Heap& heap, std::size_t wanted);
};

struct WideRange;

struct Range : Object {
  static constexpr Layout kLayout{"range"};
  explicit Range(Type* range_type) : Object(range_type) {}
  std::int64_t start = 0;
  std::int64_t stop = 0;
  std::int64_t step = 1;
  WideRange* wide = nullptr;  // where 64 bits are too few; then the fields above mean nothing (wide_range.h)
  std::int64_t length() const;
};

struct Slice : Object {
  static constexpr Layout kLayout{"slice"};
  explicit Slice(Type* slice_type) : Object(slice_type) {}
  Value start, stop, step;
};

Tuple* make_tuple(Heap& heap, std::span<const Value> values);
// Items are uninitialised: the caller fills them.
Tuple* make_tuple(Heap& heap, std::size_t count);
List* make_list(Heap& heap, std::span<const Value> values = {});

}  // namespace patchorder::python
