#include "suite/batch.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>

#include "suite/interpreters/child_process.h"
#include "suite/interruption.h"

namespace patchorder::suite {
namespace {

constexpr std::chrono::milliseconds kTick{100};

// The workers and what they have finished.
class Workers {
 public:
  Workers(const std::vector<Task>& tasks, const Reference* reference, unsigned count)
      : tasks_(tasks), reference_(reference) {
    threads_.reserve(count);
    try {
      for (unsigned i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      // This machine has no more: those that there are do the work of all.
      if (threads_.empty()) throw;
    }
  }

  ~Workers() { stop_ = true; }

  // The result of task `index`, if it comes within a tick. Rethrows what a worker threw.
  std::optional<Result> wait_for(std::size_t index) {
    std::unique_lock lock(mutex_);
    finished_.wait_for(lock, kTick, [&] { return failure_ != nullptr || results_.contains(index); });
    if (failure_ != nullptr && !results_.contains(index)) std::rethrow_exception(failure_);
    const auto found = results_.find(index);
    if (found == results_.end()) return std::nullopt;
    Result result = std::move(found->second);
    results_.erase(found);
    return result;
  }

 private:
  void work() {
    try {
      while (!stop_ && interruption() == 0) {
        const std::size_t index = next_++;
        if (index >= tasks_.size()) return;
        Result result = run_and_judge(*tasks_[index].program, *tasks_[index].engine, reference_);
        const std::scoped_lock lock(mutex_);
        results_.emplace(index, std::move(result));
        finished_.notify_all();
      }
      if (interruption() != 0) throw Interrupted();
    } catch (...) {
      const std::scoped_lock lock(mutex_);
      if (failure_ == nullptr) failure_ = std::current_exception();
      finished_.notify_all();
    }
  }

  const std::vector<Task>& tasks_;
  const Reference* reference_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> stop_{false};
  std::mutex mutex_;
  std::condition_variable finished_;
  std::map<std::size_t, Result> results_;
  std::exception_ptr failure_;
  std::vector<std::jthread> threads_;  // joined before the rest goes
};

}  // namespace

BatchEnd run_batch(const std::vector<Task>& tasks, const Reference* reference, const BatchOptions& options,
                   const std::function<void(Result)>& on_result, const std::function<void(const Tally&)>& on_tick) {
  BatchEnd end;
  const auto begun = std::chrono::steady_clock::now();
  auto last_tick = begun;
  const unsigned jobs = std::max(1u, std::min(options.jobs, static_cast<unsigned>(tasks.size())));
  try {
    Workers workers(tasks, reference, jobs);
    for (std::size_t index = 0; index < tasks.size() && !end.stopped_early;) {
      std::optional<Result> result = workers.wait_for(index);
      const auto now = std::chrono::steady_clock::now();
      end.tally.seconds = std::chrono::duration<double>(now - begun).count();
      if (now - last_tick >= kTick) {
        last_tick = now;
        on_tick(end.tally);
      }
      if (!result) continue;
      ++index;
      end.tally.add(result->verdict);
      end.exit_code = std::max(end.exit_code, exit_code_of(result->verdict));
      end.stopped_early = options.most_failures != 0 && end.tally.failed >= options.most_failures;
      on_result(std::move(*result));
    }
  } catch (const Interrupted&) {
    end.interrupted = true;
  }
  // It may have come while the last results were waited for.
  end.interrupted |= interruption() != 0;
  return end;
}

std::vector<Task> shard_of(const std::vector<Task>& tasks, Shard shard) {
  std::vector<Task> part;
  std::size_t dealt = 0;
  const Program* last = nullptr;
  for (const Task& task : tasks) {
    if (task.program != last) ++dealt;
    last = task.program;
    if ((dealt - 1) % shard.count == shard.index - 1) part.push_back(task);
  }
  return part;
}

}  // namespace patchorder::suite
