// The heap of one case, and the permanent heap of an OS thread.
//
// A case's objects are bump-allocated from chunks and freed all at once when the case ends, as
// docs/case-language.md promises; nothing is collected before. What an object points to must
// therefore live in the same heap, or in the permanent one, and its destructor never runs, unless it
// was made with make_owned (natives that hold a lock or a fiber of the machine). Each chunk notes where objects begin:
// who finds a word on a stack (modules/lifetimes/reachability.h) has to tell an object from the inside of another one.
//
// The permanent heap holds what all cases of an OS thread share and no program can change: builtin
// types, native functions, interned names. A heap belongs to one OS thread.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <new>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace patchorder::python {

struct Object;

class Heap {
 public:
  // What is taken from the system at once, in bytes.
  static constexpr std::size_t kChunkSize = std::size_t{256} * 1024;

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
    if (count == 0) return nullptr;  // not the address of what is made next: who searches would take it for that
    if (count > limit_ / sizeof(T)) exceed();
    return static_cast<T*>(allocate(count * sizeof(T)));
  }

  // A copy with room for more.
  template <typename T>
  T* copy_array(const T* original, std::size_t count, std::size_t room) {
    static_assert(std::is_trivially_copyable_v<T>);
    T* copy = allocate_array<T>(room);
    std::copy_n(original, count, copy);
    return copy;
  }

  // Room for more in an array of this heap: in place when it is the last thing that was allocated.
  template <typename T>
  T* grow_array(T* old, std::size_t old_count, std::size_t new_count) {
    if (is_last(old, old_count * sizeof(T)) && new_count <= room_behind(old) / sizeof(T)) {
      next_ = reinterpret_cast<std::byte*>(old) + aligned(new_count * sizeof(T));
      return old;
    }
    return copy_array(old, old_count, new_count);
  }

  template <typename T, typename... Args>
  T* make(Args&&... args) {
    static_assert(std::is_trivially_destructible_v<T>, "use make_owned");
    static_assert(alignof(T) <= kAlignment);
    static_assert(sizeof(T) <= kLargest);
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

  // What an object holds outside of the heap counts too; throws BudgetExceeded past the limit.
  void count(std::size_t bytes);

  // What make_owned made, oldest first; all are Objects.
  template <typename Visit>
  void for_each_owned(Visit&& visit) const {
    for (const Owned& each : owned_) visit(each.object);
  }

  // All objects, in the order in which they were made, with the number that order_of() has for each.
  template <typename Visit>
  void for_each_object(Visit&& visit) const {
    for (std::size_t number = 0; number < chunks_.size(); ++number) {
      std::byte* chunk = chunks_[number];
      const auto* notes = reinterpret_cast<const std::uint64_t*>(chunk);
      for (std::size_t i = 0; i < kNotes / sizeof(*notes); ++i) {
        for (std::uint64_t bits = notes[i]; bits != 0; bits &= bits - 1) {
          const std::size_t offset = (64 * i + static_cast<std::size_t>(std::countr_zero(bits))) * kAlignment;
          visit(reinterpret_cast<Object*>(chunk + offset), order_at({number, offset}));
        }
      }
    }
  }

  // Whether an object begins there; `at` need not be an address of the heap.
  bool is_object(const void* at) const;

  // Which of two objects of this heap was made first: the one with the lower number.
  std::size_t order_of(const Object* object) const;
  // The number that the next one gets.
  std::size_t end_order() const;

  // Bytes taken from the system for this heap so far, and those that count() was told of.
  std::size_t used() const { return used_; }

 private:
  static constexpr std::size_t kAlignment = 8;
  static constexpr std::size_t kNotes = kChunkSize / kAlignment / 8;  // bytes
  static constexpr std::size_t kLargest = kChunkSize / 4;

  struct Owned {
    void* object;
    void (*destroy)(void*);
  };

  static constexpr std::size_t aligned(std::size_t bytes) { return (bytes + kAlignment - 1) & ~(kAlignment - 1); }

  // Whether nothing was allocated after these bytes.
  bool is_last(const void* at, std::size_t bytes) const {
    return bytes != 0 && static_cast<const std::byte*>(at) + aligned(bytes) == next_;
  }
  // What there is from `at`, which is in the current chunk, to the chunk's end.
  std::size_t room_behind(const void* at) const {
    return static_cast<std::size_t>(end_ - static_cast<const std::byte*>(at));
  }

  void* take(std::size_t bytes, bool is_object) {
    bytes = aligned(bytes);
    if (bytes > static_cast<std::size_t>(end_ - next_)) [[unlikely]] {
      if (bytes > kLargest) return allocate_large(bytes);
      begin_chunk();
    }
    if (is_object) note(next_);
    return std::exchange(next_, next_ + bytes);
  }

  // A bit for each place of the chunk where an object may begin, before all of them.
  void note(const std::byte* at) {
    const std::size_t place = static_cast<std::size_t>(at - chunk_) / kAlignment;
    reinterpret_cast<std::uint64_t*>(chunk_)[place / 64] |= std::uint64_t{1} << (place % 64);
  }

  // Which chunk that is in, and where; none: no chunk of this heap.
  struct Place {
    std::size_t chunk;
    std::size_t offset;
  };
  std::optional<Place> place_of(const void* at) const;
  static std::size_t order_at(Place place) { return place.chunk * kChunkSize + place.offset; }

  // Nearly everything is made of pointers; big integers ask for more.
  template <typename T>
  void* allocate_for() {
    if constexpr (alignof(T) <= kAlignment) return take(sizeof(T), std::is_base_of_v<Object, T>);
    std::size_t room = sizeof(T) + alignof(T) - kAlignment;
    void* block = allocate(room);
    return std::align(alignof(T), sizeof(T), block, room);
  }

  void begin_chunk();
  void* allocate_large(std::size_t bytes);
  [[noreturn]] void exceed() const;

  std::byte* next_ = nullptr;
  std::byte* end_ = nullptr;
  std::byte* chunk_ = nullptr;  // the current one
  std::size_t limit_;
  std::size_t used_ = 0;
  std::vector<std::byte*> chunks_;                                      // of kChunkSize
  std::uintptr_t lowest_ = std::numeric_limits<std::uintptr_t>::max();  // no chunk is outside of these
  std::uintptr_t highest_ = 0;
  std::vector<std::byte*> large_;  // what does not fit into a chunk with others, never an object
  std::vector<Owned> owned_;
};

// The permanent heap of the calling OS thread: never freed, no limit.
Heap& permanent_heap();

}  // namespace patchorder::python
