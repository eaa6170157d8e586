// Follows one run of a program on the hub and fills a Trace: the observer that explain hangs into the model.
//
// It sees the calls of the evaluator, the native threads of the machine and the program's own join and is_alive. From
// those it keeps provenance and notices symptoms at the moment they show, when the state that explains them is there.
#pragma once

#include <unordered_map>

#include "explain/scene.h"
#include "machine/machine.h"
#include "python/evaluator/call_observer.h"
#include "suite/hub_runner.h"

namespace patchorder::explain {

class Tracer final : public suite::HubVisitor, public python::CallObserver, public machine::MachineObserver {
 public:
  explicit Tracer(Trace& trace) : trace_(trace) {}

  // suite::HubVisitor
  void begins(modules::Process& process, const python::Tree& program) override;
  void ends(const suite::Outcome& outcome) override;

  // python::CallObserver
  void frame_begins(python::Interpreter& interp, const python::Frame& frame) override;
  void frame_ends(python::Interpreter& interp, const python::Frame& frame, const python::Exception* raised) override;
  void function_returned(python::Interpreter& interp, const python::Frame& frame, python::Value result) override;
  void native_begins(python::Interpreter& interp, const python::NativeFunction& function,
                     const python::Value* args) override;
  void native_ends(python::Interpreter& interp, const python::NativeFunction& function, const python::Value* args,
                   python::Value result) override;
  void instance_made(python::Interpreter& interp, python::Value instance) override;
  void class_made(python::Interpreter& interp, python::Type* made) override;
  void watched_call_begins(python::Interpreter& interp, const python::CallExpr& call, python::Value receiver) override;
  void watched_call_ends(python::Interpreter& interp, const python::CallExpr& call, python::Value result,
                         const python::Exception* raised) override;

  // machine::MachineObserver
  void thread_started(const machine::NativeThread& thread, machine::Nanoseconds now) override;
  void thread_ended(const machine::NativeThread& thread, machine::Nanoseconds now) override;
  void thread_blocked(const machine::NativeThread& thread, machine::Nanoseconds now) override;
  void thread_woken(const machine::NativeThread& thread, machine::Nanoseconds now) override;
  void stopped(bool finished, machine::Nanoseconds now) override;

 private:
  // Functions of the modelled library that mean something here.
  enum class Landmark : std::uint8_t {
    kNone,
    kPatchItem,
    kThreadStart,
    kBootstrap,
    kRun,
    kDelete,
    kLoopExit,
    kSemaphoreAcquire,
    kSemaphoreRelease,
    kGreenletRun,
  };
  enum class Native : std::uint8_t {
    kNone,
    kAcquire,
    kRelease,
    kRLockAcquire,
    kRLockRelease,
    kWait,  // may block, holds nothing
    kSwitch,
    kMakeLock,
    kMakeStateLock,
  };
  struct WatchedCall {
    const python::CallExpr* call;
    const python::Execution* execution;
    python::Object* receiver;
    Moment at;
  };
  struct Block {
    Moment at;
    std::size_t lane = kNobody;  // whose wait stopped the thread
    NativeCall call;
    Waiting waiting;
    bool stops_hub = false;  // it had something to do
  };

  Landmark landmark(const python::Frame& frame);
  Native native_kind(const python::NativeFunction& function);
  void record(EventKind kind, std::size_t lane, std::string text, bool native = false);
  void item_patched(const python::Frame& frame);
  void acquired(python::Object* lock, std::size_t lane);
  void released(python::Object* lock);
  void rlock_entered(python::Object* lock, std::size_t lane);
  void loop_exit_surfaced(const python::Exception* raised, bool at_shutdown);
  void judge_join(const WatchedCall& watched);
  void judge_is_alive(const WatchedCall& watched, python::Value result);
  void judge_native_wait(const Block& block, machine::Nanoseconds until);
  void judge_hang(machine::Nanoseconds now);
  void add_symptom(Symptom symptom, std::size_t lane);

  Trace& trace_;
  std::unique_ptr<Scene> scene_;
  bool over_ = false;
  std::unordered_map<const python::Scope*, Landmark> landmarks_;
  std::unordered_map<const python::NativeFunction*, Native> natives_;
  std::vector<WatchedCall> watched_;
  std::unordered_map<std::uint64_t, Block> blocks_;  // by native thread
  std::vector<Note> last_loop_exit_;                 // the notes of the moment the hub ran dry
  std::string dry_object_;
  const python::Exception* last_surfaced_ = nullptr;
};

}  // namespace patchorder::explain
