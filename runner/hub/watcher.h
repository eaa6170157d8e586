// What a loop calls back for: gevent's watchers, as libev's structures beneath them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "hub/timer_heap.h"
#include "machine/clock.h"

namespace patchorder::hub {

class Loop;

class Watcher {
 public:
  // kPrepare and kCheck fire in each turn, before and behind the wait. kIdle: in each turn that has found nothing of
  // its priority or a higher one; then the loop does not wait. kFork: in the turn after one. kChild and kStat fire
  // when they are fed.
  enum class Kind : std::uint8_t { kTimer, kIo, kSignal, kAsync, kIdle, kPrepare, kCheck, kFork, kChild, kStat };

  Watcher(Loop& loop, Kind kind, machine::Nanoseconds after, machine::Nanoseconds repeat, bool referenced);
  ~Watcher();
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

  Kind kind() const { return kind_; }
  bool active() const { return active_; }
  // Found, and yet to be called; kAsync: sent, and yet to be found.
  bool pending() const { return kind_ == Kind::kAsync ? is_sent_ : pending_; }

  // Whether it keeps the loop running. One that doesn't takes back (ev_unref) what its start counts, and gives that
  // back when it is told to stop; not when it ends by itself.
  bool referenced() const { return referenced_; }
  void set_referenced(bool referenced);
  bool has_unreferenced() const { return has_unreferenced_; }

  // Of what is due in the same turn, higher goes first. 0 unless set. The next start brings it into libev's range.
  int priority() const { return priority_; }
  void set_priority(int priority) { priority_ = priority; }
  // A descriptor or a signal: the order of their numbers decides about who comes first.
  void set_number(int number) { number_ = number; }
  // kIo: all that it may be called for.
  void set_interest(int events) { interest_ = events; }

  // kIo: what to ask, when the loop polls, for the events that it finds; found() keeps the answer. Without any, what it
  // was sent for has gone again. A negative answer at the first poll: it cannot be watched, and is told that once.
  void ask_when_found(std::function<int()> question) { question_ = std::move(question); }
  // The events that it is called for.
  int found() const { return found_; }

  void start(std::function<void()> callback);
  void stop();
  // A timer's next time is by its repeat from now on; without one it stops. One that is not active needs a callback.
  void again(std::function<void()> callback);
  bool repeats() const { return repeat_ > 0; }
  // When it is due, by the machine's clock, while it is active; else what it had left then.
  machine::Nanoseconds at() const { return active_ ? place_.at.time : after_.time; }
  // It has come, what kIo, kSignal and kAsync wait for; from any native thread.
  void send();
  // As if the loop had found it, active or not.
  void feed(int events);
  void feed(int events, std::function<void()> callback);

 private:
  friend class Loop;
  friend class TimerHeap;

  bool is_found();
  void unreference();
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
  bool has_unreferenced_ = false;
  bool active_ = false;
  bool pending_ = false;
  bool is_sent_ = false;
  int priority_ = 0;
  int number_ = -1;
  int interest_ = 0;
  std::size_t index_ = 0;      // among the active ones of its kind
  std::uint64_t started_ = 0;  // watchers count their starts together
  std::function<void()> callback_;
  std::function<int()> question_;
  int found_ = 0;
};

}  // namespace patchorder::hub
