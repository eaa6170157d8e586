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

#include "python/objects/object.h"
#include "python/objects/str.h"

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
  bool names_only = true;         // every key is what intern() answers: an equal name is the same object

  // Names: never run the program's code. Null if absent.
  Value get(const Str* key) const;
  // The position in entries, or -1.
  std::int64_t find(const Str* key) const {
    return names_only && key->interned ? find_interned(key) : find_by_text(key);
  }
  // Whether the entry there is that of `key`: the very object, as names are.
  bool has_at(std::uint32_t position, const Str* key) const { return position < used && stands_at(position, key); }
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

  // What stands in the index for no entry: where a search ends, and where it goes on.
  static constexpr std::int32_t kFree = -1;
  static constexpr std::int32_t kRemoved = -2;

 private:
  bool stands_at(std::int64_t position, const Str* key) const {
    const Value candidate = entries[position].key;
    return candidate.is_object() && candidate.object() == key;
  }
  std::int64_t find_interned(const Str* key) const {
    if (index == nullptr) {
      for (std::uint32_t i = 0; i < used; ++i) {
        if (stands_at(i, key)) return i;
      }
      return -1;
    }
    for (std::uint64_t slot = key->hash;; ++slot) {
      const std::int32_t position = index[slot & index_mask];
      if (position == kFree) return -1;
      if (position >= 0 && stands_at(position, key)) return position;
    }
  }
  std::int64_t find_by_text(const Str* key) const;
  std::uint32_t set_by_text(Heap& heap, Str* key, Value value);
};

inline Value Dict::get(const Str* key) const {
  const std::int64_t position = find(key);
  return position < 0 ? Value() : entries[position].value;
}

Dict* make_dict(Heap& heap);

// dict.update(other): from a dict, from what has keys(), or from pairs.
void update_dict(Interpreter& interp, Dict* dict, Value other);

// For `for (DictEntry& e : live(dict))`-like walks: the next live entry at or after position, or -1.
inline std::int64_t next_live(const Dict* dict, std::int64_t position) {
  while (position < dict->used && dict->entries[position].key.is_null()) ++position;
  return position < dict->used ? position : -1;
}

}  // namespace patchorder::python
