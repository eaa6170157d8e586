// A native thread as Python code sees it: ident, its main greenlet, thread-local dictionaries, the locks that are
// released when its state is deleted. Models CPython's PyThreadState with greenlet's per-thread part.
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "hub/greenlet.h"
#include "machine/native_thread.h"
#include "modules/processes/signal_mask.h"
#include "python/evaluator/execution.h"
#include "python/objects/value.h"

namespace patchorder::modules {

struct GreenletObject;

struct ThreadState {
  ThreadState() { execution.hooks = &hooks; }
  ThreadState(const ThreadState&) = delete;
  ThreadState& operator=(const ThreadState&) = delete;

  machine::NativeThread* native = nullptr;
  std::uint64_t ident = 0;      // threading.get_ident() of the original
  python::Execution execution;  // of the main greenlet
  python::ThreadHooks hooks;    // sys.settrace and sys.setprofile; shared with the executions of its greenlets
  std::unique_ptr<hub::ThreadGreenlets> greenlets;
  GreenletObject* main_greenlet = nullptr;  // made when the program first asks for it
  python::Value switch_trace;               // greenlet.settrace's callable; null: none
  GreenletObject* switched_from = nullptr;  // who switched last, noted for the trace
  SignalMask signals;
  std::vector<python::Value> started_with;                          // the function it runs, with its arguments
  python::Value asynchronous;                                       // what another thread wants raised here
  bool has_written = false;                                         // a line to stdout or stderr
  std::unordered_map<const python::Object*, python::Dict*> locals;  // of _thread._local instances
};

}  // namespace patchorder::modules
