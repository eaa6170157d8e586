#include "python/heap.h"

#include <malloc.h>
#include <sanitizer/asan_interface.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

#include "python/budgets.h"

namespace patchorder::python {
namespace {

constexpr std::size_t kChunkSize = std::size_t{256} * 1024;
constexpr std::size_t kChunksKept = 64;

// Chunks of ended cases wait here for the next one on the same OS thread: a case's heap is the same few
// chunks again, warm in the cache and already mapped. AddressSanitizer, where it is built in, sees who looks at an
// object of a case that has ended.
struct ChunkPool {
  std::vector<std::byte*> free;

  bool put(std::byte* chunk) {
    if (free.size() == kChunksKept) return false;
    ASAN_POISON_MEMORY_REGION(chunk, kChunkSize);
    free.push_back(chunk);
    return true;
  }

  std::byte* take() {
    std::byte* chunk = free.back();
    free.pop_back();
    ASAN_UNPOISON_MEMORY_REGION(chunk, kChunkSize);
    return chunk;
  }

  ~ChunkPool() {
    for (std::byte* chunk : free) std::free(chunk);
  }
};

ChunkPool& chunk_pool() {
  thread_local ChunkPool pool;
  return pool;
}

// What a large object leaves stays with the process too: to give it back and to get it zeroed again, page by page,
// takes longer than to fill it. malloc's settings are the whole process's.
void keep_large_blocks() {
  static const bool kept = [] {
    constexpr int kKept = 256 * 1024 * 1024;
    constexpr int kMappedFrom = 32 * 1024 * 1024;  // the most that glibc allows
    return mallopt(M_TRIM_THRESHOLD, kKept) == 1 && mallopt(M_MMAP_THRESHOLD, kMappedFrom) == 1;
  }();
  static_cast<void>(kept);
}

}  // namespace

Heap::Heap(std::size_t limit) : limit_(limit) {
  keep_large_blocks();
  chunk_pool();  // made before this heap, so gone after it, also among thread_local objects
}

Heap::~Heap() {
  // What is destroyed may make new objects on its way: a generator that is unwound.
  while (!owned_.empty()) {
    const auto last = owned_.back();
    owned_.pop_back();
    last.destroy(last.object);
  }
  ChunkPool& pool = chunk_pool();
  // Last taken, first given back: the next case gets its chunks in the same order, so what is made alike in both stands
  // at the same address and the inline caches of shared trees still fit.
  for (auto taken = chunks_.rbegin(); taken != chunks_.rend(); ++taken) {
    auto [chunk, size] = *taken;
    if (size != kChunkSize || !pool.put(chunk)) std::free(chunk);
  }
}

void Heap::exceed() const { throw BudgetExceeded{Budget::kMemory}; }

void* Heap::allocate_slowly(std::size_t bytes) {
  const bool ordinary = bytes <= kChunkSize / 4;
  const std::size_t size = ordinary ? kChunkSize : bytes;
  if (size > limit_ || used_ > limit_ - size) exceed();
  std::byte* chunk = nullptr;
  ChunkPool& pool = chunk_pool();
  if (ordinary && !pool.free.empty()) {
    chunk = pool.take();
  } else {
    chunk = static_cast<std::byte*>(std::aligned_alloc(kAlignment, size));
    if (chunk == nullptr) exceed();
  }
  used_ += size;
  chunks_.emplace_back(chunk, size);
  if (!ordinary) return chunk;  // what is left of the current chunk stays in use
  next_ = chunk + bytes;
  end_ = chunk + size;
  return chunk;
}

void Heap::note_objects() {
  if (notes_) return;
  notes_ = true;
  noted_.emplace_back(next_, end_);
  noted_end_ = std::exchange(end_, next_);
}

bool Heap::is_noted(const void* at) const {
  const auto address = reinterpret_cast<std::uintptr_t>(at);
  if (address % kAlignment != 0) return false;
  for (const Noted& each : noted_) {
    const std::uintptr_t place = address - reinterpret_cast<std::uintptr_t>(each.memory.data());
    if (place < each.memory.size()) return each.starts[place / kAlignment];
  }
  return false;
}

void* Heap::take_noted(std::size_t bytes, bool is_object) {
  end_ = noted_end_;
  if (bytes > static_cast<std::size_t>(end_ - next_)) {
    const std::byte* before = next_;
    void* block = allocate_slowly(bytes);
    if (next_ != before) {
      noted_.emplace_back(static_cast<std::byte*>(block), end_);
      noted_end_ = end_;
      if (is_object) noted_.back().starts[0] = true;
    }
    end_ = next_;
    return block;
  }
  Noted& noted = noted_.back();
  if (is_object) noted.starts[static_cast<std::size_t>(next_ - noted.memory.data()) / kAlignment] = true;
  end_ = next_ + bytes;
  return std::exchange(next_, end_);
}

Heap& permanent_heap() {
  thread_local Heap heap(std::numeric_limits<std::size_t>::max() / 2);
  return heap;
}

}  // namespace patchorder::python
