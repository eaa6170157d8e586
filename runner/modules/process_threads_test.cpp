#include "modules/process_threads.h"

#include <gtest/gtest.h>

#include <latch>
#include <set>

namespace patchorder::modules {
namespace {

void run(ProcessThreads& threads, const std::function<void()>& body) {
  std::latch done(1);
  threads.start([&] {
    body();
    done.count_down();
  });
  done.wait();
}

TEST(ProcessThreads, RunsElsewhereAndInTheSameThreadAgain) {
  ProcessThreads threads;
  std::set<std::thread::id> ids;
  for (int i = 0; i < 20; ++i) run(threads, [&] { ids.insert(std::this_thread::get_id()); });
  EXPECT_FALSE(ids.contains(std::this_thread::get_id()));
  // One that has just ended its work may not be waiting for the next yet.
  EXPECT_LT(ids.size(), 20U);
}

TEST(ProcessThreads, AsManyAtATimeAsAreStarted) {
  constexpr std::ptrdiff_t kMany = 40;  // more than are kept
  for (int round = 0; round < 3; ++round) {
    ProcessThreads threads;
    std::latch all_there(kMany + 1);
    for (std::ptrdiff_t i = 0; i < kMany; ++i) threads.start([&] { all_there.arrive_and_wait(); });
    all_there.arrive_and_wait();
    run(threads, [] {});
  }
}

TEST(ProcessThreads, AThreadHasItsOwn) {
  ProcessThreads* others = nullptr;
  run(process_threads(), [&] { run(process_threads(), [&] { others = &process_threads(); }); });
  EXPECT_NE(others, &process_threads());
}

}  // namespace
}  // namespace patchorder::modules
