// OS threads for processes beside the one that runs in this OS thread: forked ones, started ones.
//
// Modules are parsed once for each OS thread, which takes as long as ten cases; so a thread that is through waits for
// the next process instead of ending. An OS thread that runs cases has some of its own, and they end with it.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

namespace patchorder::modules {

class ProcessThreads {
 public:
  ProcessThreads() = default;
  ~ProcessThreads();
  ProcessThreads(const ProcessThreads&) = delete;
  ProcessThreads& operator=(const ProcessThreads&) = delete;

  // `body` runs in another OS thread from now on, and must not throw. Any thread may call this.
  void start(std::function<void()> body);

 private:
  // What they have parsed takes megabytes each; more processes than these at a time are rare.
  static constexpr std::size_t kMostIdle = 8;

  using Threads = std::list<std::jthread>;

  void work(Threads::iterator self, std::function<void()> body);

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::function<void()>> waiting_;  // for one of the idle threads, which are not fewer
  std::size_t idle_ = 0;
  bool over_ = false;
  Threads ended_;  // or about to end
  Threads threads_;
};

// The calling OS thread's.
ProcessThreads& process_threads();

}  // namespace patchorder::modules
