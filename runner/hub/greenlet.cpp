#include "hub/greenlet.h"

namespace patchorder::hub {

ThreadGreenlets::ThreadGreenlets(machine::Machine& machine, machine::NativeThread& thread)
    : machine_(machine), thread_(thread), main_(*this, nullptr, 0, nullptr), current_(&main_) {
  main_.state_ = Greenlet::State::kActive;
  main_.fiber_ = thread.current();
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

}  // namespace patchorder::hub
