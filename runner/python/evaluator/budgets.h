// What a case may use, and how it ends when it uses more.
//
// Going past a budget is an outcome, not an error of the program: BudgetExceeded is no Python
// exception, no handler of the program sees it, and the machine reports which budget it was.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace patchorder::python {

enum class Budget { kSteps, kMemory, kOutput, kThreads, kPatience };

// "steps", "memory", "output", "threads", "patience": the word that reports use.
const char* budget_name(Budget budget);

struct Budgets {
  std::uint64_t steps = 400'000'000;                     // statements and calls that may run
  std::size_t memory = std::size_t{2048} * 1024 * 1024;  // bytes of the case's heap: five seconds of gevent.sleep(0)
  std::uint32_t recursion = 1000;                      // sys.getrecursionlimit() at the start: past it a RecursionError
  std::size_t output = std::size_t{16} * 1024 * 1024;  // bytes of stdout and stderr together
  std::uint32_t threads = 200'000;                     // native threads and greenlets ever made
  const std::atomic<int>* stop = nullptr;              // anything but 0 there: nobody waits for the case any more
};

// Thrown through the evaluator; caught where a fiber's body begins.
struct BudgetExceeded {
  Budget budget;
};

}  // namespace patchorder::python
