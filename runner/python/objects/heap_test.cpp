#include "python/objects/heap.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "python/objects/builtin_types.h"
#include "python/objects/sequence.h"

namespace patchorder::python {
namespace {

TEST(HeapTest, TheInsideOfAnArrayIsNoObject) {
  Heap heap(std::size_t{16} << 20);
  const Value items[] = {builtin_types().list, Value(), Value(), Value()};
  const List* list = make_list(heap, items);
  EXPECT_TRUE(heap.is_object(list));
  EXPECT_FALSE(heap.is_object(list->items)) << "a type and no attributes";
  EXPECT_FALSE(heap.is_object(&list->count));
  EXPECT_FALSE(heap.is_object(&items));
  EXPECT_FALSE(heap.is_object(nullptr));
  EXPECT_FALSE(heap.is_object(builtin_types().list)) << "of the permanent heap";
}

TEST(HeapTest, TheLastArrayGrowsWhereItIs) {
  Heap heap(std::size_t{16} << 20);
  int* last = heap.allocate_array<int>(3);
  last[2] = 7;
  EXPECT_EQ(heap.grow_array(last, 3, 50), last);
  const int* next = heap.allocate_array<int>(1);
  EXPECT_GE(next, last + 50) << "what comes after it stands behind it";
  const int* moved = heap.grow_array(last, 50, 60);
  EXPECT_NE(moved, last);
  EXPECT_EQ(moved[2], 7);
}

TEST(HeapTest, AnArrayThatOutgrowsItsChunkMoves) {
  Heap heap(std::size_t{16} << 20);
  char* last = heap.allocate_array<char>(std::size_t{60} << 10);
  last[0] = 'x';
  const char* moved = heap.grow_array(last, std::size_t{60} << 10, std::size_t{300} << 10);
  EXPECT_NE(moved, last);
  EXPECT_EQ(moved[0], 'x');
}

TEST(HeapTest, ObjectsAreKnownInAllChunks) {
  Heap heap(std::size_t{16} << 20);
  std::vector<const List*> made;
  for (int i = 0; i < 20'000; ++i) {
    made.push_back(make_list(heap));
    if (i % 1000 == 0) heap.allocate_array<char>(std::size_t{200} << 10);
  }
  for (const List* each : made) ASSERT_TRUE(heap.is_object(each));
}

TEST(HeapTest, ATupleThatIsYetToBeFilledHasNothingOfAnEndedHeap) {
  constexpr std::size_t kCount = 1000;
  {
    Heap ended(std::size_t{16} << 20);
    std::fill_n(ended.allocate_array<std::uint64_t>(2 * kCount), 2 * kCount, 0xcffffffffU);
  }
  Heap heap(std::size_t{16} << 20);
  for (const Value each : make_tuple(heap, kCount)->values()) ASSERT_FALSE(each);
}

TEST(HeapTest, AChunkOfAnEndedHeapHasNoObjects) {
  const List* old = nullptr;
  {
    Heap heap(std::size_t{16} << 20);
    make_list(heap);
    old = make_list(heap);
    ASSERT_TRUE(heap.is_object(old));
  }
  Heap heap(std::size_t{16} << 20);
  const List* fresh = make_list(heap);
  EXPECT_TRUE(heap.is_object(fresh));
  EXPECT_TRUE(fresh == old || !heap.is_object(old));
}

}  // namespace
}  // namespace patchorder::python
