// Python's set and frozenset: a hash table in CPython's order.
//
// Unlike a dict, a set shows its members in the order of its table, and programs print sets: the table follows
// setobject.c in its sizes, its probing (nine neighbours, then a perturbed jump) and its growth.
#pragma once

#include <cstddef>
#include <cstdint>

#include "python/objects/object.h"

namespace patchorder::python {

class Heap;
class Interpreter;

struct Set : Object {
  static constexpr Layout kLayout{"set"};
  explicit Set(Type* t) : Object(t) {}

  struct Entry {
    Value key;  // null: free
    std::uint64_t hash;
    bool removed;
  };

  Entry* table = nullptr;
  std::size_t mask = 0;
  std::size_t fill = 0;  // live and removed
  std::size_t used = 0;  // live

  bool add(Interpreter& interp, Value key);
  bool contains(Interpreter& interp, Value key) const;
  bool remove(Interpreter& interp, Value key);
  void clear();
};

// Adds what `iterable` gives to an empty set; another set's members stand as they stood there.
void fill_set(Interpreter& interp, Set* set, Value iterable);

Set* make_set(Heap& heap);
Set* make_set(Interpreter& interp, Type* type, Value iterable);

// The next live entry at or after `position`, or -1.
inline std::int64_t next_live(const Set* set, std::int64_t position) {
  if (set->table == nullptr) return -1;
  const auto size = static_cast<std::int64_t>(set->mask + 1);
  while (position < size && set->table[position].key.is_null()) ++position;
  return position < size ? position : -1;
}

}  // namespace patchorder::python
