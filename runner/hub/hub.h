// gevent's hub: the greenlet of a native thread that runs its loop.
//
// Waiting is switching into the hub; when the loop has something for a greenlet it switches back. If the loop runs
// dry while somebody waits, the hub throws LoopExit into its parent, the thread's main greenlet, and runs again when it
// is entered again. The upper layer makes the exception (`loop_exit`); used from C++ alone it is the C++ LoopExit.
#pragma once

#include <deque>
#include <functional>
#include <vector>

#include "hub/greenlet.h"
#include "hub/loop.h"

namespace patchorder::hub {

// Thrown by the C++ waits below when nothing can wake the caller any more.
struct LoopExit {};

// A hub's body: runs the loop for ever; each time it is dry `loop_exit` is delivered to `parent`.
[[noreturn]] void run_hub(ThreadGreenlets& thread, Loop& loop, Greenlet& parent,
                          const std::function<Delivery()>& loop_exit);

class Hub {
 public:
  // `loop_exit` makes what is delivered to the main greenlet when the loop is dry.
  Hub(ThreadGreenlets& thread, Loop& loop, std::size_t stack_size, std::function<Delivery()> loop_exit);
  Hub(const Hub&) = delete;
  Hub& operator=(const Hub&) = delete;

  Loop& loop() { return loop_; }
  Greenlet& greenlet() { return greenlet_; }

  // The current greenlet waits until something is delivered to it.
  Delivery wait() {
    // Whom the hub would switch to at once is switched to from here.
    Greenlet* next = loop_.take_turn();
    return thread_.switch_to(next != nullptr ? *next : greenlet_, {});
  }

 private:
  ThreadGreenlets& thread_;
  Loop& loop_;
  std::function<Delivery()> loop_exit_;
  Greenlet greenlet_;
};

// --- For use from C++ on its own, without an interpreter.

// The hub of one native thread with its greenlets and loop, and the verbs of gevent on it.
class NativeHub {
 public:
  explicit NativeHub(machine::Machine& machine);

  // A greenlet that starts at the next turn of the loop.
  Greenlet& spawn(std::function<void()> body);
  // Throws LoopExit if nothing can wake the caller.
  void sleep(double seconds);
  void join(Greenlet& greenlet);
  // The calling greenlet waits for wake(). Throws LoopExit if nothing can wake it.
  void wait();
  void wake(Greenlet& greenlet);
  Greenlet& current() const { return thread_.current(); }
  Loop& loop() { return loop_; }

 private:
  // A greenlet and what it runs.
  struct Spawned {
    Spawned(NativeHub& hub, std::function<void()>&& its_body);

    std::function<void()> body;
    Greenlet greenlet;
  };

  void sleep_for(double seconds);
  void end_joins(const Greenlet& ended);

  ThreadGreenlets thread_;
  Loop loop_;
  Hub hub_;
  std::deque<Spawned> spawned_;
  std::vector<std::pair<const Greenlet*, Greenlet*>> joins_;  // who ends, who waits
};

// Inline as Machine::switch_to is, and for the same reason.
inline void NativeHub::wait() {
  if (hub_.wait().is_error) throw LoopExit{};
}

inline void NativeHub::wake(Greenlet& greenlet) { loop_.give_turn(greenlet); }

inline void NativeHub::sleep(double seconds) {
  if (seconds > 0) return sleep_for(seconds);
  wake(thread_.current());
  wait();
}

}  // namespace patchorder::hub
