// gevent's event loop, as libev behind gevent.libev.corecext: callbacks, timers, descriptors, signals, async watchers.
//
// One turn: callbacks run (at most a thousand, those added meanwhile among them, as gevent's prepare watcher does),
// then the loop blocks its native thread until the next timer or until a watcher is sent, then what is due fires, as
// ev_run does: by priority, and within one the last found first. epoll counts in milliseconds, so timers that are due
// within the same one fire in the same turn, and priority, not time, decides among them: a sleep(0.1) inside a
// Timeout(0.1) ends as a sleep. run() returns when nothing that is referenced is active. Sending an async watcher is
// what other threads may do.
//
// As libev, it reads the clock now and then only: when it is made, before and after it waits, and when it is told to.
// A timer's time is counted from the last reading, so one that is started after a long computation may be due already.
//
// A wait takes a little longer than it is to, on a real machine. Where that decides, between a signal's alarm and a
// timer that was started after it and is due at the same instant, the alarm comes first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "hub/timer_heap.h"
#include "machine/machine.h"

namespace patchorder::hub {

class Greenlet;
class Loop;

// Something that may call back.
class Watcher {
 public:
  // kAsync: ended children, too. kPrepare and kCheck fire in each turn, before and behind the wait. kIdle: in each turn
  // that has found nothing of its priority or a higher one; then the loop does not wait. kFork: in the turn after one.
  enum class Kind : std::uint8_t { kTimer, kIo, kSignal, kAsync, kIdle, kPrepare, kCheck, kFork };

  Watcher(Loop& loop, Kind kind, machine::Nanoseconds after, machine::Nanoseconds repeat, bool referenced);
  ~Watcher();
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

  Kind kind() const { return kind_; }
  bool active() const { return active_; }
  bool pending() const { return pending_; }
  bool referenced() const { return referenced_; }
  void set_referenced(bool referenced);
  // Of what is due in the same turn, higher goes first. 0 unless set.
  void set_priority(int priority) { priority_ = priority; }

  // kIo: what to ask, when the loop polls, for the events that it finds; found() keeps the answer. Without any, what it
  // was sent for has gone again. A negative answer at the first poll: it cannot be watched, and is told that once.
  void ask_when_found(std::function<int()> question) { question_ = std::move(question); }
  int found() const { return found_; }

  void start(std::function<void()> callback);
  void stop();
  // A timer's next time is by its repeat from now on; without one it stops. One that is not active needs a callback.
  void again(std::function<void()> callback);
  bool repeats() const { return repeat_ > 0; }
  // It has come, what kIo, kSignal and kAsync wait for; from any native thread.
  void send();
  // From the loop's own thread: at once, if it is active.
  void fire();

 private:
  friend class Loop;
  friend class TimerHeap;

  bool is_found();
  bool is_of_turns() const { return kind_ == Kind::kPrepare || kind_ == Kind::kCheck || kind_ == Kind::kFork; }
  void deactivate();

  Loop& loop_;
  Kind kind_;
  // A timer's time from its next start; while it is active, what it will have left is counted from its place. One that
  // is stopped, or has fired, keeps what is left, as ev_timer_stop leaves it: the next start goes on from there.
  Moment after_;
  HeapPlace place_;
  machine::Nanoseconds set_at_ = 0;  // a timer's last start or repeat
  machine::Nanoseconds repeat_;
  bool referenced_;
  bool active_ = false;
  bool pending_ = false;
  int priority_ = 0;
  std::uint64_t started_ = 0;  // watchers count their starts together
  std::function<void()> callback_;
  std::function<int()> question_;
  int found_ = 0;
};

// One use of run_callback.
class Callback {
 public:
  explicit Callback(std::function<void()> function) : function_(std::move(function)) {}
  bool pending() const { return static_cast<bool>(function_); }
  void stop() { function_ = nullptr; }

 private:
  friend class Loop;
  std::function<void()> function_;
};

class Loop {
 public:
  explicit Loop(machine::Machine& machine) : machine_(machine) { update_now(); }
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  // Until nothing referenced is active; or for one turn, which waits or doesn't.
  enum class Turns : std::uint8_t { kAll, kOne, kOneWithoutWaiting };
  void run(Turns turns = Turns::kAll);
  // Called at the start of each turn: where the main thread's loop looks for signals.
  std::function<void()> on_turn;
  // Called in each turn when its callbacks have run and nothing of them is left.
  std::function<void()> on_callbacks_done;
  // Called before the first watcher that cannot be watched is told so.
  std::function<void()> on_unwatchable;
  // A signal's alarm that rang: when it was set, and when it rang.
  struct Alarm {
    machine::Nanoseconds set_at;
    machine::Nanoseconds time;
  };
  // Asked when a wait has ended, for the alarm that rang last.
  std::function<std::optional<Alarm>()> on_waited;
  // The process was forked, and this is the child; or it is to act as if it were.
  void note_fork() { was_forked_ = true; }
  // Drops the callbacks and makes run() return: its hub is being destroyed.
  void abandon();

