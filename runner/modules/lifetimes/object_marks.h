// Which objects a search has come to, from where, and in what order: a hash table of addresses, made for being filled
// fast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "python/objects/object.h"

namespace patchorder::modules {

class ObjectMarks {
 public:
  // False if it was there already.
  bool add(const python::Object* object, const python::Object* from) { return add(object, from, count_); }
  bool add(const python::Object* object, const python::Object* from, std::size_t order) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    Slot& slot = find(object);
    if (slot.object != nullptr) return false;
    slot = {object, from, order};
    ++count_;
    return true;
  }

  bool has(const python::Object* object) const {
    return !slots_.empty() && const_cast<ObjectMarks*>(this)->find(object).object != nullptr;
  }

  // What the search was looking at when it came to the object; null if it began there.
  const python::Object* from(const python::Object* object) const {
    return slots_.empty() ? nullptr : const_cast<ObjectMarks*>(this)->find(object).from;
  }

  // Which came before which; of one that is not there, the first.
  std::size_t order(const python::Object* object) const {
    return slots_.empty() ? 0 : const_cast<ObjectMarks*>(this)->find(object).order;
  }

  // Another search has come to this object, which is there.
  void update(const python::Object* object, const ObjectMarks& other) {
    const Slot& seen = const_cast<ObjectMarks&>(other).find(object);
    Slot& slot = find(object);
    slot.from = seen.from;
    slot.order = seen.order;
  }

  std::size_t count() const { return count_; }

  template <typename Visit>
  void for_each(Visit&& visit) const {
    for (const Slot& slot : slots_) {
      if (slot.object != nullptr) visit(slot.object);
    }
  }

 private:
  struct Slot {
    const python::Object* object = nullptr;
    const python::Object* from = nullptr;
    std::size_t order = 0;
  };

  Slot& find(const python::Object* object) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (reinterpret_cast<std::uintptr_t>(object) * 0x9E3779B97F4A7C15U >> 20U) & mask;
    while (slots_[at].object != nullptr && slots_[at].object != object) at = (at + 1) & mask;
    return slots_[at];
  }

  void grow() {
    std::vector<Slot> old(slots_.empty() ? 1024 : 4 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.object != nullptr) find(slot.object) = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

}  // namespace patchorder::modules
