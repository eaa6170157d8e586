// _thread._ThreadHandle of CPython 3.13 and later: what join and is_alive ask about a native thread.
//
// A handle is made, then started, then done; done is set natively when the thread's state is deleted. join blocks the
// calling native thread. Threads that are not daemons are remembered, and _thread._shutdown joins them.
#pragma once

#include <vector>

#include "machine/machine.h"
#include "python/objects/object.h"
#include "python/objects/type.h"

namespace patchorder::modules {

struct ThreadHandle : python::Object {
  static constexpr python::Layout kLayout{"_thread._ThreadHandle", python::hold_nothing};
  enum class State : std::uint8_t { kNotStarted, kRunning, kDone };

  explicit ThreadHandle(python::Type* its_type) : Object(its_type) {}

  State state = State::kNotStarted;
  std::uint64_t ident = 0;
  std::vector<machine::NativeThread*> waiters;
};

python::Type* thread_handle_type();
ThreadHandle* make_thread_handle(python::Interpreter& interp);
// Whoever waits in join goes on.
void set_done(python::Interpreter& interp, ThreadHandle* handle);
// Until it is done or `deadline`.
void join_handle(python::Interpreter& interp, ThreadHandle* handle, machine::Nanoseconds deadline);

}  // namespace patchorder::modules
