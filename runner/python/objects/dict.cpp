#include "python/objects/dict.h"

#include <algorithm>

#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/heap.h"
#include "python/objects/operations.h"
#include "python/objects/unhashable.h"

namespace patchorder::python {
namespace {

constexpr std::uint32_t kSearchedOneByOne = 8;
constexpr std::int32_t kFree = Dict::kFree;
constexpr std::int32_t kRemoved = Dict::kRemoved;

// Finds the entry for which `matches` holds among those with the hash; -1 if there is none. `matches` may
// run the program's __eq__, which may change the dict: the walk rereads everything after each call.
template <typename Matches>
std::int64_t search(const Dict* dict, std::uint64_t hash, Matches&& matches) {
  if (dict->index == nullptr) {
    for (std::uint32_t i = 0; i < dict->used; ++i) {
      const DictEntry& entry = dict->entries[i];
      if (entry.hash == hash && !entry.key.is_null() && matches(entry.key)) return i;
    }
    return -1;
  }
  for (std::uint64_t slot = hash;; ++slot) {
    const std::int32_t position = dict->index[slot & dict->index_mask];
    if (position == kFree) return -1;
    if (position == kRemoved) continue;
    const DictEntry& entry = dict->entries[position];
    if (entry.hash == hash && matches(entry.key)) return position;
  }
}

void enter_in_index(Dict* dict, std::uint64_t hash, std::int32_t position) {
  std::uint64_t slot = hash;
  while (dict->index[slot & dict->index_mask] >= 0) ++slot;
  dict->index[slot & dict->index_mask] = position;
}

// The first entries of most dictionaries, those of small instances: as many as CPython's smallest table takes.
void begin_small(Heap& heap, Dict* dict) {
  constexpr std::uint32_t kFew = 5;
  dict->entries = heap.allocate_array<DictEntry>(kFew);
  dict->capacity = kFew;
}

// How many entries CPython makes room for when there is none left: two thirds of a table that is a power of two. The
// holes close at that moment, which shows in a dict that changes while a program walks through it.
std::uint32_t next_capacity(std::uint32_t count) {
  std::uint32_t slots = 8;
  while (slots < count * 3) slots *= 2;
  return slots * 2 / 3;
}

// Makes room for `capacity` entries: closes the holes, grows the array, rebuilds the index.
void rebuild(Heap& heap, Dict* dict, std::uint32_t capacity) {
  DictEntry* entries = capacity > dict->capacity ? heap.allocate_array<DictEntry>(capacity) : dict->entries;
  std::uint32_t used = 0;
  for (std::uint32_t i = 0; i < dict->used; ++i) {
    if (!dict->entries[i].key.is_null()) entries[used++] = dict->entries[i];
  }
  dict->entries = entries;
  dict->used = used;
  dict->capacity = capacity;
  if (dict->capacity <= kSearchedOneByOne) return;
  std::uint32_t slots = 16;
  while (slots < dict->capacity + dict->capacity / 2) slots *= 2;
  if (dict->index == nullptr || slots != dict->index_mask + 1) {
    dict->index = heap.allocate_array<std::int32_t>(slots);
    dict->index_mask = slots - 1;
  }
  std::fill_n(dict->index, slots, kFree);
  for (std::uint32_t i = 0; i < used; ++i) {
    enter_in_index(dict, entries[i].hash, static_cast<std::int32_t>(i));
  }
}

void insert(Heap& heap, Dict* dict, Value key, Value value, std::uint64_t hash) {
  if (dict->capacity == 0) {
    begin_small(heap, dict);
  } else if (dict->used == dict->capacity) {
    rebuild(heap, dict, next_capacity(dict->count));
  }
  const Str* name = as<Str>(key);
  dict->names_only = dict->names_only && name != nullptr && name->interned;
  dict->entries[dict->used] = {key, value, hash};
  if (dict->index != nullptr) enter_in_index(dict, hash, static_cast<std::int32_t>(dict->used));
  ++dict->used;
  ++dict->count;
  ++dict->version;
}

void remove_at(Dict* dict, std::int64_t position) {
  DictEntry& entry = dict->entries[position];
  if (dict->index != nullptr) {
    std::uint64_t slot = entry.hash;
    while (dict->index[slot & dict->index_mask] != position) ++slot;
    dict->index[slot & dict->index_mask] = kRemoved;
  }
  entry.key = Value();
  entry.value = Value();
  --dict->count;
  ++dict->version;
}

std::int64_t find_text(const Dict* dict, const Str* key, std::uint64_t hash) {
  return search(dict, hash, [key](Value candidate) {
    if (!candidate.is_object()) return false;
    if (candidate.object() == key) return true;
    const Str* name = as<Str>(candidate);
    return name != nullptr && same_text(name, key);
  });
}

std::int64_t find_any(Interpreter& interp, const Dict* dict, Value key, std::uint64_t hash) {
  if (const Str* name = as<Str>(key); name != nullptr && name->type == builtin_types().str) return dict->find(name);
  return search(dict, hash, [&interp, key](Value candidate) {
    return identical(candidate, key) || equals(interp, candidate, key);
  });
}

}  // namespace

void Dict::reserve(Heap& heap, std::size_t entries_wanted) {
  if (entries_wanted > capacity) rebuild(heap, this, static_cast<std::uint32_t>(entries_wanted));
}

Dict* make_dict(Heap& heap) { return heap.make<Dict>(builtin_types().dict); }

std::int64_t Dict::find_by_text(const Str* key) const { return find_text(this, key, hash_of(const_cast<Str*>(key))); }

std::uint32_t Dict::set(Heap& heap, Str* key, Value value) {
  if (!names_only || !key->interned || used == capacity) return set_by_text(heap, key, value);
  if (index == nullptr) {
    for (std::uint32_t i = 0; i < used; ++i) {
      if (!stands_at(i, key)) continue;
      entries[i].value = value;
      return i;
    }
  } else {
    std::uint64_t slot = key->hash;
    for (std::int32_t position; (position = index[slot & index_mask]) != kFree; ++slot) {
      if (position < 0 || !stands_at(position, key)) continue;
      entries[position].value = value;
      return static_cast<std::uint32_t>(position);
    }
    index[slot & index_mask] = static_cast<std::int32_t>(used);
  }
  entries[used] = {key, value, key->hash};
  ++count;
  ++version;
  return used++;
}

std::uint32_t Dict::set_by_text(Heap& heap, Str* key, Value value) {
  const std::int64_t position = find(key);
  if (position >= 0) {
    entries[position].value = value;
    return static_cast<std::uint32_t>(position);
  }
  insert(heap, this, key, value, hash_of(key));
  return used - 1;
}

bool Dict::remove(const Str* key) {
  const std::int64_t position = find(key);
  if (position < 0) return false;
  remove_at(this, position);
  return true;
}

Value Dict::get(Interpreter& interp, Value key) const {
  const std::int64_t position = find_any(interp, this, key, hash_for(interp, key, "a dict key"));
  return position < 0 ? Value() : entries[position].value;
}

void Dict::set(Interpreter& interp, Value key, Value value) {
  const std::uint64_t key_hash = hash_for(interp, key, "a dict key");
  const std::int64_t position = find_any(interp, this, key, key_hash);
  if (position >= 0) {
    entries[position].value = value;
  } else {
    insert(interp.heap(), this, key, value, key_hash);
  }
}

Value Dict::remove(Interpreter& interp, Value key) {
  const std::int64_t position = find_any(interp, this, key, hash_for(interp, key, "a dict key"));
  if (position < 0) return Value();
  const Value removed = entries[position].value;
  remove_at(this, position);
  return removed;
}

void Dict::clear() {
  entries = nullptr;
  used = capacity = count = index_mask = 0;
  index = nullptr;
  names_only = true;
  ++version;
}

}  // namespace patchorder::python
