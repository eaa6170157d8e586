#include "python/objects/heap.h"

#include <malloc.h>
#include <sanitizer/asan_interface.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <utility>

#include "python/evaluator/budgets.h"

namespace patchorder::python {
namespace {

constexpr std::size_t kChunksKept = 64;

// Chunks of ended cases wait here for the next one on the same OS thread: a case's heap is the same few
// chunks again, warm in the cache and already mapped. AddressSanitizer, where it is built in, sees who looks at an
// object of a case that has ended.
struct ChunkPool {
  std::vector<std::byte*> free;

  bool put(std::byte* chunk) {
    if (free.size() == kChunksKept) return false;
    ASAN_POISON_MEMORY_REGION(chunk, Heap::kChunkSize);
    free.push_back(chunk);
    return true;
  }

  std::byte* take() {
    std::byte* chunk = free.back();
    free.pop_back();
    ASAN_UNPOISON_MEMORY_REGION(chunk, Heap::kChunkSize);
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
    if (!pool.put(*taken)) std::free(*taken);
  }
  for (std::byte* block : large_) std::free(block);
}

void Heap::exceed() const { throw BudgetExceeded{Budget::kMemory}; }

void Heap::count(std::size_t bytes) {
  if (bytes > limit_ || used_ > limit_ - bytes) exceed();
  used_ += bytes;
}

void Heap::begin_chunk() {
  count(kChunkSize);
  ChunkPool& pool = chunk_pool();
  auto* chunk = pool.free.empty() ? static_cast<std::byte*>(std::aligned_alloc(kAlignment, kChunkSize)) : pool.take();
  if (chunk == nullptr) exceed();
  chunks_.push_back(chunk);
  lowest_ = std::min(lowest_, reinterpret_cast<std::uintptr_t>(chunk));
  highest_ = std::max(highest_, reinterpret_cast<std::uintptr_t>(chunk) + kChunkSize);
  std::memset(chunk, 0, kNotes);
  chunk_ = chunk;
  next_ = chunk_ + kNotes;
  end_ = chunk_ + kChunkSize;
}

// What is left of the current chunk stays in use.
void* Heap::allocate_large(std::size_t bytes) {
  count(bytes);
  auto* block = static_cast<std::byte*>(std::aligned_alloc(kAlignment, bytes));
  if (block == nullptr) exceed();
  large_.push_back(block);
  return block;
}

bool Heap::is_object(const void* at) const {
  const auto address = reinterpret_cast<std::uintptr_t>(at);
  if (address % kAlignment != 0 || address < lowest_ || address >= highest_) return false;
  const std::optional<Place> place = place_of(at);
  if (!place || place->offset < kNotes) return false;
  const std::size_t bit = place->offset / kAlignment;
  return (reinterpret_cast<const std::uint64_t*>(chunks_[place->chunk])[bit / 64] >> (bit % 64) & 1) != 0;
}

std::size_t Heap::order_of(const Object* object) const {
  const std::optional<Place> place = place_of(object);
  return place ? order_at(*place) : 0;
}

std::size_t Heap::end_order() const {
  return chunks_.empty() ? 0 : order_at({chunks_.size() - 1, static_cast<std::size_t>(next_ - chunk_)});
}

std::optional<Heap::Place> Heap::place_of(const void* at) const {
  const auto address = reinterpret_cast<std::uintptr_t>(at);
  for (std::size_t i = 0; i < chunks_.size(); ++i) {
    const std::uintptr_t offset = address - reinterpret_cast<std::uintptr_t>(chunks_[i]);
    if (offset < kChunkSize) return Place{i, offset};
  }
  return std::nullopt;
}

Heap& permanent_heap() {
  thread_local Heap heap(std::numeric_limits<std::size_t>::max() / 2);
  return heap;
}

}  // namespace patchorder::python
