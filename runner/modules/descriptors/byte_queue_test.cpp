#include "modules/descriptors/byte_queue.h"

#include <gtest/gtest.h>

namespace patchorder::modules {
namespace {

TEST(ByteQueueTest, WhatComesFirstIsTakenFirst) {
  ByteQueue queue;
  queue += "abcdef";
  EXPECT_EQ(queue.take(2), "ab");
  queue += 'g';
  EXPECT_EQ(queue.first(3), "cde");
  EXPECT_EQ(queue.view(), "cdefg");
  queue.drop(4);
  EXPECT_EQ(queue.size(), 1U);
  EXPECT_EQ(queue.take(10), "g");
  EXPECT_TRUE(queue.empty());
  EXPECT_EQ(queue.take(10), "");
}

TEST(ByteQueueTest, WhatIsPutThereTakesThePlaceOfTheRest) {
  ByteQueue queue;
  queue += "abcdef";
  queue.drop(1);
  queue = "xy";
  EXPECT_EQ(queue.view(), "xy");
  queue.clear();
  EXPECT_TRUE(queue.empty());
}

// Would take hours if each byte that is taken moved the others.
TEST(ByteQueueTest, TakingCostsWhatIsTaken) {
  ByteQueue queue;
  queue += std::string(std::size_t{64} << 20, 'x');
  for (int i = 0; i < 1'000'000; ++i) queue.drop(1);
  EXPECT_EQ(queue.size(), (std::size_t{64} << 20) - 1'000'000);
}

}  // namespace
}  // namespace patchorder::modules
