// A simulated native thread: a group of fibers of which one is current.
//
// Models an OS thread that runs Python: it needs the GIL to run, a native block (a lock, sleep, the loop waiting for
// events) stops the whole group, whichever of its fibers is current. Greenlets are fibers of the same thread and switch
// among themselves.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "machine/clock.h"
#include "machine/fiber.h"

namespace boost::fibers {
class context;
}

namespace patchorder::machine {

class NativeThread {
 public:
  enum class State : std::uint8_t { kReady, kRunning, kBlocked, kEnded };

  explicit NativeThread(std::uint64_t number) : number_(number) {}

  // 1 for the main thread, then in the order of starting.
  std::uint64_t number() const { return number_; }
  State state() const { return state_; }
  Fiber* current() const { return current_; }

  // Run when the thread has ended, in the order they were added (the tstate lock's release among them).
  void at_end(std::function<void()> hook) { end_hooks_.push_back(std::move(hook)); }

  // Whatever the upper layers keep for a thread; they own it.
  void* user = nullptr;

 private:
  friend class Machine;

  std::uint64_t number_;
  State state_ = State::kReady;
  Fiber* first_ = nullptr;  // whose end is the thread's
  Fiber* current_ = nullptr;
  boost::fibers::context* context_ = nullptr;  // null before it first ran
  std::uint64_t epoch_ = 0;                    // counts blocks: a timer of an earlier one is void
  bool woken_ = false;                         // the last block ended by wake(), not by time
  bool interrupted_ = false;                   // the last block ended by interrupt()
  bool interrupt_pending_ = false;             // interrupt() came while it was not blocked
  std::vector<std::function<void()>> end_hooks_;
};

}  // namespace patchorder::machine
