// Signals of one simulated process: what each of them does, the ones whose handlers have yet to run, the alarm timer.
//
// As in CPython a signal only makes a note; the handler runs in the main thread, as soon as that evaluates something,
// or at once in the middle of a native wait, which then goes on. The loop of gevent has notes of its own for the
// signals that it watches, and looks at CPython's at the start of each turn. What nobody handles ends the process or
// does nothing.
//
// As in Linux a signal that is sent to the process comes to its main thread, to any other if the main thread has it
// blocked, and waits if all have; one that is sent to a thread waits for that thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "hub/loop.h"
#include "machine/machine.h"
#include "modules/processes/signal_mask.h"
#include "python/objects/exception.h"
#include "python/objects/object.h"

namespace patchorder::modules {

class Process;
struct ThreadState;

class Signals {
 public:
  static constexpr int kCount = kSignalCount;

  enum class Disposition : std::uint8_t { kDefault, kIgnored, kHandler, kLoop };

  explicit Signals(Process& process);
  // Of a program that was started by one that ignores these.
  void begin(SignalSet ignored, bool is_python);
  SignalSet ignored() const;

  Disposition disposition(int signal) const { return actions_[static_cast<std::size_t>(signal)].disposition; }
  // `handler` counts for kHandler: what to call with the number and the frame; null raises KeyboardInterrupt.
  void set(int signal, Disposition disposition, python::Value handler = {});

  // The signal comes for the process, from whichever side; unsupported for those that stop a process. The main thread's
  // native wait is interrupted if it is the one that the operating system hands the signal to.
  void send(int signal);
  void send_to(ThreadState& thread, int signal);
  // Only what a handler in C would note: no signal came (PyErr_SetInterruptEx).
  void note(int signal);

  // The mask of the running thread; what it lets through now comes at once.
  void set_mask(SignalSet blocked);
  SignalSet pending() const;  // what waits for the running thread
  // sigwait(): takes a signal of `wanted` that waits for the running thread, or comes until `deadline`; 0 if none did.
  int wait_for(const SignalSet& wanted, machine::Nanoseconds deadline);
  // Runs the handlers of what has come, lowest number first. On the main thread only; may throw what they raise.
  void run_handlers();
  bool any_noted() const { return any_noted_; }
  // The KeyboardInterrupt that no code of the program made, if that is what a handler raised last.
  const python::Exception* interrupt() const { return interrupt_; }

  // The number of each signal that has a handler is written there as it comes, a byte; -1: nowhere. Answers the old
  // one.
  int set_wakeup_descriptor(int fd) { return std::exchange(wakeup_descriptor_, fd); }

  // What the program has set for any signal.
  template <typename Visit>
  void for_each_handler(Visit&& visit) const {
    for (const Action& each : actions_) visit(each.handler);
  }

  // Watchers of the loop: the first one of a signal takes it over, with the last one it gets its default back.
  void watch(int signal, hub::Watcher& watcher);
  void unwatch(int signal, hub::Watcher& watcher);

  // The real-time interval timer, whose end sends SIGALRM; 0 disarms it. Answers what was left of the one before.
  struct Timer {
    machine::Nanoseconds left = 0;
    machine::Nanoseconds interval = 0;
  };
  Timer set_timer(Timer timer);
  Timer timer() const;
  // The end of the timer since somebody asked last.
  std::optional<hub::Loop::Alarm> take_rung() { return std::exchange(rung_, std::nullopt); }

 private:
  struct Action {
    Disposition disposition = Disposition::kDefault;
    bool noted = false;
    python::Value handler;
    std::vector<hub::Watcher*> watchers;
  };

  // Where a signal of the process goes; null if all threads have it blocked.
  ThreadState* receiver(int signal) const;
  void deliver(ThreadState& thread, int signal);
  int take_pending(const SignalSet& wanted);
  Action& action(int signal) { return actions_[static_cast<std::size_t>(signal)]; }
  void default_action(int signal);
  void alarm_rings();
  void arm(machine::Nanoseconds delay);

  Process& process_;
  std::array<Action, kCount> actions_;
  SignalSet pending_;  // sent to the process while all threads had them blocked
  bool any_noted_ = false;
  int wakeup_descriptor_ = -1;
  const python::Exception* interrupt_ = nullptr;
  std::optional<machine::Machine::AlarmId> alarm_;
  machine::Nanoseconds interval_ = 0;
  machine::Nanoseconds alarm_set_at_ = 0;
  std::optional<hub::Loop::Alarm> rung_;
};

}  // namespace patchorder::modules
