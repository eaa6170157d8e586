// Python's dict: a hash table that keeps insertion order, as CPython's compact dict does.
//
// Entries stand in an array in the order of insertion; beyond eight of them an index of slots finds an
// entry by hash. Removing leaves a hole (null key) until the array is rebuilt. The DictTable is
// shared by dict, by module and instance attributes and (with null values) by nothing else; sets have
// their own table because their order is another.
//
// Keys that are Str are compared without calling into the program; other keys go through
// operations.h and may run the program's __eq__ and __hash__.
#pragma once

#include <cstddef>
#include <cstdint>

#include "python/object.h"
#include "python/str.h"

namespace patchorder::python {

class Heap;
class Interpreter;

struct DictEntry {
  Value key;  // null: removed
  Value value;
  std::uint64_t hash;
};

struct Dict : Object {
  static constexpr Layout kLayout{"dict"};

  explicit Dict(Type* dict_type) : Object(dict_type) {}

  DictEntry* entries = nullptr;
  std::uint32_t used = 0;      // entries written, holes included
  std::uint32_t capacity = 0;  // of entries
  std::uint32_t count = 0;     // live entries
  std::uint32_t index_mask = 0;
  std::int32_t* index = nullptr;  // null while the entries are few enough to be searched one by one
  std::uint32_t version = 0;      // counts insertions and removals: iterators check it

  // Names: never run the program's code. Null if absent.
  Value get(const Str* key) const;
  // The position in entries, or -1.
  std::int64_t find(const Str* key) const;
  // Answers the position in entries.
  std::uint32_t set(Heap& heap, Str* key, Value value);
  bool remove(const Str* key);

  // Any key, with its hash; `interp` because comparing may run __eq__.
  Value get(Interpreter& interp, Value key) const;
  void set(Interpreter& interp, Value key, Value value);
  // The removed value, or null.
  Value remove(Interpreter& interp, Value key);
  void clear();

  // Room for so many entries in all.
  void reserve(Heap& heap, std::size_t entries_wanted);
};

Dict* make_dict(Heap& heap);

// dict.update(other): from a dict, from what has keys(), or from pairs.
void update_dict(Interpreter& interp, Dict* dict, Value other);

// For `for (DictEntry& e : live(dict))`-like walks: the next live entry at or after position, or -1.
inline std::int64_t next_live(const Dict* dict, std::int64_t position) {
  while (position < dict->used && dict->entries[position].key.is_null()) ++position;
  return position < dict->used ? position : -1;
}

}  // namespace patchorder::python
