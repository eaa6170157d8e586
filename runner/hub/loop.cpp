#include "hub/loop.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "hub/greenlet.h"

namespace patchorder::hub {

using machine::Nanoseconds;

Watcher::Watcher(Loop& loop, Kind kind, Nanoseconds after, Nanoseconds repeat, bool referenced)
    : loop_(loop), kind_(kind), after_{after, 0}, repeat_(repeat), referenced_(referenced) {}

Watcher::~Watcher() = default;

void Watcher::set_referenced(bool referenced) {
  if (active_ && referenced != referenced_) loop_.count_active(referenced ? 1 : -1);
  referenced_ = referenced;
}

void Watcher::start(std::function<void()> callback) {
  callback_ = std::move(callback);
  if (active_) return;
  active_ = true;
  pending_ = false;
  started_ = loop_.next_sequence_++;
  if (referenced_) loop_.count_active(1);
  if (kind_ == Kind::kTimer) loop_.add_timer(*this, after_);
  if (is_of_turns()) loop_.each_turn_.push_back(this);
  if (kind_ == Kind::kIdle) loop_.idle_.push_back(this);
  if (kind_ == Kind::kIo) loop_.changed_.push_back(this);
}

void Watcher::stop() {
  callback_ = nullptr;
  // Descriptors are asked again when the loop polls: one that is looked at no more doesn't keep it from blocking.
  if (std::exchange(pending_, false) && kind_ == Kind::kIo) std::erase(loop_.sent_, this);
  if (!active_) return;
  deactivate();
  if (kind_ == Kind::kIo) std::erase(loop_.changed_, this);
  if (kind_ == Kind::kIdle) loop_.drop_idle(*this);
  if (is_of_turns()) std::erase(loop_.each_turn_, this);
}

void Watcher::deactivate() {
  if (kind_ == Kind::kTimer) {
    loop_.timers_.remove(*this);
    after_ = place_.at.since(loop_.now_);
  }
  active_ = false;
  if (referenced_) loop_.count_active(-1);
}

void Watcher::again(std::function<void()> callback) {
  if (!repeats()) return stop();
  if (!active_) {
    after_ = {repeat_, 0};
    return start(std::move(callback));
  }
  pending_ = false;
  callback_ = std::move(callback);
  set_at_ = loop_.now();
  place_.at = loop_.now_.later_by({repeat_, 0});
  loop_.timers_.put_right(*this);
}

void Watcher::send() {
  if (!active_ || pending_) return;
  pending_ = true;
  loop_.sent_.push_back(this);
  if (kind_ == Kind::kIo) {
    loop_.unblock();
  } else {
    loop_.wake();
  }
}

bool Watcher::is_found() {
  if (!question_) return true;
  found_ = question_();
  if (found_ <= 0) pending_ = false;
  return found_ > 0;
}

void Watcher::fire() {
  if (!active_) return;
  pending_ = false;
  const auto callback = callback_;
  callback();
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

// Timers that are due in the same turn fire in the order in which the heap gives them, so the last one is marked first.
void Loop::mark_due_timers(std::vector<Watcher*>& marked) {
  const std::size_t first = marked.size();
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
    timer.pending_ = true;
    marked.push_back(&timer);
  }
  std::reverse(marked.begin() + static_cast<std::ptrdiff_t>(first), marked.end());
  for (Watcher* timer : later) timers_.insert(*timer);
}

// Descriptors in the order in which epoll names them: as they became ready. What comes through libev's pipe is looked
// for among all that were started, the last one first.
void Loop::mark_sent(std::vector<Watcher*>& marked, std::vector<Watcher*> sent, Watcher::Kind kind) {
  std::erase_if(sent, [kind](const Watcher* watcher) { return watcher->kind_ != kind; });
  if (kind != Watcher::Kind::kIo) std::ranges::sort(sent, std::greater<>(), &Watcher::started_);
  std::ranges::copy_if(sent, std::back_inserter(marked), [](Watcher* watcher) { return watcher->is_found(); });
}

// ev_idle_stop: the last of its priority takes its place.
void Loop::drop_idle(Watcher& watcher) {
  const auto last = std::find_if(idle_.rbegin(), idle_.rend(),
                                 [&](const Watcher* each) { return each->priority_ == watcher.priority_; });
  *std::ranges::find(idle_, &watcher) = *last;
  idle_.erase(std::next(last).base());
}

// idle_reify: those of the highest priority, unless something of that or a higher one is about to fire. What comes
// through the pipe has the highest of all; for callbacks that are left over, gevent has a timer, of priority 0.
void Loop::mark_idle(std::vector<Watcher*>& marked) const {
  if (idle_.empty() || was_woken_) return;
  const int priority = (*std::ranges::max_element(idle_, {}, &Watcher::priority_))->priority_;
  if (priority <= 0 && !callbacks_.empty()) return;
  if (std::ranges::any_of(marked, [priority](const Watcher* each) { return each->priority_ >= priority; })) return;
  for (Watcher* watcher : idle_) {
    if (watcher->priority_ != priority) continue;
    watcher->pending_ = true;
    marked.push_back(watcher);
  }
}

void Loop::mark_each_turn(std::vector<Watcher*>& marked, Watcher::Kind kind) {
  for (Watcher* watcher : each_turn_) {
    if (watcher->kind_ != kind) continue;
    watcher->pending_ = true;
    marked.push_back(watcher);
  }
}

// ev_invoke_pending: the highest priority first, and in each the last marked. Those that are stopped meanwhile don't.
void Loop::fire(std::vector<Watcher*>& marked) {
  std::ranges::reverse(marked);
  std::ranges::stable_sort(marked, std::greater<>(), &Watcher::priority_);
  left_to_fire_ = marked.size();
  for (Watcher* watcher : marked) {
    --left_to_fire_;
    if (!std::exchange(watcher->pending_, false)) continue;
    const auto callback = watcher->callback_;
    callback();
  }
}

void Loop::fire_in_each_turn(Watcher::Kind kind) {
  std::vector<Watcher*> marked;
  mark_each_turn(marked, kind);
  fire(marked);
}

// In the order of ev_run: backend_poll, timers_reify, idle_reify, check watchers; pipecb runs first and marks last.
void Loop::fire_due() {
  const std::vector<Watcher*> sent = std::exchange(sent_, {});
  std::vector<Watcher*> marked = std::exchange(unwatchable_, {});
  mark_sent(marked, sent, Watcher::Kind::kIo);
  mark_due_timers(marked);
  mark_idle(marked);
  mark_each_turn(marked, Watcher::Kind::kCheck);
  mark_sent(marked, sent, Watcher::Kind::kSignal);
  mark_sent(marked, sent, Watcher::Kind::kAsync);
  fire(marked);
}

bool Loop::has_something_due() const { return !callbacks_.empty() || !sent_.empty() || wake_requested_; }

constexpr Nanoseconds kPollDuration = 500;

// When a wait that is to end at `deadline` really ends: epoll_wait is given the milliseconds from now, rounded up.
Nanoseconds Loop::in_whole_milliseconds(Nanoseconds deadline) const {
  if (deadline == machine::kNever) return deadline;
  constexpr Nanoseconds kMillisecond = 1'000'000;
  return machine::later(now(), (deadline - now() + kMillisecond - 1) / kMillisecond * kMillisecond);
}

void Loop::forget_gone() {
  std::erase_if(sent_, [](Watcher* watcher) { return watcher->kind_ == Watcher::Kind::kIo && !watcher->is_found(); });
}

// fd_reify and fd_kill: what is told of a descriptor that is not open waits until something else ends the poll.
void Loop::begin_to_watch() {
  for (Watcher* watcher : std::exchange(changed_, {})) {
    if (!watcher->active_ || !watcher->question_) continue;
    const int found = watcher->question_();
    if (found >= 0) continue;
    if (on_unwatchable) on_unwatchable();
    std::erase(sent_, watcher);
    watcher->found_ = found;
    watcher->pending_ = true;
    watcher->deactivate();
    unwatchable_.push_back(watcher);
  }
}

void Loop::block_until_due(bool may_wait) {
  begin_to_watch();
  forget_gone();
  update_now();
  const Nanoseconds began = now();
  const Nanoseconds deadline = timers_.empty() ? machine::kNever : timers_.soonest().place_.at.time;
  if (!may_wait || has_something_due() || !idle_.empty() || deadline <= now() || active_count() == 0) {
    // epoll_wait without a timeout still lets the GIL go. Telling what it has found takes time, or one that is ready
    // for ever, and is answered by a function of C, would stop the clock.
    if (!sent_.empty()) machine_.spend(kPollDuration);
    machine_.release_gil();
  } else {
    blocked_ = &machine_.running();
    machine_.block(in_whole_milliseconds(deadline));
    blocked_ = nullptr;
  }
  update_now();
  rung_ = on_waited ? on_waited() : std::nullopt;
  if (rung_ && rung_->time < began) rung_.reset();
  was_woken_ = std::exchange(wake_requested_, false);
}

void Loop::abandon() {
  callbacks_.clear();
  abandoned_ = true;
}

// With nothing active it still looks once, without waiting, at what nobody refers to.
void Loop::run(Turns turns) {
  is_running_ = true;
  do {
    if (on_turn) on_turn();
    if (std::exchange(was_forked_, false)) fire_in_each_turn(Watcher::Kind::kFork);
    fire_in_each_turn(Watcher::Kind::kPrepare);
    run_callbacks();
    if (on_callbacks_done) on_callbacks_done();
    if (std::exchange(abandoned_, false)) break;
    ++iterations_;
    block_until_due(turns != Turns::kOneWithoutWaiting);
    fire_due();
  } while (active_count() > 0 && turns == Turns::kAll);
  is_running_ = false;
}

}  // namespace patchorder::hub
