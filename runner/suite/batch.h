// Runs many programs on many engines, several at once, and hands the results on in order.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "suite/verdict.h"

namespace patchorder::suite {

struct Task {
  const Program* program;
  const Engine* engine;
};

struct BatchOptions {
  unsigned jobs = 1;
  std::size_t most_failures = 0;  // stop after that many; 0: never
};

struct BatchEnd {
  Tally tally;
  int exit_code = 0;                 // of the results
  bool interrupted = false;          // by a signal: what was done has been handed on
  bool nothing_compared = false;     // though the run was to compare
  bool stopped_early = false;        // most_failures was reached
  std::vector<std::string> notices;  // what the summary should say besides
};

// Calls `on_result` for every task's result in the order of the tasks, and `on_tick` now and then (about ten times a
// second) with the tally so far, both on the calling thread; either may throw, which stops everything.
BatchEnd run_batch(const std::vector<Task>& tasks, const Reference* reference, const BatchOptions& options,
                   const std::function<void(Result)>& on_result, const std::function<void(const Tally&)>& on_tick);

// One of `count` parts of a list, its programs dealt round robin: every part is about as long as every other, and has
// its share of each engine.
struct Shard {
  std::size_t index = 1;  // from 1
  std::size_t count = 1;
};

std::vector<Task> shard_of(const std::vector<Task>& tasks, Shard shard);

}  // namespace patchorder::suite
