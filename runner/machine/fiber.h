// One stack of execution: the body of a native thread, or of a greenlet in it.
//
// A Fiber is a boost::fibers::fiber whose scheduling is explicit: exactly one fiber of a Machine runs at a time, and
// it names the one that runs next. Boost's scheduler only carries the switch out (fiber_scheduler.cpp).
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace boost::fibers {
class context;
}

namespace patchorder::machine {

class Machine;
class NativeThread;

// Thrown from a switch when the machine ends the case: unwinds the fiber's stack. No std::exception, so that no
// handler for those catches it.
struct FiberKilled {};

class Fiber {
 public:
  // What a body answers when it ends: the fiber of the same native thread that runs next, or null: the thread ends.
  using Body = std::function<Fiber*()>;

  // A stack of `stack_size` bytes is taken when the fiber first runs.
  Fiber(Machine& machine, NativeThread& thread, std::size_t stack_size, Body body);
  ~Fiber();
  Fiber(const Fiber&) = delete;
  Fiber& operator=(const Fiber&) = delete;

  NativeThread& thread() const { return thread_; }
  bool ended() const { return ended_; }
  // The lowest address of its stack; null before it first ran.
  const char* stack_bottom() const { return stack_bottom_; }

  // Whatever the upper layers keep for it; Machine::on_resume receives the fiber.
  void* user = nullptr;

 private:
  friend class Machine;

  Machine& machine_;
  NativeThread& thread_;
  std::size_t stack_size_;
  Body body_;
  boost::fibers::context* context_ = nullptr;
  const char* stack_bottom_ = nullptr;
  bool ended_ = false;
};

}  // namespace patchorder::machine
