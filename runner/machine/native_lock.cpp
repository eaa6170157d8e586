#include "machine/native_lock.h"

#include <algorithm>

namespace patchorder::machine {

bool NativeLock::acquire(Nanoseconds deadline) {
  NativeThread& self = machine_.running();
  while (locked_) {
    if (deadline <= machine_.now()) return false;
    waiters_.push_back(&self);
    const bool woken = machine_.block(deadline);
    // One that was woken for the lock has got it before it sees a signal: what the handler raises must not lose it.
    if (woken && !locked_) break;
    if (!woken) std::erase(waiters_, &self);
    machine_.handle_interrupt();
  }
  locked_ = true;
  holder_ = &self;
  return true;
}

// As with a futex the woken thread competes for the lock again when it runs; whoever holds the GIL may take it first.
void NativeLock::release() {
  locked_ = false;
  holder_ = nullptr;
  if (waiters_.empty()) return;
  NativeThread* next = waiters_.front();
  waiters_.pop_front();
  machine_.wake(*next);
}

}  // namespace patchorder::machine
