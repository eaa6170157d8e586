#include "python/objects/sequence.h"

#include <algorithm>

#include "python/objects/builtin_types.h"
#include "python/objects/heap.h"

namespace patchorder::python {

void List::reserve(Heap& heap, std::size_t wanted) {
  if (wanted <= capacity) return;
  const std::size_t grown = std::max(wanted, capacity + capacity / 2 + 4);
  items = heap.grow_array(items, count, grown);
  capacity = grown;
}

std::int64_t Range::length() const {
  if (step > 0) return start < stop ? (stop - start - 1) / step + 1 : 0;
  return start > stop ? (start - stop - 1) / -step + 1 : 0;
}

namespace {

// There is one empty tuple, as in CPython: `() is ()`.
Tuple* empty_tuple() {
  thread_local Tuple* const empty = permanent_heap().make<Tuple>(builtin_types().tuple);
  return empty;
}

}  // namespace

Tuple* make_tuple(Heap& heap, std::size_t count) {
  if (count == 0 && builtin_types().tuple != nullptr) return empty_tuple();
  Tuple* tuple = heap.make<Tuple>(builtin_types().tuple);
  tuple->items = heap.allocate_array<Value>(count);
  std::fill_n(tuple->items, count, Value());  // who searches while it is filled finds nothing of an ended case there
  tuple->count = count;
  return tuple;
}

Tuple* make_tuple(Heap& heap, std::span<const Value> values) {
  Tuple* tuple = make_tuple(heap, values.size());
  std::copy(values.begin(), values.end(), tuple->items);
  return tuple;
}

List* make_list(Heap& heap, std::span<const Value> values) {
  List* list = heap.make<List>(builtin_types().list);
  list->reserve(heap, values.size());
  std::copy(values.begin(), values.end(), list->items);
  list->count = values.size();
  return list;
}

}  // namespace patchorder::python
