#include "machine/stack_pool.h"

#include <sanitizer/asan_interface.h>
#include <sys/mman.h>

#include <cstring>
#include <new>
#include <set>
#include <vector>

namespace patchorder::machine {
namespace {

constexpr std::size_t kPage = 4096;

// Free stacks by size, of which there are a handful. What a stack has touched stays committed while it waits; the pool
// keeps a bounded number.
class StackPool {
 public:
  StackPool() = default;
  StackPool(const StackPool&) = delete;
  StackPool& operator=(const StackPool&) = delete;
  ~StackPool() {
    for (const Shelf& shelf : shelves_) {
      for (void* base : shelf.stacks) unmap(base, shelf.size);
    }
  }

  void* take(std::size_t size) {
    std::vector<void*>& stacks = shelf_for(size);
    if (!stacks.empty()) {
      void* base = stacks.back();
      stacks.pop_back();
      std::memset(static_cast<char*>(base) + size - kCleared, 0, kCleared);
      return base;
    }
    return map(size);
  }

  void give_back(void* base, std::size_t size) {
    // AddressSanitizer, where it is built in: frames that a switch left for good have marked the stack's memory, and
    // who gets it next takes it to be clean.
    ASAN_UNPOISON_MEMORY_REGION(base, size);
    std::vector<void*>& stacks = shelf_for(size);
    if (stacks.size() < kKept) {
      stacks.push_back(base);
    } else {
      unmap(base, size);
    }
  }

 private:
  struct Shelf {
    std::size_t size;
    std::vector<void*> stacks;
  };

  void* map(std::size_t size) {
    constexpr int kFlags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK;
    void* guard = mmap(nullptr, kPage + size, PROT_READ | PROT_WRITE, kFlags, -1, 0);
    if (guard == MAP_FAILED) throw std::bad_alloc();
    void* base = static_cast<char*>(guard) + kPage;
    if (guarded_.size() < kMostGuarded && mprotect(guard, kPage, PROT_NONE) == 0) guarded_.insert(base);
    return base;
  }

  void unmap(void* base, std::size_t size) {
    guarded_.erase(base);
    munmap(static_cast<char*>(base) - kPage, kPage + size);
  }

  std::vector<void*>& shelf_for(std::size_t size) {
    for (Shelf& shelf : shelves_) {
      if (shelf.size == size) return shelf.stacks;
    }
    return shelves_.emplace_back(Shelf{size, {}}).stacks;
  }

  static constexpr std::size_t kKept = 256;
  // A stack with a guard is two mappings to the kernel, which allows a process 65530 (vm.max_map_count); those without
  // are one with their neighbours. So where very many greenlets live at a time, the later ones go without.
  static constexpr std::size_t kMostGuarded = 1024;
  // Who looks for values on a stack (standing_stacks.h) must not find those of an earlier greenlet in its outermost
  // frames, which last as long as it does. Clearing a page took a third of what a spawned greenlet costs.
  static constexpr std::size_t kCleared = 1024;
  std::vector<Shelf> shelves_;
  std::set<const void*> guarded_;
};

StackPool& pool() {
  thread_local StackPool stacks;
  return stacks;
}

}  // namespace

boost::context::stack_context PooledStack::allocate() {
  const std::size_t size = (size_ + kPage - 1) / kPage * kPage;
  boost::context::stack_context stack;
  stack.size = size;
  stack.sp = static_cast<char*>(pool().take(size)) + size;
  return stack;
}

void PooledStack::deallocate(boost::context::stack_context& stack) noexcept {
  pool().give_back(static_cast<char*>(stack.sp) - stack.size, stack.size);
}

}  // namespace patchorder::machine
