#include "modules/process_threads.h"

#include <gtest/gtest.h>

#include <latch>
#include <set>
#include <stdexcept>

namespace patchorder::modules {
namespace {

TEST(ProcessThreads, RunsElsewhereAndInTheSameThreadAgain) {
  ProcessThreads threads;
  std::set<std::thread::id> ids;
  for (int i = 0; i < 20; ++i) threads.run([&] { ids.insert(std::this_thread::get_id()); });
  EXPECT_FALSE(ids.contains(std::this_thread::get_id()));
  // One that has just ended its work may not be waiting for the next yet.
  EXPECT_LT(ids.size(), 20U);
}

TEST(ProcessThreads, ThrowsWhatTheBodyThrows) {
  ProcessThreads threads;
  EXPECT_THROW(threads.run([] { throw std::runtime_error("body"); }), std::runtime_error);
  bool ran = false;
  threads.run([&] { ran = true; });
  EXPECT_TRUE(ran);
}

TEST(ProcessThreads, AsManyAtATimeAsAreStarted) {
  constexpr std::ptrdiff_t kMany = 40;  // more than are kept
  for (int round = 0; round < 3; ++round) {
    ProcessThreads threads;
    std::latch all_there(kMany + 1);
    for (std::ptrdiff_t i = 0; i < kMany; ++i) threads.start([&] { all_there.arrive_and_wait(); });
    all_there.arrive_and_wait();
    threads.run([] {});
  }
}

TEST(ProcessThreads, AThreadHasItsOwn) {
  ProcessThreads* others = nullptr;
  process_threads().run([&] { process_threads().run([&] { others = &process_threads(); }); });
  EXPECT_NE(others, &process_threads());
}

}  // namespace
}  // namespace patchorder::modules
