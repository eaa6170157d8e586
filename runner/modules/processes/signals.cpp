#include "modules/processes/signals.h"

#include <algorithm>
#include <csignal>
#include <string>
#include <utility>

#include "modules/process.h"
#include "modules/thread_state.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/traceback.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

Signals::Signals(Process& process) : process_(process) {
  action(SIGINT).disposition = Disposition::kHandler;
  action(SIGPIPE).disposition = Disposition::kIgnored;
}

void Signals::begin(SignalSet ignored, bool is_python) {
  if (!is_python) actions_ = {};
  for (int signal = 1; signal < kCount; ++signal) {
    if (ignored[static_cast<std::size_t>(signal)]) action(signal).disposition = Disposition::kIgnored;
  }
}

SignalSet Signals::ignored() const {
  SignalSet found;
  for (std::size_t signal = 1; signal < kCount; ++signal) {
    found[signal] = actions_[signal].disposition == Disposition::kIgnored;
  }
  return found;
}

void Signals::set(int signal, Disposition disposition, Value handler) {
  action(signal).disposition = disposition;
  action(signal).handler = handler;
}

void Signals::default_action(int signal) {
  constexpr std::array kHarmless{SIGCHLD, SIGCONT, SIGURG, SIGWINCH};
  constexpr std::array kStopping{SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU};
  if (std::ranges::find(kHarmless, signal) != kHarmless.end()) return;
  const bool stops = std::ranges::find(kStopping, signal) != kStopping.end();
  stops ? process_.children().stop(signal) : process_.die_of(signal);
}

namespace {

// Waiting for a signal lifts its block meanwhile.
bool takes(const ThreadState& thread, int signal) {
  const auto bit = static_cast<std::size_t>(signal);
  return !thread.signals.blocked[bit] || thread.signals.awaited[bit];
}

int lowest(const SignalSet& set) {
  for (int signal = 1; signal < kSignalCount; ++signal) {
    if (set[static_cast<std::size_t>(signal)]) return signal;
  }
  return 0;
}

}  // namespace

ThreadState* Signals::receiver(int signal) const {
  if (takes(process_.main_thread(), signal)) return &process_.main_thread();
  for (const auto& thread : process_.threads()) {
    if (thread->native->state() != machine::NativeThread::State::kEnded && takes(*thread, signal)) return thread.get();
  }
  return nullptr;
}

void Signals::send(int signal) {
  if (ThreadState* thread = receiver(signal)) return deliver(*thread, signal);
  pending_.set(static_cast<std::size_t>(signal));
}

void Signals::send_to(ThreadState& thread, int signal) {
  if (takes(thread, signal)) return deliver(thread, signal);
  thread.signals.pending.set(static_cast<std::size_t>(signal));
}

void Signals::note(int signal) {
  action(signal).noted = any_noted_ = true;
  process_.interpreter().look_soon();
  const char number = static_cast<char>(signal);
  if (wakeup_descriptor_ >= 0) process_.descriptors().write(wakeup_descriptor_, {&number, 1});
}

void Signals::deliver(ThreadState& thread, int signal) {
  const Action& taken = action(signal);
  const auto bit = static_cast<std::size_t>(signal);
  // What would end the process does so even where it is awaited, if it is not blocked as well.
  if (thread.signals.awaited[bit] && (thread.signals.blocked[bit] || taken.disposition != Disposition::kDefault)) {
    thread.signals.pending.set(bit);
    return process_.machine().wake(*thread.native);
  }
  if (taken.disposition == Disposition::kDefault) return default_action(signal);
  if (taken.disposition == Disposition::kIgnored) return;
  if (taken.disposition == Disposition::kLoop) {
    for (hub::Watcher* watcher : taken.watchers) watcher->send();
  } else {
    note(signal);
  }
  if (&thread == &process_.main_thread()) process_.machine().interrupt(*thread.native);
}

void Signals::set_mask(SignalSet blocked) {
  ThreadState& thread = process_.thread();
  blocked.reset(SIGKILL);
  blocked.reset(SIGSTOP);
  thread.signals.blocked = blocked;
  while (const int signal = take_pending(~blocked)) deliver(thread, signal);
}

SignalSet Signals::pending() const { return pending_ | process_.thread().signals.pending; }

int Signals::take_pending(const SignalSet& wanted) {
  SignalSet& own = process_.thread().signals.pending;
  const int signal = lowest((own | pending_) & wanted);
  SignalSet& from = own[static_cast<std::size_t>(signal)] ? own : pending_;
  from.reset(static_cast<std::size_t>(signal));
  return signal;
}

int Signals::wait_for(const SignalSet& wanted, machine::Nanoseconds deadline) {
  machine::Machine& machine = process_.machine();
  SignalSet& awaited = process_.thread().signals.awaited;
  for (;;) {
    if (const int signal = take_pending(wanted)) return signal;
    if (machine.now() >= deadline) return 0;
    awaited = wanted;
    machine.block(deadline);
    awaited.reset();
    machine.handle_interrupt();
  }
}

void Signals::run_handlers() {
  Interpreter& interp = process_.interpreter();
  // Where a handler raises, those of the other signals run soon after.
  struct LooksAgain {
    ~LooksAgain() {
      if (signals.any_noted_) signals.process_.interpreter().look_soon();
    }
    Signals& signals;
  } const looks_again{*this};
  while (any_noted_) {
    const auto found = std::ranges::find_if(actions_, [](const Action& each) { return each.noted; });
    if (found == actions_.end()) {
      any_noted_ = false;
      return;
    }
    found->noted = false;
    if (found->disposition != Disposition::kHandler) continue;
    if (!found->handler) {
      python::Exception* interrupt =
          python::cast<python::Exception>(python::call(interp, python::exceptions().keyboard_interrupt));
      interrupt_ = interrupt;
      python::raise_exception(interp, interrupt);
    }
    python::Frame* frame = python::real_frame(interp.execution->frame);
    const Value shown = frame == nullptr ? Value::none() : python::frame_object(interp, frame);
    const Value details[] = {Value::integer(found - actions_.begin()), shown};
    python::call(interp, found->handler, python::Arguments(details));
  }
}

void Signals::watch(int signal, hub::Watcher& watcher) {
  action(signal).watchers.push_back(&watcher);
  action(signal).disposition = Disposition::kLoop;
}

void Signals::unwatch(int signal, hub::Watcher& watcher) {
  std::vector<hub::Watcher*>& watchers = action(signal).watchers;
  if (std::erase(watchers, &watcher) > 0 && watchers.empty()) action(signal).disposition = Disposition::kDefault;
}

void Signals::arm(machine::Nanoseconds delay) {
  machine::Machine& machine = process_.machine();
  alarm_set_at_ = machine.now();
  alarm_ = machine.at(machine::later(alarm_set_at_, delay), [this] { alarm_rings(); });
}

void Signals::alarm_rings() {
  rung_ = {alarm_set_at_, alarm_->first};
  alarm_.reset();
  if (interval_ > 0) arm(interval_);
  send(SIGALRM);
}

Signals::Timer Signals::timer() const {
  if (!alarm_) return {};
  return {std::max<machine::Nanoseconds>(1, alarm_->first - process_.machine().now()), interval_};
}

Signals::Timer Signals::set_timer(Timer wanted) {
  const Timer before = timer();
  machine::Machine& machine = process_.machine();
  if (alarm_) machine.cancel(*std::exchange(alarm_, std::nullopt));
  interval_ = wanted.interval;
  if (wanted.left > 0) arm(wanted.left);
  return before;
}

}  // namespace patchorder::modules
