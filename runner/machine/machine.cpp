#include "machine/machine.h"

#include <algorithm>
#include <boost/fiber/context.hpp>
#include <cassert>
#include <exception>
#include <utility>

#include "machine/fiber_scheduler.h"
#include "machine/stack_pool.h"

namespace patchorder::machine {
namespace {

// The context that called Machine::run, of the machine that runs on this OS thread.
thread_local FiberScheduler::Context* outside = nullptr;

}  // namespace

Machine::Machine(Nanoseconds time_limit, Chooser& chooser) : time_limit_(time_limit), chooser_(chooser) {}

Machine::~Machine() = default;

Fiber* Machine::run_body(Fiber& fiber) {
  if (stopped_) return nullptr;
  try {
    if (on_resume) on_resume(fiber);
    return fiber.body_();
  } catch (const FiberKilled&) {
    return nullptr;
  } catch (...) {
    failure_ = std::current_exception();
  }
  stop(Ending::kFinished);
  return nullptr;
}

// The body of a thread's context. That ends when this returns; the scheduler then resumes what is named here.
void Machine::run_thread(NativeThread& thread) {
  Fiber& first = *thread.first_;
  run_body(first);
  first.ended_ = true;
  first.body_ = nullptr;
  FiberScheduler& scheduler = FiberScheduler::instance();
  if (!stopped_) end_thread(thread);
  scheduler.name_next(!stopped_ && pick_thread() ? context_of(*running_) : outside);
}

void Machine::end_thread(NativeThread& thread) {
  for (const auto& hook : thread.end_hooks_) hook();
  thread.end_hooks_.clear();
  thread.state_ = NativeThread::State::kEnded;
  if (observer_ != nullptr) observer_->thread_ended(thread, now_);
  if (&thread == main_) stop(Ending::kFinished);
}

FiberScheduler::Context* Machine::context_of(NativeThread& thread) {
  if (thread.context_ == nullptr) {
    Fiber& first = *thread.first_;
    thread.context_ = FiberScheduler::instance().create(
        first.stack_size_, [this, &thread] { run_thread(thread); }, first.stack_bottom_);
  }
  return thread.context_;
}

// The caller runs on the current fiber of `self`, which goes on when somebody transfers to its thread.
void Machine::transfer(NativeThread& self, NativeThread& target) {
  Fiber& fiber = *self.current_;
  // The frames below this one, which hold the registers of those above it, are small.
  constexpr std::size_t kFramesOfASwitch = 1024;
  fiber.left_at_ = static_cast<const char*>(__builtin_frame_address(0)) - kFramesOfASwitch;
  FiberScheduler::instance().switch_to(context_of(target));
  arrive(fiber);
}

void Machine::make_stack(Fiber& fiber) {
  PooledStack stacks(fiber.stack_size_);
  const boost::context::stack_context stack = stacks.allocate();
  fiber.stack_bottom_ = static_cast<const char*>(stack.sp) - stack.size;
  fiber.standing_ = boost::context::fiber(std::allocator_arg, boost::context::preallocated(stack.sp, stack.size, stack),
                                          stacks, [this, &fiber](boost::context::fiber&& from) {
                                            note_left(std::move(from));
                                            return std::move(end_fiber(fiber));
                                          });
}

// Runs the body; answers the stack that goes on when this one is gone.
boost::context::fiber& Machine::end_fiber(Fiber& fiber) {
  Fiber* next = run_body(fiber);
  fiber.ended_ = true;
  fiber.body_ = nullptr;
  if (next == nullptr) {
    assert(stopped_);
    // The thread's own stack is the next to unwind; without one it is unwind() that jumped here.
    next = fiber.thread_.first_->ended_ ? jumped_from_ : fiber.thread_.first_;
  } else if (!next->standing_) {
    make_stack(*next);
  }
  fiber.thread_.current_ = next;
  return next->standing_;
}

void Machine::stop(Ending ending) {
  if (stopped_) return;
  stopped_ = true;
  ending_ = ending;
  if (observer_ != nullptr) observer_->stopped(ending == Ending::kFinished, now_);
}

void Machine::finish() {
  stop(Ending::kFinished);
  throw FiberKilled{};
}

Machine::Ending Machine::run(std::size_t stack_size, std::function<void()> body, void* user) {
  outside = FiberScheduler::active();
  FiberScheduler& scheduler = FiberScheduler::instance();
  main_ = &start_thread(stack_size, std::move(body), user);
  if (pick_thread()) scheduler.switch_to(context_of(*running_));
  unwind();
  if (failure_) std::rethrow_exception(failure_);
  return ending_;
}

// Every fiber that still has a stack wakes to find the machine stopped, and unwinds: of each thread the one that stands
// in the native block and then its first one, then the greenlets that were waiting for their turn.
void Machine::unwind() {
  stopped_ = true;
  FiberScheduler& scheduler = FiberScheduler::instance();
  for (std::size_t i = 0; i < threads_.size(); ++i) {
    NativeThread& thread = *threads_[i];
    if (thread.context_ != nullptr && !thread.first_->ended_) scheduler.switch_to(thread.context_);
  }
  for (std::size_t i = 0; i < fibers_.size(); ++i) {
    Fiber& fiber = fibers_[i];
    if (!fiber.standing_) continue;
    Fiber here(fiber.thread_, 0, nullptr);
    jump(here, fiber);
  }
  scheduler.collect_ended();
}

void Machine::spend(Nanoseconds duration) {
  now_ += duration;
  busy_ += duration;
  if (now_ >= turn_end_ && !stopped_) on_turn_end();
  if (!alarms_.empty()) run_due_alarms();
  if (stopped_) throw FiberKilled{};
  if (now_ >= time_limit_) {
    now_ = time_limit_;
    stop(Ending::kTimeLimit);
    throw FiberKilled{};
  }
  if (now_ - gil_taken_at_ >= switch_interval_) release_gil();
}

NativeThread& Machine::start_thread(std::size_t stack_size, std::function<void()> body, void* user) {
  threads_.push_back(std::make_unique<NativeThread>(threads_.size() + 1));
  NativeThread& thread = *threads_.back();
  Fiber& first = fibers_.emplace_back(thread, stack_size, [body = std::move(body)]() -> Fiber* {
    body();
    return nullptr;
  });
  first.user = user;
  thread.first_ = thread.current_ = &first;
  if (running_ == nullptr) {
    ready_.push_back(&thread);  // the main thread: it is there from the start
  } else {
    thread.state_ = NativeThread::State::kBlocked;
    timers_.push({now_ + kStartLatency, next_sequence_++, &thread, thread.epoch_});
  }
  if (observer_ != nullptr) observer_->thread_started(thread, now_);
  return thread;
}

void Machine::make_ready(NativeThread& thread) {
  thread.state_ = NativeThread::State::kReady;
  ++thread.epoch_;
  ready_.push_back(&thread);
  if (observer_ != nullptr) observer_->thread_woken(thread, now_);
}

void Machine::wake_due() {
  run_due_alarms();
  while (!timers_.empty() && timers_.top().time <= now_) {
    const Timer timer = timers_.top();
    timers_.pop();
    if (timer.epoch == timer.thread->epoch_ && timer.thread->state_ == NativeThread::State::kBlocked) {
      make_ready(*timer.thread);
    }
  }
}

bool Machine::pick_thread() {
  wake_due();
  while (ready_.empty() && !stopped_) {
    Nanoseconds next = next_event();
    const bool is_stuck = before_time_passes ? !before_time_passes(next) : next == kNever;
    if (is_stuck) {
      stop(Ending::kDeadlock);
      return false;
    }
    if (stopped_) return false;
    next = next_event();
    if (next >= time_limit_) {
      now_ = time_limit_;
      stop(Ending::kTimeLimit);
      return false;
    }
    now_ = std::max(now_, next);
    wake_due();
  }
  if (stopped_) return false;
  const std::size_t chosen = ready_.size() == 1 ? 0 : chooser_.choose(ready_.size());
  running_ = ready_[chosen];
  ready_.erase(ready_.begin() + static_cast<std::ptrdiff_t>(chosen));
  running_->state_ = NativeThread::State::kRunning;
  gil_taken_at_ = now_;
  return true;
}

// The calling thread has put itself where it waits; control comes back when it is picked again.
void Machine::yield_to_next() {
  NativeThread* self = running_;
  if (!pick_thread()) throw FiberKilled{};
  if (running_ != self) transfer(*self, *running_);
}

bool Machine::block(Nanoseconds deadline) {
  NativeThread& self = *running_;
  self.state_ = NativeThread::State::kBlocked;
  self.woken_ = false;
  self.interrupted_ = false;
  if (std::exchange(self.interrupt_pending_, false)) {
    self.interrupted_ = true;
    self.state_ = NativeThread::State::kRunning;
    return false;
  }
  if (deadline != kNever) timers_.push({deadline, next_sequence_++, &self, self.epoch_});
  if (observer_ != nullptr) observer_->thread_blocked(self, now_);
  yield_to_next();
  return self.woken_;
}

void Machine::wake(NativeThread& thread) {
  if (thread.state_ != NativeThread::State::kBlocked || thread.woken_) return;
  thread.woken_ = true;
  wake_soon(thread);
}

void Machine::wake_soon(NativeThread& thread) {
  ++thread.epoch_;  // the timer of its deadline is void from here on
  timers_.push({now_ + kWakeLatency, next_sequence_++, &thread, thread.epoch_});
}

Nanoseconds Machine::next_event() {
  while (!timers_.empty() && timers_.top().epoch != timers_.top().thread->epoch_) timers_.pop();
  const Nanoseconds timer = timers_.empty() ? kNever : timers_.top().time;
  return alarms_.empty() ? timer : std::min(timer, alarms_.begin()->first.first);
}

Machine::AlarmId Machine::at(Nanoseconds time, std::function<void()> action) {
  const AlarmId alarm{time, next_sequence_++};
  alarms_.emplace(alarm, std::move(action));
  return alarm;
}

void Machine::cancel(const AlarmId& alarm) { alarms_.erase(alarm); }

void Machine::run_due_alarms() {
  while (!alarms_.empty() && alarms_.begin()->first.first <= now_) {
    const auto due = alarms_.extract(alarms_.begin());
    due.mapped()();
  }
}

void Machine::interrupt(NativeThread& thread) {
  if (thread.state_ != NativeThread::State::kBlocked) {
    thread.interrupt_pending_ = true;
    return;
  }
  thread.interrupted_ = true;
  if (!thread.woken_) wake_soon(thread);
}

bool Machine::handle_interrupt() {
  running_->interrupt_pending_ = false;
  if (!std::exchange(running_->interrupted_, false)) return false;
  if (on_interrupt) on_interrupt();
  return true;
}

void Machine::end_other_threads() {
  for (const auto& thread : threads_) {
    if (thread.get() == running_) continue;
    thread->state_ = NativeThread::State::kEnded;
    ++thread->epoch_;
  }
  ready_.clear();
  main_ = running_;
}

void Machine::drop_other_threads() {
  NativeThread* main = main_;  // if another thread has forked, the end of that one need not be the end of all
  end_other_threads();
  main_ = main;
  alarms_.clear();
}

void Machine::release_gil() {
  wake_due();
  if (stopped_) throw FiberKilled{};
  gil_taken_at_ = now_;
  if (ready_.empty()) return;
  running_->state_ = NativeThread::State::kReady;
  ready_.push_back(running_);
  yield_to_next();
}

}  // namespace patchorder::machine
