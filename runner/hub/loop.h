// gevent's event loop, as libev behind gevent.libev.corecext: callbacks, timers, descriptors, signals, async watchers.
//
// One turn: gevent's prepare watcher runs the callbacks (at most a thousand, those added meanwhile among them), then
// the loop blocks its native thread until the next timer or until a watcher is sent, then what is due fires, as ev_run
// does: by priority, and within one the last found first. epoll counts in milliseconds, so timers that are due within
// the same one fire in the same turn, and priority, not time, decides among them: a sleep(0.1) inside a Timeout(0.1)
// ends as a sleep. run() returns when nothing that is referenced is active. Sending an async watcher is what other
// threads may do.
//
// As libev, it reads the clock now and then only: when it is made, before and after it waits, and when it is told to.
// A timer's time is counted from the last reading, so one that is started after a long computation may be due already.
//
// A wait takes a little longer than it is to, on a real machine. Where that decides, between a signal's alarm and a
// timer that was started after it and is due at the same instant, the alarm comes first.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "hub/pending_watchers.h"
#include "hub/timer_heap.h"
#include "hub/watcher.h"
#include "machine/machine.h"

namespace patchorder::hub {

class Greenlet;

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
  explicit Loop(machine::Machine& machine);
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  // Until nothing referenced is active; or for one turn, which waits or doesn't. It may be run within itself.
  enum class Turns : std::uint8_t { kAll, kOne, kOneWithoutWaiting };
  void run(Turns turns = Turns::kAll);
  // Makes the innermost run() return after its turn, or each of them (ev_break); others it does not end.
  static constexpr int kBreakOne = 1;
  static constexpr int kBreakAll = 2;
  void end_run(int how) { breaking_ = how; }
  // What polls: the order in which it names descriptors, and how exactly it waits.
  enum class Backend : std::uint8_t { kEpoll, kPoll, kSelect };
  void set_backend(Backend backend) { backend_ = backend; }
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
  // Drops the callbacks, which stay counted, and makes run() return: its hub is being destroyed.
  void abandon();
  // Something has come for all who watch the descriptor (ev_feed_fd_event).
  void feed_descriptor(int number);

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
  // What keeps run() from returning: active watchers and callbacks, and what programs add to it or take from it.
  std::int64_t active_count() const { return active_ + static_cast<std::int64_t>(callbacks_.size()); }
  void ref() { ++active_; }
  void unref() { --active_; }
  // Watchers that were found and that have not fired yet.
  std::size_t pending_count() const { return pending_.count(); }
  // How often it has waited.
  std::uint64_t iterations() const { return iterations_; }
  // How many run() there are within each other.
  int depth() const { return depth_; }

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
  bool has_idle() const;
  machine::Nanoseconds in_whole_milliseconds(machine::Nanoseconds deadline) const;
  void forget_gone();
  void begin_to_watch();
  void block_until_due(bool may_wait);
  void invoke_pending();
  static void feed_all(const std::vector<Watcher*>& watchers);
  void feed_due();
  void feed_ready();
  void order_by_backend(std::vector<Watcher*>& found) const;
  void feed_timers();
  void reschedule(Watcher& timer);
  bool comes_after_alarm(const Watcher& timer) const;
  void feed_idle();
  void feed_sent();
  // The active ones of its kind, where libev has an array of them.
  std::vector<Watcher*>* active_like(const Watcher& watcher);
  void add_timer(Watcher& watcher, const Moment& delay);
  void wake();
  void unblock();

  machine::Machine& machine_;
  std::deque<Waiting> callbacks_;
  Moment now_;
  TimerHeap timers_;
  std::vector<Watcher*> ready_;         // those of kIo that were sent, until the loop finds that they are not
  std::vector<Watcher*> sent_signals_;  // those of kSignal
  std::vector<Watcher*> changed_;       // those of kIo that were started since it polled last (libev's fdchanges)
  std::vector<Watcher*> watching_;      // the active ones of kIo, and so on
  std::vector<Watcher*> asyncs_;
  std::vector<Watcher*> prepares_;
  std::vector<Watcher*> checks_;
  std::vector<Watcher*> forks_;
  std::array<std::vector<Watcher*>, 5> idles_;  // by priority
  std::int64_t active_ = 0;
  PendingWatchers pending_;
  std::uint64_t iterations_ = 0;
  int depth_ = 0;
  int breaking_ = 0;
  Backend backend_ = Backend::kEpoll;
  bool is_running_callbacks_ = false;
  // How many callbacks the turn may still run, this one included, while the hub has switched to a greenlet; else 0.
  int turns_left_ = 0;
  std::uint64_t next_sequence_ = 0;
  bool wake_requested_ = false;
  bool was_forked_ = false;
  machine::NativeThread* blocked_ = nullptr;  // the loop's thread, while it waits in run()
  std::optional<Alarm> rung_;                 // during the wait that ended last
  Watcher callbacks_watcher_;                 // gevent's, which runs the callbacks
  Watcher pipe_;                              // libev's, through which it hears of signals and async watchers
};

inline Greenlet* Loop::take_turn() {
  if (turns_left_ <= 1 || callbacks_.empty() || callbacks_.front().greenlet == nullptr) return nullptr;
  --turns_left_;
  Greenlet* greenlet = callbacks_.front().greenlet;
  callbacks_.pop_front();
  return greenlet;
}

}  // namespace patchorder::hub
