// The simulated computer of one case: native threads, the GIL, virtual time.
//
// One native thread at a time holds the GIL and runs; it gives it up where CPython does: when it blocks, at
// output, and after the switch interval if another thread is ready. Time stands still while code runs, but for
// what spend() charges, and jumps to the next timer when no thread can run. If no thread can run and there is no timer,
// the case hangs. Everything is deterministic; choices go through a Chooser.
//
// A Machine belongs to the OS thread that calls run(); several OS threads may each run one.
#pragma once

#include <cassert>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <queue>
#include <vector>

#include "machine/chooser.h"
#include "machine/clock.h"
#include "machine/native_thread.h"

namespace patchorder::machine {

// What explain's timeline sees; every call is made with the machine in a consistent state.
class MachineObserver {
 public:
  virtual ~MachineObserver() = default;
  virtual void thread_started(const NativeThread& thread, Nanoseconds now) = 0;
  virtual void thread_ended(const NativeThread& thread, Nanoseconds now) = 0;
  virtual void thread_blocked(const NativeThread& thread, Nanoseconds now) = 0;
  virtual void thread_woken(const NativeThread& thread, Nanoseconds now) = 0;
  // The case is over, its fibers still stand where they were; not `finished`: it hangs.
  virtual void stopped(bool finished, Nanoseconds now) = 0;
};

class Machine {
 public:
  enum class Ending : std::uint8_t {
    kFinished,  // finish() was called, or the main thread ended
    kDeadlock,  // nobody can ever run again
    kTimeLimit,
  };

  // `time_limit` is virtual.
  Machine(Nanoseconds time_limit, Chooser& chooser);
  ~Machine();
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  // Runs `body` as the main thread until the case ends, then unwinds every fiber. An exception that left any
  // fiber's body ends the case and leaves here.
  Ending run(std::size_t stack_size, std::function<void()> body, void* user = nullptr);

  // From inside: the process is over; does not return.
  [[noreturn]] void finish();
  // The same from an alarm: whoever runs is unwound as soon as the alarm is over.
  void finish_soon() { stop(Ending::kFinished); }

  // --- time
  Nanoseconds now() const { return now_; }
  Nanoseconds time_limit() const { return time_limit_; }
  // How long code has run: time without what passed while everybody waited.
  Nanoseconds busy() const { return busy_; }
  // The running code has taken this long; other threads may get the GIL.
  void spend(Nanoseconds duration);
  // Nothing has happened here before: the machine is that of a process which begins at this time.
  void begin_at(Nanoseconds time) { now_ = gil_taken_at_ = time; }

  // --- native threads
  NativeThread& running() const { return *running_; }
  // The new thread runs when the operating system has brought it up and it gets the GIL.
  // `user` becomes its fiber's.
  NativeThread& start_thread(std::size_t stack_size, std::function<void()> body, void* user = nullptr);
  // The calling thread waits until wake() or `deadline`; true if it was woken.
  bool block(Nanoseconds deadline);
  // Ends the block of `thread`: after the time that the operating system takes to wake a thread it waits for the GIL.
  // No effect on a thread that is not blocked.
  void wake(NativeThread& thread);
  // Hands the GIL over if another thread waits for it: what happens around a blocking system call.
  void release_gil();
  // After this time of running the GIL goes to another thread that waits for it; CPython's default is 5 ms.
  Nanoseconds switch_interval() const { return switch_interval_; }
  void set_switch_interval(Nanoseconds interval) { switch_interval_ = interval; }

  // --- what comes from outside: the operating system's timers, signals, other processes
  using AlarmId = std::pair<Nanoseconds, std::uint64_t>;
  // `action` runs once time has come to `time`, on whatever stack is running: it must not block, switch or throw.
  AlarmId at(Nanoseconds time, std::function<void()> action);
  void cancel(const AlarmId& alarm);
  // Runs the alarms that are due.
  void run_due_alarms();
  // A signal for `thread`: its block (or the next one, if it is not blocked) ends early without counting as woken, and
  // the block's caller finds interrupted() set.
  void interrupt(NativeThread& thread);
  // Whether the running thread's last block was interrupted; if so calls on_interrupt, which runs what the program
  // has for it and may throw.
  bool handle_interrupt();
  std::function<void()> on_interrupt;
  // Before time passes because nobody can run: other machines that share something with this one, and are earlier, go
  // first, and may add alarms to it meanwhile. `next` is when something happens here (kNever: nothing will). False: the
  // others wait for ever, too.
  std::function<bool(Nanoseconds next)> before_time_passes;
  // Called when code has run up to this time: it is the others' turn.
  void set_turn_end(Nanoseconds time) { turn_end_ = time; }
  std::function<void()> on_turn_end;
  // After an exec only the running thread exists, as the main one; the others stay where they stand.
  void end_other_threads();
  // After a fork, besides: alarms are gone.
  void drop_other_threads();

