// A native lock: PyThread_type_lock, what `_thread.lock` wraps.
//
// Not owned: any thread may release it. Waiting blocks the whole native thread and lets the GIL go; waiters get it in
// the order they came. A signal's handler runs while its thread waits, and may end the wait by throwing.
#pragma once

#include <deque>

#include "machine/machine.h"

namespace patchorder::machine {

class NativeLock {
 public:
  explicit NativeLock(Machine& machine) : machine_(machine) {}

  bool locked() const { return locked_; }
  NativeThread* holder() const { return holder_; }  // who acquired it, for explain

  // Waits until `deadline` at most (in the past: not at all); true if it was acquired. An interruption that came at the
  // same time is then still to be handled.
  bool acquire(Nanoseconds deadline);
  // It must be locked.
  void release();

 private:
  Machine& machine_;
  bool locked_ = false;
  NativeThread* holder_ = nullptr;
  std::deque<NativeThread*> waiters_;
};

// Holds a lock for as long as it lives.
class HeldLock {
 public:
  explicit HeldLock(NativeLock& lock) : lock_(lock) { lock_.acquire(kNever); }
  ~HeldLock() { lock_.release(); }
  HeldLock(const HeldLock&) = delete;
  HeldLock& operator=(const HeldLock&) = delete;

 private:
  NativeLock& lock_;
};

}  // namespace patchorder::machine
