#include "hub/loop.h"

#include <algorithm>
#include <utility>

namespace patchorder::hub {

using machine::Nanoseconds;

Watcher::Watcher(Loop& loop, Kind kind, Nanoseconds after, Nanoseconds repeat, bool referenced)
    : loop_(loop), kind_(kind), after_(after), repeat_(repeat), referenced_(referenced) {}

Watcher::~Watcher() = default;

void Watcher::set_referenced(bool referenced) {
  if (active_ && referenced != referenced_) loop_.count_active(referenced ? 1 : -1);
  referenced_ = referenced;
}

void Watcher::start(std::function<void()> callback) {
  callback_ = std::move(callback);
  if (active_) return;
  active_ = true;
  ++epoch_;
  if (referenced_) loop_.count_active(1);
  if (kind_ == Kind::kTimer) loop_.add_timer(*this, after_);
}

void Watcher::stop() {
  callback_ = nullptr;
  pending_ = false;
  if (!active_) return;
  active_ = false;
  ++epoch_;
  if (referenced_) loop_.count_active(-1);
}

void Watcher::again() {
  if (!active_) return;
  ++epoch_;
  loop_.add_timer(*this, repeat_ > 0 ? repeat_ : after_);
}

void Watcher::send() {
  if (!active_ || pending_) return;
  pending_ = true;
  loop_.sent_.push_back(this);
  loop_.wake();
}

std::shared_ptr<Callback> Loop::run_callback(std::function<void()> function) {
  callbacks_.push_back(std::make_shared<Callback>(std::move(function)));
  return callbacks_.back();
}

std::shared_ptr<Callback> Loop::run_callback_threadsafe(std::function<void()> function) {
  auto callback = run_callback(std::move(function));
  wake();
  return callback;
}

void Loop::wake() {
  wake_requested_ = true;
  if (blocked_ != nullptr) machine_.wake(*blocked_);
}

void Loop::add_timer(Watcher& watcher, Nanoseconds delay) {
  timers_.push_back({machine::later(now(), delay), next_sequence_++, &watcher, watcher.epoch_});
  std::ranges::push_heap(timers_, std::greater<>());
}

void Loop::drop_stopped_timers() {
  while (!timers_.empty() && timers_.front().epoch != timers_.front().watcher->epoch_) {
    std::ranges::pop_heap(timers_, std::greater<>());
    timers_.pop_back();
  }
}

void Loop::run_callbacks() {
  for (int count = 0; count < kCallbacksPerTurn && !callbacks_.empty(); ++count) {
    const std::shared_ptr<Callback> callback = callbacks_.front();
    callbacks_.pop_front();
    if (!callback->function_) continue;
    const auto function = std::exchange(callback->function_, nullptr);
    function();
  }
}

void Loop::fire_timers() {
  for (;;) {
    drop_stopped_timers();
    if (timers_.empty() || timers_.front().time > now()) return;
    Watcher& watcher = *timers_.front().watcher;
    std::ranges::pop_heap(timers_, std::greater<>());
    timers_.pop_back();
    const auto callback = watcher.callback_;
    if (watcher.repeat_ > 0) {
      ++watcher.epoch_;
      add_timer(watcher, watcher.repeat_);
    } else {
      watcher.active_ = false;
      ++watcher.epoch_;
      if (watcher.referenced_) count_active(-1);
    }
    callback();
  }
}

void Loop::fire_sent() {
  const std::vector<Watcher*> sent = std::exchange(sent_, {});
  for (Watcher* watcher : sent) {
    if (!watcher->pending_ || !watcher->active_) continue;
    watcher->pending_ = false;
    const auto callback = watcher->callback_;
    callback();
  }
}

bool Loop::has_something_due() const {
  return !callbacks_.empty() || !sent_.empty() || wake_requested_;
}

void Loop::block_until_due() {
  drop_stopped_timers();
  const Nanoseconds deadline = timers_.empty() ? machine::kNever : timers_.front().time;
  if (has_something_due() || deadline <= now()) {
    // epoll_wait without a timeout still lets the GIL go.
    machine_.release_gil();
  } else {
    blocked_ = &machine_.running();
    machine_.block(deadline);
    blocked_ = nullptr;
  }
  wake_requested_ = false;
}

void Loop::run() {
  for (;;) {
    run_callbacks();
    if (callbacks_.empty() && referenced_active_ == 0) return;
    block_until_due();
    fire_timers();
    fire_sent();
  }
}

}  // namespace patchorder::hub
