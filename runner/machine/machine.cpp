#include "machine/machine.h"

#include <algorithm>
#include <boost/fiber/context.hpp>
#include <cassert>
#include <utility>

#include "machine/fiber_scheduler.h"

namespace patchorder::machine {
namespace {

// The context that called Machine::run, of the machine that runs on this OS thread.
thread_local FiberScheduler::Context* outside = nullptr;

}  // namespace

Fiber::Fiber(Machine& machine, NativeThread& thread, std::size_t stack_size, Body body)
    : machine_(machine), thread_(thread), stack_size_(stack_size), body_(std::move(body)) {}

Fiber::~Fiber() = default;

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

void Machine::enter(Fiber& fiber) {
  Fiber* next = run_body(fiber);
  fiber.ended_ = true;
  fiber.body_ = nullptr;
  leave(fiber, next);
}

// The fiber's context ends when this returns; the scheduler then resumes what is named here.
void Machine::leave(Fiber& fiber, Fiber* next) {
  FiberScheduler& scheduler = FiberScheduler::instance();
  if (!stopped_ && next == nullptr) {
    end_thread(fiber.thread_);
    if (!stopped_ && pick_thread()) next = running_->current_;
  }
  if (stopped_) return scheduler.name_next(outside);
  next->thread_.current_ = next;
  scheduler.name_next(context_of(*next));
}

FiberScheduler::Context* Machine::context_of(Fiber& fiber) {
  if (fiber.context_ == nullptr) {
    fiber.context_ = FiberScheduler::instance().create(
        fiber.stack_size_, [this, &fiber] { enter(fiber); }, fiber.stack_bottom_);
  }
  return fiber.context_;
}

void Machine::end_thread(NativeThread& thread) {
  for (const auto& hook : thread.end_hooks_) hook();
  thread.end_hooks_.clear();
  thread.state_ = NativeThread::State::kEnded;
  if (observer_ != nullptr) observer_->thread_ended(thread, now_);
  if (&thread == main_) stop(Ending::kFinished);
}

// The caller is the fiber `self`, which goes on when somebody transfers to it.
void Machine::transfer(Fiber& self, Fiber& target) {
  FiberScheduler::instance().switch_to(context_of(target));
  if (stopped_) throw FiberKilled{};
  if (on_resume) on_resume(self);
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
  if (pick_thread()) scheduler.switch_to(context_of(*running_->current_));
  unwind();
  if (failure_) std::rethrow_exception(failure_);
  return ending_;
}

// Every fiber that still has a stack wakes to find the machine stopped, and unwinds.
void Machine::unwind() {
  stopped_ = true;
  FiberScheduler& scheduler = FiberScheduler::instance();
  for (std::size_t i = 0; i < fibers_.size(); ++i) {
    Fiber& fiber = *fibers_[i];
    if (fiber.context_ != nullptr && !fiber.ended_) scheduler.switch_to(fiber.context_);
  }
  scheduler.collect_ended();
}

void Machine::spend(Nanoseconds duration) {
  now_ += duration;
  busy_ += duration;
  if (!alarms_.empty()) run_due_alarms();
  if (stopped_) throw FiberKilled{};
  if (now_ >= time_limit_) {
    now_ = time_limit_;
    stop(Ending::kTimeLimit);
    throw FiberKilled{};
  }
  if (now_ - gil_taken_at_ >= kSwitchInterval) release_gil();
}

NativeThread& Machine::start_thread(std::size_t stack_size, std::function<void()> body, void* user) {
  threads_.push_back(std::make_unique<NativeThread>(threads_.size() + 1));
  NativeThread& thread = *threads_.back();
  fibers_.push_back(std::make_unique<Fiber>(*this, thread, stack_size, [body = std::move(body)]() -> Fiber* {
    body();
    return nullptr;
  }));
  fibers_.back()->user = user;
  thread.current_ = fibers_.back().get();
  ready_.push_back(&thread);
  if (observer_ != nullptr) observer_->thread_started(thread, now_);
  return thread;
}

Fiber& Machine::make_fiber(std::size_t stack_size, Fiber::Body body) {
  fibers_.push_back(std::make_unique<Fiber>(*this, *running_, stack_size, std::move(body)));
  return *fibers_.back();
}

void Machine::switch_to(Fiber& target) {
  assert(&target.thread_ == running_);
  if (running_->current_ == &target) return;
  Fiber& self = *running_->current_;
  running_->current_ = &target;
  transfer(self, target);
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
    const Nanoseconds next = next_event();
    if (next == kNever) {
      stop(Ending::kDeadlock);
      return false;
    }
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
  if (running_ != self) transfer(*self->current_, *running_->current_);
}

bool Machine::block(Nanoseconds deadline) {
  NativeThread& self = *running_;
  self.state_ = NativeThread::State::kBlocked;
  self.woken_ = false;
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

void Machine::drop_other_threads() {
  for (const auto& thread : threads_) {
    if (thread.get() == running_) continue;
    thread->state_ = NativeThread::State::kEnded;
    ++thread->epoch_;
  }
  ready_.clear();
  alarms_.clear();
  main_ = running_;
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
