#include "modules/process_threads.h"

#include <utility>

namespace patchorder::modules {

ProcessThreads& process_threads() {
  thread_local ProcessThreads threads;
  return threads;
}

ProcessThreads::~ProcessThreads() {
  const std::lock_guard lock(mutex_);
  over_ = true;
  changed_.notify_all();
}

void ProcessThreads::start(std::function<void()> body) {
  const std::lock_guard lock(mutex_);
  ended_.clear();
  if (idle_ > waiting_.size()) {
    waiting_.push_back(std::move(body));
    changed_.notify_one();
    return;
  }
  Threads made(1);
  const auto self = made.begin();
  *self = std::jthread([this, self, body = std::move(body)]() mutable { work(self, std::move(body)); });
  threads_.splice(threads_.end(), made);
}

void ProcessThreads::work(Threads::iterator self, std::function<void()> body) {
  while (true) {
    std::exchange(body, nullptr)();
    std::unique_lock lock(mutex_);
    if (idle_ == kMostIdle && !over_) {
      ended_.splice(ended_.end(), threads_, self);
      return;
    }
    ++idle_;
    changed_.wait(lock, [this] { return over_ || !waiting_.empty(); });
    --idle_;
    if (waiting_.empty()) return;
    body = std::move(waiting_.back());
    waiting_.pop_back();
  }
}

}  // namespace patchorder::modules
