#include "hub/loop.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <utility>

#include "hub/greenlet.h"

namespace patchorder::hub {

using machine::Nanoseconds;

// Neither of the two counts.
Loop::Loop(machine::Machine& machine)
    : machine_(machine),
      callbacks_watcher_(*this, Watcher::Kind::kPrepare, 0, 0, false),
      pipe_(*this, Watcher::Kind::kIo, 0, 0, false) {
  update_now();
  callbacks_watcher_.start([this] { run_callbacks(); });
  pipe_.callback_ = [this] { feed_sent(); };
  pipe_.set_priority(PendingWatchers::kHighest);
}

std::vector<Watcher*>* Loop::active_like(const Watcher& watcher) {
  switch (watcher.kind_) {
    case Watcher::Kind::kIo: return &watching_;
    case Watcher::Kind::kAsync: return &asyncs_;
    case Watcher::Kind::kPrepare: return &prepares_;
    case Watcher::Kind::kCheck: return &checks_;
    case Watcher::Kind::kFork: return &forks_;
    case Watcher::Kind::kIdle: return &idles_[static_cast<std::size_t>(watcher.priority_ - PendingWatchers::kLowest)];
    default: return nullptr;
  }
}

std::shared_ptr<Callback> Loop::run_callback(std::function<void()> function) {
  callbacks_.push_back({nullptr, std::make_shared<Callback>(std::move(function))});
  return callbacks_.back().callback;
}

std::shared_ptr<Callback> Loop::run_callback_threadsafe(std::function<void()> function) {
  auto callback = run_callback(std::move(function));
  wake();
  return callback;
}

void Loop::wake() {
  wake_requested_ = true;
  unblock();
}

void Loop::unblock() {
  if (blocked_ != nullptr) machine_.wake(*blocked_);
}

void Loop::add_timer(Watcher& watcher, const Moment& delay) {
  watcher.set_at_ = now();
  watcher.place_.at = now_.later_by(delay);
  timers_.insert(watcher);
}

void Loop::run_callbacks() {
  is_running_callbacks_ = true;
  for (int left = kCallbacksPerTurn; left > 0 && !callbacks_.empty(); --left) {
    const Waiting next = std::move(callbacks_.front());
    callbacks_.pop_front();
    if (next.greenlet != nullptr) {
      turns_left_ = left;
      next.greenlet->thread().switch_to(*next.greenlet, {});
      left = std::exchange(turns_left_, 0);
    } else if (const auto function = std::exchange(next.callback->function_, nullptr)) {
      function();
    }
  }
  is_running_callbacks_ = false;
  update_now();
}

bool Loop::comes_after_alarm(const Watcher& timer) const {
  return rung_ && rung_->set_at < timer.set_at_ && rung_->time <= timer.place_.at.time;
}

// From when it was due, not from now; what it has missed it doesn't make up for.
void Loop::reschedule(Watcher& timer) {
  timer.set_at_ = now();
  timer.place_.at.time = machine::later(timer.place_.at.time, timer.repeat_);
  if (timer.place_.at < now_) timer.place_.at = now_;
  timers_.put_right(timer);
}

// Timers that are due in the same turn fire in the order in which the heap gives them, so the last one is fed first.
void Loop::feed_timers() {
  std::vector<Watcher*> due;
  std::vector<Watcher*> later;
  while (!timers_.empty() && timers_.soonest().place_.at < now_) {
    Watcher& timer = timers_.soonest();
    if (comes_after_alarm(timer)) {
      timers_.remove(timer);
      later.push_back(&timer);
      continue;
    }
    if (timer.repeats()) {
      reschedule(timer);
    } else {
      timer.deactivate();
    }
    due.push_back(&timer);
  }
  std::ranges::reverse(due);
  feed_all(due);
  for (Watcher* timer : later) timers_.insert(*timer);
}

// epoll names descriptors as they became ready, poll as they were first watched, select the highest first. Of those who
// watch the same one, the last that was started is found first.
void Loop::order_by_backend(std::vector<Watcher*>& found) const {
  std::map<int, std::uint64_t> rank;
  for (const Watcher* watcher : found) {
    const auto from_highest = static_cast<std::uint64_t>(std::numeric_limits<int>::max() - watcher->number_);
    const std::uint64_t own = backend_ == Backend::kSelect ? from_highest
                              : backend_ == Backend::kPoll ? watcher->started_
                                                           : rank.size();
    const auto [known, is_first] = rank.try_emplace(watcher->number_, own);
    if (!is_first && backend_ == Backend::kPoll) known->second = std::min(known->second, own);
  }
  std::ranges::stable_sort(found, [&rank](const Watcher* a, const Watcher* b) {
    const auto first = rank.at(a->number_);
    const auto second = rank.at(b->number_);
    return first != second ? first < second : a->started_ > b->started_;
  });
}

// What is ready stays so until a poll finds that it isn't.
void Loop::feed_ready() {
  std::erase_if(ready_, [](Watcher* watcher) { return !watcher->is_found(); });
  std::vector<Watcher*> found = ready_;
  if (found.size() > 1) order_by_backend(found);
  feed_all(found);
}

void Loop::feed_descriptor(int number) {
  std::vector<Watcher*> found;
  std::ranges::copy_if(watching_, std::back_inserter(found),
                       [number](const Watcher* watcher) { return watcher->number_ == number; });
  std::ranges::sort(found, std::greater<>(), &Watcher::started_);
  for (Watcher* watcher : found) watcher->feed(watcher->interest_);
}

// idle_reify: those of the highest priority, unless something of that or a higher one is about to fire. For callbacks
// that are left over, gevent has a timer, of priority 0.
void Loop::feed_idle() {
  for (int priority = PendingWatchers::kHighest; priority >= PendingWatchers::kLowest; --priority) {
    if (pending_.has_any_of(priority) || (priority == 0 && !callbacks_.empty())) return;
    const std::vector<Watcher*>& idle = idles_[static_cast<std::size_t>(priority - PendingWatchers::kLowest)];
    if (!idle.empty()) return feed_all(idle);
  }
}

// pipecb: the highest signal first, and of one signal the last watcher that was started; then async watchers, the last
// one first.
void Loop::feed_sent() {
  wake_requested_ = false;
  std::vector<Watcher*> signals = std::exchange(sent_signals_, {});
  std::ranges::sort(signals, [](const Watcher* a, const Watcher* b) {
    return a->number_ != b->number_ ? a->number_ > b->number_ : a->started_ > b->started_;
  });
  for (Watcher* watcher : signals) watcher->is_sent_ = false;
  feed_all(signals);
  for (std::size_t left = asyncs_.size(); left > 0; --left) {
    Watcher& watcher = *asyncs_[left - 1];
    if (std::exchange(watcher.is_sent_, false)) watcher.feed(watcher.found_);
  }
}

void Loop::feed_all(const std::vector<Watcher*>& watchers) {
  for (Watcher* watcher : watchers) watcher->feed(watcher->found_);
}

void Loop::invoke_pending() {
  while (Watcher* watcher = pending_.take()) {
    watcher->pending_ = false;
    const auto callback = watcher->callback_;
    callback();
  }
}

// In the order of ev_run: backend_poll, timers_reify, idle_reify, check watchers.
void Loop::feed_due() {
  feed_ready();
  if (std::exchange(wake_requested_, false)) pipe_.feed(pipe_.found_);
  feed_timers();
  feed_idle();
  feed_all(checks_);
}

bool Loop::has_idle() const {
  return std::ranges::any_of(idles_, [](const std::vector<Watcher*>& idle) { return !idle.empty(); });
}

bool Loop::has_something_due() const { return !callbacks_.empty() || !ready_.empty() || wake_requested_; }

constexpr Nanoseconds kPollDuration = 500;

// When a wait that is to end at `deadline` really ends: epoll_wait and poll are given the milliseconds from now,
// rounded up.
Nanoseconds Loop::in_whole_milliseconds(Nanoseconds deadline) const {
  if (deadline == machine::kNever || backend_ == Backend::kSelect) return deadline;
  constexpr Nanoseconds kMillisecond = 1'000'000;
  return machine::later(now(), (deadline - now() + kMillisecond - 1) / kMillisecond * kMillisecond);
}

void Loop::forget_gone() {
  std::erase_if(ready_, [](Watcher* watcher) { return !watcher->is_found(); });
}

// fd_reify and fd_kill: what is told of a descriptor that is not open waits until something else ends the poll.
void Loop::begin_to_watch() {
  for (Watcher* watcher : std::exchange(changed_, {})) {
    if (!watcher->active_ || !watcher->question_) continue;
    const int found = watcher->question_();
    if (found >= 0) {
      // epoll hears of it only now, whenever it became ready.
      if (watcher->is_sent_) {
        std::erase(ready_, watcher);
        ready_.push_back(watcher);
      }
      continue;
    }
    if (on_unwatchable) on_unwatchable();
    watcher->deactivate();
    watcher->feed(found);
  }
}

void Loop::block_until_due(bool may_wait) {
  begin_to_watch();
  forget_gone();
  update_now();
  const Nanoseconds began = now();
  const Nanoseconds deadline = timers_.empty() ? machine::kNever : timers_.soonest().place_.at.time;
  if (!may_wait || has_something_due() || has_idle() || deadline <= now() || active_count() == 0) {
    // epoll_wait without a timeout still lets the GIL go. Telling what it has found takes time, or one that is ready
    // for ever, and is answered by a function of C, would stop the clock.
    if (!ready_.empty()) machine_.spend(kPollDuration);
    machine_.release_gil();
  } else {
    blocked_ = &machine_.running();
    machine_.block(in_whole_milliseconds(deadline));
    blocked_ = nullptr;
  }
  update_now();
  rung_ = on_waited ? on_waited() : std::nullopt;
  if (rung_ && rung_->time < began) rung_.reset();
}

void Loop::abandon() {
  active_ += static_cast<std::int64_t>(callbacks_.size());
  callbacks_.clear();
  end_run(kBreakOne);
}

// With nothing active it still looks once, without waiting, at what nobody refers to.
void Loop::run(Turns turns) {
  ++depth_;
  breaking_ = 0;
  invoke_pending();
  do {
    if (on_turn) on_turn();
    if (std::exchange(was_forked_, false)) {
      feed_all(forks_);
      invoke_pending();
    }
    feed_all(prepares_);
    invoke_pending();
    if (on_callbacks_done) on_callbacks_done();
    if (breaking_ != 0) break;
    ++iterations_;
    block_until_due(turns != Turns::kOneWithoutWaiting);
    feed_due();
    invoke_pending();
  } while (active_count() != 0 && breaking_ == 0 && turns == Turns::kAll);
  if (breaking_ == kBreakOne) breaking_ = 0;
  --depth_;
}

}  // namespace patchorder::hub
