// The state of a run at one instant, in words: which object a name means, who runs where, who waits for what, who
// holds which lock.
//
// Everything here is read off the model: frames of every native thread and greenlet, attributes of the threads,
// holders of native locks, counters of gevent's semaphores. Nothing knows a program.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "explain/provenance.h"
#include "explain/trace.h"
#include "hub/greenlet.h"
#include "modules/process.h"
#include "python/native.h"

namespace patchorder::explain {

// A native that may block, and what it was called with.
struct NativeCall {
  const python::NativeFunction* function = nullptr;
  python::Object* object = nullptr;
};

struct LaneState {
  const hub::Greenlet* raw = nullptr;  // null: a native thread that has not run yet
  const python::Execution* execution = nullptr;
  python::Object* object = nullptr;  // the greenlet's; may be null
  python::Object* thread = nullptr;  // the threading.Thread that it runs
  std::vector<NativeCall> natives;   // under way, outermost first
  bool native_blocked = false;
};

// What somebody waits for.
struct Waiting {
  std::uint32_t line = 0;
  std::string call;                  // what the program called: `Thread.join`; empty if it does not wait
  python::Object* lock = nullptr;    // innermost
  python::Object* thread = nullptr;  // whose end it waits for
  python::Object* object = nullptr;  // whose method was called
  bool native = false;               // the whole native thread stands still
  bool at_shutdown = false;
};

class Scene {
 public:
  Scene(modules::Process& process, Trace& trace) : process_(process), trace_(trace) {}

  modules::Process& process() const { return process_; }
  python::Interpreter& interpreter() const { return process_.interpreter(); }
  const Trace& trace() const { return trace_; }
  Trace& trace() { return trace_; }
  Provenance& provenance() { return provenance_; }
  const Provenance& provenance() const { return provenance_; }

  // --- who runs
  std::size_t current_lane();
  std::size_t lane_of_thread(std::uint64_t native_number);
  const LaneState& lane(std::size_t index) const { return lanes_[index]; }
  LaneState& lane(std::size_t index) { return lanes_[index]; }
  std::size_t lane_count() const { return lanes_.size(); }
  // It can still go on: its stack is there.
  bool alive(std::size_t lane) const;

  // The innermost line of the program that is being executed there.
  std::uint32_t line_of(const python::Execution& execution) const;
  Moment now() const;

  Waiting waiting(std::size_t lane) const;

  // --- in words
  std::string lane_text(std::size_t lane) const;
  // As the program names it, or `a Lock`; `described` says where it was made, too.
  std::string name(python::Value value) const;
  std::string described(python::Object* object) const;
  // Empty if no variable of the program holds it.
  std::string variable(python::Value value) const;
  std::string source_line(std::uint32_t line) const;
  // ` before the patch (line 9)`, ` after ...`; empty if there is no patch
  std::string order_text(const Birth& birth) const;

  // --- threads
  bool is_thread(python::Value value) const;
  // The attribute that tells of a thread's end: `_tstate_lock`, `_handle`; null if it has none any more.
  python::Object* end_teller(python::Object* thread) const;
  python::Object* thread_of_end_teller(python::Object* teller) const;
  // Whether is_alive would be false: somebody told the thread that it has ended.
  bool told_of_end(python::Object* thread) const;
  // The class of CPython's that a thread's class derives from although another stands in its place now.
  const Rebinding* replaced_class(const python::Type* type) const;

  // --- locks
  static bool is_gevent_semaphore(python::Object* object);
  static bool is_native_lock(python::Object* object);
  bool is_locked(python::Object* lock) const;

  // The hub of a native thread has something to do.
  bool hub_has_work(std::uint64_t native_thread) const;
  void add_hub(python::Object* hub) { hubs_.push_back(hub); }

  static python::Value attribute(python::Object* object, const char* name);
  bool in_program(const python::Frame& frame) const;

 private:
  std::size_t add_lane(Lane lane, const LaneState& state);
  std::string greenlet_name(const hub::Greenlet& raw) const;
  std::string variable_in(const python::Dict* names, python::Value value, int depth) const;

  modules::Process& process_;
  Trace& trace_;
  Provenance provenance_;
  std::vector<LaneState> lanes_;
  std::vector<python::Object*> hubs_;
  std::unordered_map<const hub::Greenlet*, std::size_t> lane_of_raw_;
  std::unordered_map<std::uint64_t, std::size_t> lane_of_native_;
};

}  // namespace patchorder::explain