  // --- fibers
  // `body` is what a Fiber::Body can hold.
  template <typename Callable>
  Fiber& make_fiber(std::size_t stack_size, Callable&& body) {
    return fibers_.emplace_back(*running_, stack_size, std::forward<Callable>(body));
  }
  // The calling fiber stops, `target` of the same thread runs.
  void switch_to(Fiber& target);

  // Called on a fiber's own stack each time it begins or goes on, so that the upper layers know who is running.
  std::function<void(Fiber&)> on_resume;

  void set_observer(MachineObserver* observer) { observer_ = observer; }
  const std::deque<Fiber>& fibers() const { return fibers_; }

 private:
  friend class Fiber;

  struct Timer {
    Nanoseconds time;
    std::uint64_t sequence;
    NativeThread* thread;
    std::uint64_t epoch;
    bool operator>(const Timer& other) const {
      return time != other.time ? time > other.time : sequence > other.sequence;
    }
  };

  // From the end of a block to waiting for the GIL: longer than writing a line takes, so that a thread that wakes
  // another one and prints gets its line out first.
  static constexpr Nanoseconds kWakeLatency = 50'000;
  // From the call that starts a thread to its waiting for the GIL: a little longer, so that one that was woken before
  // comes first.
  static constexpr Nanoseconds kStartLatency = 60'000;

  Fiber* run_body(Fiber& fiber);
  // Between threads, by Boost.Fiber.
  void run_thread(NativeThread& thread);
  void end_thread(NativeThread& thread);
  boost::fibers::context* context_of(NativeThread& thread);
  void transfer(NativeThread& self, NativeThread& target);
  // Between fibers of a thread, by Boost.Context.
  void make_stack(Fiber& fiber);
  boost::context::fiber& end_fiber(Fiber& fiber);
  void jump(Fiber& self, Fiber& target);
  void note_left(boost::context::fiber&& from);
  void arrive(Fiber& self);
  void stop(Ending ending);
  void unwind();
  void make_ready(NativeThread& thread);
  void wake_soon(NativeThread& thread);
  // When the next timer or alarm is due; kNever if there is none.
  Nanoseconds next_event();
  void wake_due();
  // The next thread to hold the GIL, letting time pass if need be; false if the case is over.
  bool pick_thread();
  void yield_to_next();

  Nanoseconds now_ = 0;
  Nanoseconds busy_ = 0;
  Nanoseconds switch_interval_ = 5'000'000;
  Nanoseconds time_limit_;
  Nanoseconds gil_taken_at_ = 0;
  Nanoseconds turn_end_ = kNever;
  Chooser& chooser_;
  MachineObserver* observer_ = nullptr;
  NativeThread* running_ = nullptr;
  Fiber* jumped_from_ = nullptr;  // who has just left its stack for another one of the same thread
  NativeThread* main_ = nullptr;  // whose end is the case's
  std::vector<std::unique_ptr<NativeThread>> threads_;
  std::deque<Fiber> fibers_;
  std::deque<NativeThread*> ready_;
  std::priority_queue<Timer, std::vector<Timer>, std::greater<>> timers_;
  std::map<AlarmId, std::function<void()>> alarms_;
  std::uint64_t next_sequence_ = 0;
  Ending ending_ = Ending::kFinished;
  std::exception_ptr failure_;
  bool stopped_ = false;
};

// --- The way of a switch. It is inline up to its callers: the processor predicts a return by the calls before it, so
// every return that follows a jump to another stack is mispredicted.

// Whoever jumps hands over where it stands; a fiber that ends has nothing left to stand on.
inline void Machine::note_left(boost::context::fiber&& from) {
  if (from) jumped_from_->standing_ = std::move(from);
}

inline void Machine::jump(Fiber& self, Fiber& target) {
  assert(!std::current_exception() && std::uncaught_exceptions() == 0);  // see FiberScheduler::switch_to
  jumped_from_ = &self;
  note_left(std::move(target.standing_).resume());
}

// The fiber goes on after having left the processor to others.
inline void Machine::arrive(Fiber& self) {
  if (stopped_) throw FiberKilled{};
  if (on_resume) on_resume(self);
}

inline void Machine::switch_to(Fiber& target) {
  assert(&target.thread_ == running_);
  Fiber& self = *running_->current_;
  if (&self == &target) return;
  running_->current_ = &target;
  if (!target.standing_) make_stack(target);
  jump(self, target);
  arrive(self);
}

}  // namespace patchorder::machine
