// One stack of execution: the body of a native thread, or of a greenlet in it.
//
// A native thread is a boost::fibers::fiber, and its first Fiber runs on the stack of that. Its greenlets are Fibers on
// stacks of their own that Boost.Context switches directly, without the scheduler: as with greenlet's own slp_switch,
// the operating system does not know of them. Exactly one Fiber of a Machine runs at a time, and it names the next.
#pragma once

#include <boost/context/fiber.hpp>
#include <cstddef>
#include <functional>
#include <span>
#include <utility>

#include "machine/standing_stacks.h"

namespace patchorder::machine {

class NativeThread;

// Thrown from a switch when the machine ends the case: unwinds the fiber's stack. No std::exception, so that no
// handler for those catches it.
struct FiberKilled {};

class Fiber {
 public:
  // What a body answers when it ends: the fiber of the same native thread that runs next, or null: the thread ends.
  using Body = std::function<Fiber*()>;

  // A stack of `stack_size` bytes is taken when the fiber first runs. `body` is what a Body can hold.
  template <typename Callable>
  Fiber(NativeThread& thread, std::size_t stack_size, Callable&& body)
      : thread_(thread), stack_size_(stack_size), body_(std::forward<Callable>(body)) {}
  Fiber(const Fiber&) = delete;
  Fiber& operator=(const Fiber&) = delete;

  NativeThread& thread() const { return thread_; }
  bool ended() const { return ended_; }
  // The lowest address of its stack; null before it first ran.
  const char* stack_bottom() const { return stack_bottom_; }
  std::span<const char> stack() const { return {stack_bottom_, stack_size_}; }
  // Where it stands, in its own stack or in that of a coroutine it runs, while another fiber runs.
  const char* stands_at() const {
    const char* switched = stack_pointer(standing_);
    return switched != nullptr ? switched : left_at_;
  }

  // Whatever the upper layers keep for it; Machine::on_resume receives the fiber.
  void* user = nullptr;

 private:
  friend class Machine;

  NativeThread& thread_;
  std::size_t stack_size_;
  Body body_;
  boost::context::fiber standing_;  // where it left off, when another fiber of its thread runs
  const char* stack_bottom_ = nullptr;
  const char* left_at_ = nullptr;  // where it stood when its native thread was last left for another
  bool ended_ = false;
};

}  // namespace patchorder::machine
