// The heap of one case, and the permanent heap of an OS thread.
//
// A case's objects are bump-allocated from chunks and freed all at once when the case ends, as
// docs/case-language.md promises; nothing is collected before. What an object points to must
// therefore live in the same heap, or in the permanent one, and its destructor never runs, unless it
// was made with make_owned (natives that hold a lock or a fiber of the machine).
//
// The permanent heap holds what all cases of an OS thread share and no program can change: builtin
// types, native functions, interned names. A heap belongs to one OS thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace patchorder::python {

struct Object;

class Heap {
 public:
  // `limit` in bytes: an allocation that would go past it throws BudgetExceeded (budgets.h).
  explicit Heap(std::size_t limit);
  ~Heap();
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  // Uninitialised memory, aligned for what is made of pointers and numbers.
  void* allocate(std::size_t bytes) { return take(bytes, false); }

  template <typename T>
  T* allocate_array(std::size_t count) {
    static_assert(alignof(T) <= kAlignment);
    static_assert(std::is_trivially_copyable_v<T>);
    if (count > limit_ / sizeof(T)) exceed();
    return static_cast<T*>(allocate(count * sizeof(T)));
  }

  // Grows an array that may hold more; in place when it is the last thing that was allocated.
  template <typename T>
  T* grow_array(T* old, std::size_t old_count, std::size_t new_count) {
    static_assert(std::is_trivially_copyable_v<T>);
    T* grown = allocate_array<T>(new_count);
    for (std::size_t i = 0; i < old_count; ++i) grown[i] = old[i];
    return grown;
  }

  template <typename T, typename... Args>
  T* make(Args&&... args) {
    static_assert(std::is_trivially_destructible_v<T>, "use make_owned");
    static_assert(alignof(T) <= kAlignment);
    return ::new (take(sizeof(T), std::is_base_of_v<Object, T>)) T(std::forward<Args>(args)...);
  }

  // For objects with resources of their own: the destructor runs when the heap ends, in reverse order.
  template <typename T, typename... Args>
  T* make_owned(Args&&... args) {
    T* object = ::new (allocate_for<T>()) T(std::forward<Args>(args)...);
    owned_.push_back({object, [](void* p) { static_cast<T*>(p)->~T(); }});
    return object;
  }

  // Throws BudgetExceeded if `bytes` more would go past the limit: for text that is built elsewhere first.
  void require(std::size_t bytes) const {
    if (bytes > limit_ - std::min(used_, limit_)) exceed();
  }

  void require_product(std::size_t bytes, std::size_t times) const {
    if (times != 0 && bytes > limit_ / times) exceed();
    require(bytes * times);
  }

  // What make_owned made, oldest first; all are Objects.
  template <typename Visit>
  void for_each_owned(Visit&& visit) const {
    for (const Owned& each : owned_) visit(each.object);
  }

  // From now on it is noted where objects begin: who takes words that are found somewhere for references
  // (heap_objects.h) has to tell an object from the inside of another one or of an array.
  void note_objects();
  bool notes_objects() const { return notes_; }
  // Whether a noted object begins there; `at` need not be an address of the heap.
  bool is_noted(const void* at) const;

  // Where its memory is: first byte and size of each piece.
  std::span<const std::pair<std::byte*, std::size_t>> chunks() const { return chunks_; }

  // Bytes taken from the system for this heap so far.
  std::size_t used() const { return used_; }

 private:
  static constexpr std::size_t kAlignment = 8;

  struct Owned {
    void* object;
    void (*destroy)(void*);
  };

  // A piece of memory in which objects are noted: a bit for each place where one may begin.
  struct Noted {
    Noted(std::byte* begin, std::byte* end) : memory(begin, end), starts(memory.size() / kAlignment) {}
    std::span<std::byte> memory;
    std::vector<bool> starts;
  };

  void* take(std::size_t bytes, bool is_object) {
    bytes = (bytes + kAlignment - 1) & ~(kAlignment - 1);
    if (bytes <= static_cast<std::size_t>(end_ - next_)) [[likely]] {
      void* block = next_;
      next_ += bytes;
      return block;
    }
    return notes_ ? take_noted(bytes, is_object) : allocate_slowly(bytes);
  }

  // Nearly everything is made of pointers; big integers ask for more.
  template <typename T>
  void* allocate_for() {
    if constexpr (alignof(T) <= kAlignment) return take(sizeof(T), std::is_base_of_v<Object, T>);
    std::size_t room = sizeof(T) + alignof(T) - kAlignment;
    void* block = allocate(room);
    return std::align(alignof(T), sizeof(T), block, room);
  }

  void* take_noted(std::size_t bytes, bool is_object);
  void* allocate_slowly(std::size_t bytes);
  [[noreturn]] void exceed() const;

  std::byte* next_ = nullptr;
  std::byte* end_ = nullptr;  // while objects are noted it is where the next one begins, so that each is seen
  bool notes_ = false;
  std::byte* noted_end_ = nullptr;  // what end_ would be
  std::vector<Noted> noted_;        // the current one last
  std::size_t limit_;
  std::size_t used_ = 0;
  std::vector<std::pair<std::byte*, std::size_t>> chunks_;
  std::vector<Owned> owned_;
};

// The permanent heap of the calling OS thread: never freed, no limit.
Heap& permanent_heap();

}  // namespace patchorder::python