  std::shared_ptr<Callback> run_callback(std::function<void()> function);
  // A callback that switches to `greenlet`, which nobody will ask about or stop.
  void give_turn(Greenlet& greenlet) { callbacks_.push_back({&greenlet, nullptr}); }
  // For a greenlet that is about to switch back into the hub: whom the hub would switch to at once, taken from the
  // queue, so that the caller can spare the way through the hub's stack. Null if the hub has to do something else.
  Greenlet* take_turn();
  // The same from another native thread: also wakes the loop.
  std::shared_ptr<Callback> run_callback_threadsafe(std::function<void()> function);

  // The clock as it was read last.
  machine::Nanoseconds now() const { return now_.time; }
  void update_now() { now_ = {machine_.now(), now_.reading + 1}; }
  // While callbacks run, a timer that is started makes the loop read the clock, unless it is told not to.
  bool starting_timer_updates_now() const { return is_running_callbacks_; }
  // What keeps run() from returning: active watchers and callbacks.
  std::size_t active_count() const { return referenced_active_ + callbacks_.size(); }
  // Watchers that this turn found due and that have not fired yet.
  std::size_t pending_count() const { return left_to_fire_; }
  // How often it has waited.
  std::uint64_t iterations() const { return iterations_; }
  bool is_running() const { return is_running_; }

 private:
  friend class Watcher;

  // A callback that is waiting: one of the two.
  struct Waiting {
    Greenlet* greenlet;
    std::shared_ptr<Callback> callback;
  };

  static constexpr int kCallbacksPerTurn = 1000;

  void run_callbacks();
  bool has_something_due() const;
  machine::Nanoseconds in_whole_milliseconds(machine::Nanoseconds deadline) const;
  void forget_gone();
  void begin_to_watch();
  void block_until_due(bool may_wait);
  void fire(std::vector<Watcher*>& marked);
  void fire_in_each_turn(Watcher::Kind kind);
  void fire_due();
  void mark_due_timers(std::vector<Watcher*>& marked);
  void reschedule(Watcher& timer);
  bool comes_after_alarm(const Watcher& timer) const;
  static void mark_sent(std::vector<Watcher*>& marked, std::vector<Watcher*> sent, Watcher::Kind kind);
  void mark_idle(std::vector<Watcher*>& marked) const;
  void drop_idle(Watcher& watcher);
  void mark_each_turn(std::vector<Watcher*>& marked, Watcher::Kind kind);
  void add_timer(Watcher& watcher, const Moment& delay);
  void wake();
  void unblock();
  void count_active(int change) { referenced_active_ += static_cast<std::size_t>(change); }

  machine::Machine& machine_;
  std::deque<Waiting> callbacks_;
  Moment now_;
  TimerHeap timers_;
  std::vector<Watcher*> sent_;
  std::vector<Watcher*> changed_;      // the kIo ones that were started since it polled last (libev's fdchanges)
  std::vector<Watcher*> unwatchable_;  // which it stopped, and has yet to call
  std::vector<Watcher*> each_turn_;    // the active ones of kPrepare, kCheck and kFork
  std::vector<Watcher*> idle_;         // the active ones of kIdle
  std::size_t referenced_active_ = 0;
  std::size_t left_to_fire_ = 0;
  std::uint64_t iterations_ = 0;
  bool is_running_ = false;
  bool is_running_callbacks_ = false;
  // How many callbacks the turn may still run, this one included, while the hub has switched to a greenlet; else 0.
  int turns_left_ = 0;
  std::uint64_t next_sequence_ = 0;
  bool wake_requested_ = false;
  bool was_woken_ = false;  // by what comes through libev's pipe, in the wait that ended last
  bool abandoned_ = false;
  bool was_forked_ = false;
  machine::NativeThread* blocked_ = nullptr;  // the loop's thread, while it waits in run()
  std::optional<Alarm> rung_;                 // during the wait that ended last
};

inline Greenlet* Loop::take_turn() {
  if (turns_left_ <= 1 || callbacks_.empty() || callbacks_.front().greenlet == nullptr) return nullptr;
  --turns_left_;
  Greenlet* greenlet = callbacks_.front().greenlet;
  callbacks_.pop_front();
  return greenlet;
}

}  // namespace patchorder::hub
