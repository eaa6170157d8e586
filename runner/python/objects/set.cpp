#include "python/objects/set.h"

#include <algorithm>

#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/heap.h"
#include "python/objects/operations.h"
#include "python/objects/unhashable.h"

namespace patchorder::python {
namespace {

constexpr std::size_t kSmallest = 8;
constexpr std::size_t kNeighbours = 9;

// Where `key` is, or the first free entry where it belongs. With `interp` null only free entries are looked for.
Set::Entry* find_entry(Interpreter* interp, Set::Entry* table, std::size_t mask, Value key, std::uint64_t hash) {
  std::uint64_t perturb = hash;
  std::size_t i = hash & mask;
  for (;;) {
    const std::size_t last = i + kNeighbours <= mask ? i + kNeighbours : i;
    for (std::size_t at = i; at <= last; ++at) {
      Set::Entry& entry = table[at];
      if (entry.key.is_null()) {
        if (!entry.removed) return &entry;
        continue;
      }
      if (interp != nullptr && entry.hash == hash && (identical(entry.key, key) || equals(*interp, entry.key, key))) {
        return &entry;
      }
    }
    perturb >>= 5;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

void resize(Heap& heap, Set* set, std::size_t wanted) {
  std::size_t size = kSmallest;
  while (size <= wanted) size *= 2;
  Set::Entry* table = heap.allocate_array<Set::Entry>(size);
  std::fill_n(table, size, Set::Entry{Value(), 0, false});
  for (std::int64_t i = 0; (i = next_live(set, i)) >= 0; ++i) {
    const Set::Entry& entry = set->table[i];
    *find_entry(nullptr, table, size - 1, entry.key, entry.hash) = entry;
  }
  set->table = table;
  set->mask = size - 1;
  set->fill = set->used;
}

}  // namespace

bool Set::add(Interpreter& interp, Value key) {
  if (table == nullptr) resize(interp.heap(), this, 0);
  const std::uint64_t key_hash = hash_for(interp, key, "a set element");
  Entry* entry = find_entry(&interp, table, mask, key, key_hash);
  if (!entry->key.is_null()) return false;
  *entry = {key, key_hash, false};
  ++used;
  if (++fill * 5 >= mask * 3) resize(interp.heap(), this, used > 50000 ? used * 2 : used * 4);
  return true;
}

bool Set::contains(Interpreter& interp, Value key) const {
  const std::uint64_t key_hash = hash_for(interp, key, "a set element");
  return table != nullptr && !find_entry(&interp, table, mask, key, key_hash)->key.is_null();
}

bool Set::remove(Interpreter& interp, Value key) {
  const std::uint64_t key_hash = hash_for(interp, key, "a set element");
  if (table == nullptr) return false;
  Entry* entry = find_entry(&interp, table, mask, key, key_hash);
  if (entry->key.is_null()) return false;
  *entry = {Value(), 0, true};
  --used;
  return true;
}

void Set::clear() {
  table = nullptr;
  mask = fill = used = 0;
}

Set* make_set(Heap& heap) { return heap.make<Set>(builtin_types().set); }

namespace {

// set_merge of setobject.c, into an empty set: its table has room for twice as many, and members go where another's
// table had them if both are of a size.
void copy_members(Heap& heap, const Set* from, Set* into) {
  if (from->used == 0) return;
  resize(heap, into, from->used * 5 >= (kSmallest - 1) * 3 ? from->used * 2 : 0);
  if (into->mask == from->mask && from->fill == from->used) {
    std::copy_n(from->table, from->mask + 1, into->table);
  } else {
    for (std::int64_t i = 0; (i = next_live(from, i)) >= 0; ++i) {
      const Set::Entry& entry = from->table[i];
      *find_entry(nullptr, into->table, into->mask, entry.key, entry.hash) = entry;
    }
  }
  into->fill = into->used = from->used;
}

}  // namespace

void fill_set(Interpreter& interp, Set* set, Value iterable) {
  if (const Set* other = as<Set>(iterable)) return copy_members(interp.heap(), other, set);
  for_each(interp, iterable, [&](Value item) { set->add(interp, item); });
}

Set* make_set(Interpreter& interp, Type* type, Value iterable) {
  Set* set = interp.heap().make<Set>(type);
  if (iterable) fill_set(interp, set, iterable);
  return set;
}

}  // namespace patchorder::python
