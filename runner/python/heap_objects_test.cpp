#include "python/heap_objects.h"

#include <gtest/gtest.h>

#include "python/builtin_types.h"
#include "python/heap.h"
#include "python/sequence.h"

namespace patchorder::python {
namespace {

TEST(HeapObjectsTest, TheInsideOfAnArrayIsNoObject) {
  Heap heap(std::size_t{16} << 20);
  heap.note_objects();
  const Value items[] = {builtin_types().list, Value(), Value(), Value()};
  const List* list = make_list(heap, items);
  EXPECT_TRUE(is_heap_object(heap, list));
  EXPECT_FALSE(is_heap_object(heap, list->items)) << "a type and no attributes";
  EXPECT_FALSE(is_heap_object(heap, &list->count));
  EXPECT_FALSE(is_heap_object(heap, &items));
  EXPECT_FALSE(is_heap_object(heap, nullptr));
}

TEST(HeapObjectsTest, ObjectsAreNotedInAllChunks) {
  Heap heap(std::size_t{16} << 20);
  const List* before = make_list(heap);
  heap.note_objects();
  std::vector<const List*> made;
  for (int i = 0; i < 20'000; ++i) {
    made.push_back(make_list(heap));
    if (i % 1000 == 0) heap.allocate_array<char>(std::size_t{200} << 10);
  }
  EXPECT_FALSE(is_heap_object(heap, before));
  for (const List* each : made) ASSERT_TRUE(is_heap_object(heap, each));
}

}  // namespace
}  // namespace patchorder::python
