// Raw greenlets, as greenlet.greenlet: stacks of one native thread that switch among themselves.
//
// A switch delivers something (a value, or an exception to raise) to the greenlet switched to, and answers what is
// later delivered to the one that switched. When a body ends, its result goes to the parent, or to the nearest ancestor
// that is not dead. The hub knows nothing about values: a Delivery is sixteen opaque bytes and a flag.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>

#include "machine/machine.h"

namespace patchorder::hub {

struct Delivery {
  std::uint64_t payload[2] = {0, 0};
  bool is_error = false;
};

class ThreadGreenlets;

class Greenlet {
 public:
  // What the body makes of the first delivery is what its parent receives.
  using Body = std::function<Delivery(Delivery)>;

  // A greenlet of the running native thread, child of `parent`. `body` is what a Body can hold.
  template <typename Callable>
  Greenlet(ThreadGreenlets& thread, Greenlet* parent, std::size_t stack_size, Callable&& body)
      : thread_(thread), parent_(parent), stack_size_(stack_size), body_(std::forward<Callable>(body)) {}
  Greenlet(const Greenlet&) = delete;
  Greenlet& operator=(const Greenlet&) = delete;

  ThreadGreenlets& thread() const { return thread_; }
  Greenlet* parent() const { return parent_; }
  void set_parent(Greenlet* parent) { parent_ = parent; }
  bool started() const { return state_ != State::kNew; }
  bool dead() const { return state_ == State::kDead; }
  bool is_main() const { return parent_ == nullptr && fiber_ != nullptr && state_ == State::kActive; }
  machine::Fiber* fiber() const { return fiber_; }

  // Becomes Fiber::user when the greenlet starts.
  void* user = nullptr;
  // The upper layer's own object for it.
  void* object = nullptr;

 private:
  friend class ThreadGreenlets;
  enum class State : std::uint8_t { kNew, kActive, kDead };

  ThreadGreenlets& thread_;
  Greenlet* parent_;
  std::size_t stack_size_;
  Body body_;
  State state_ = State::kNew;
  machine::Fiber* fiber_ = nullptr;
  Delivery inbox_;
};

// The greenlets of one native thread; its own code runs in the main greenlet.
class ThreadGreenlets {
 public:
  ThreadGreenlets(machine::Machine& machine, machine::NativeThread& thread);
  ThreadGreenlets(const ThreadGreenlets&) = delete;
  ThreadGreenlets& operator=(const ThreadGreenlets&) = delete;

  machine::Machine& machine() const { return machine_; }
  machine::NativeThread& native_thread() const { return thread_; }
  Greenlet& main() { return main_; }
  Greenlet& current() const { return *current_; }
  // Its native thread is over: from now on nobody can switch to any of them, and those that started count as dead.
  void end() { over_ = true; }
  bool over() const { return over_; }

  // Delivers to `target`, which must be of this thread (dead ones pass it on to their parent), and answers what
  // is delivered to the calling greenlet when it runs again.
  Delivery switch_to(Greenlet& target, Delivery delivery);

 private:
  static Greenlet& alive(Greenlet& target);
  void start(Greenlet& greenlet);

  machine::Machine& machine_;
  machine::NativeThread& thread_;
  Greenlet main_;
  Greenlet* current_;
  bool over_ = false;
};

inline Greenlet& ThreadGreenlets::alive(Greenlet& target) {
  Greenlet* at = &target;
  while (at->dead() && at->parent_ != nullptr) at = at->parent_;
  return *at;
}

// Inline as Machine::switch_to is, and for the same reason.
inline Delivery ThreadGreenlets::switch_to(Greenlet& requested, Delivery delivery) {
  Greenlet& target = alive(requested);
  Greenlet& self = *current_;
  if (&target == &self) return delivery;
  target.inbox_ = delivery;
  if (target.fiber_ == nullptr) start(target);
  current_ = &target;
  machine_.switch_to(*target.fiber_);
  return self.inbox_;
}

}  // namespace patchorder::hub
