#include "hub/greenlet.h"

namespace patchorder::hub {

Greenlet::Greenlet(ThreadGreenlets& thread, Greenlet* parent, std::size_t stack_size, Body body)
    : thread_(thread), parent_(parent), stack_size_(stack_size), body_(std::move(body)) {}

ThreadGreenlets::ThreadGreenlets(machine::Machine& machine, machine::NativeThread& thread)
    : machine_(machine), thread_(thread), main_(*this, nullptr, 0, nullptr), current_(&main_) {
  main_.state_ = Greenlet::State::kActive;
  main_.fiber_ = thread.current();
}

Greenlet& ThreadGreenlets::alive(Greenlet& target) {
  Greenlet* at = &target;
  while (at->dead() && at->parent_ != nullptr) at = at->parent_;
  return *at;
}

void ThreadGreenlets::start(Greenlet& greenlet) {
  greenlet.state_ = Greenlet::State::kActive;
  greenlet.fiber_ = &machine_.make_fiber(greenlet.stack_size_, [this, &greenlet]() -> machine::Fiber* {
    const Delivery result = greenlet.body_(greenlet.inbox_);
    greenlet.state_ = Greenlet::State::kDead;
    greenlet.body_ = nullptr;
    Greenlet& heir = alive(*greenlet.parent_);
    heir.inbox_ = result;
    current_ = &heir;
    if (heir.fiber_ == nullptr) start(heir);
    return heir.fiber_;
  });
  greenlet.fiber_->user = greenlet.user;
}

Delivery ThreadGreenlets::switch_to(Greenlet& requested, Delivery delivery) {
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
