// One simulated process: the machine, the interpreter of one pair's CPython, its threads, stdout and stderr.
//
// This is where python/ meets machine/ and hub/: the interpreter's Host. It gives executed steps their price in virtual
// time, keeps Interpreter::execution right whenever another stack runs, finds modules, records the program's calls of
// join and is_alive, and ends the process in CPython's order (process_end.cpp).
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "machine/machine.h"
#include "machine/native_lock.h"
#include "modules/descriptors/descriptors.h"
#include "modules/import_locks.h"
#include "modules/library_shadows.h"
#include "modules/lifetimes/mortality.h"
#include "modules/pair.h"
#include "modules/processes/children.h"
#include "modules/processes/process_group.h"
#include "modules/processes/signals.h"
#include "modules/program_folder.h"
#include "modules/run_result.h"
#include "modules/thread_state.h"
#include "python/interpreter.h"
#include "python/syntax/tree.h"

namespace patchorder::modules {

struct LibraryModule;
struct ThreadHandle;

struct GreenletObject;

class Process final : public python::Host {
 public:
  Process(const Pair& pair, const python::Budgets& budgets, machine::Nanoseconds time_limit)
      : Process(pair, budgets, time_limit, nullptr, {}, nullptr) {}
  // Goes through `past` to be the child of a fork that `parent` waits in.
  Process(Process& parent, std::vector<Past> past);
  // A new interpreter that `parent` starts.
  Process(Process& parent, std::shared_ptr<const Beginning> beginning);
  ~Process() override;

  // Runs a program as __main__. Throws python::SourceError for what lies outside the case language.
  RunResult run(const python::Tree& program, const std::vector<std::string>& arguments);

  const Pair& pair() const { return pair_; }
  const python::Budgets& budgets() const { return budgets_; }
  const python::Source& program_source() const { return *interpreter_.program; }
  const python::Tree& program() const { return *program_; }
  const std::vector<std::string>& arguments() const { return arguments_; }
  machine::Machine& machine() { return machine_; }
  python::Interpreter& interpreter() { return interpreter_; }

  // The running native thread's.
  ThreadState& thread();
  ThreadState& main_thread() { return *main_; }
  // Whether a module of gevent's runs that Cython compiles: without an evaluation loop, which looks for signals.
  bool in_compiled_code() const;
  // What the loop calls is called by C, on top of that frame; answers what was there before.
  const python::Frame* enter_loop_callback();
  void leave_loop_callback(const python::Frame* before) { loop_frame_ = before; }
  // Starts a native thread that runs `body`; throws BudgetExceeded when there have been too many.
  ThreadState& start_thread(std::function<void()> body);
  // Greenlets count as threads for that budget too.
  void count_thread();

  // What a clock shows: steps count as soon as they are done, though the machine learns of them in batches.
  machine::Nanoseconds clock() const;

  // Seconds of work that is modelled only by its duration (importing half of the standard library).
  void spend_seconds(double seconds);

  // os._exit: no atexit, no flush of what is not written.
  [[noreturn]] void exit_now(int code);
  // Py_Exit: ends the process in CPython's order though main has not ended; SystemExit says the exit code.
  [[noreturn]] void end_by(python::Exception* raised) { exit_now(finalize(raised)); }
  // A signal that nobody handles ends the process.
  void die_of(int signal);
  Signals& signals() { return signals_; }
  Descriptors& descriptors() { return descriptors_; }
  Children& children() { return children_; }
  // --- Other processes beside this one
  ProcessGroup& group() { return *group_; }
  Process& forked_from() { return *forked_from_; }
  // Whether it is a copy that has yet to come to its fork: nobody sees what it does.
  bool is_in_past() const { return forked_from_ != nullptr && !joined_; }
  void join_group();
  // Before it does or looks at something that others share: those that are earlier go first.
  void take_turn();
  std::uint64_t turns() const { return turns_; }  // begun and ended; odd while it waits for one

  // After a fork, in the child: the running thread is the main one and the only one.
  void forget_parent();
  // Text that stdout or stderr gets now; what they are in a program that was started with others waits for room there.
  void show(int descriptor, std::string_view text);
  // os.write: past the buffer of sys.stdout.
  void write_unbuffered(int descriptor, std::string_view text);
  // Text that comes to what the case itself was given as stdout or stderr.
  void show_as_case(int descriptor, std::string_view text);
  // What was written to stdout goes out.
  void flush();
  // What sys.stdout.reconfigure() said of line_buffering; nothing: as it began.
  std::optional<bool> buffers_lines;
  // The same under sys.stdout's text, where BufferedWriter has its bytes.
  void write_bytes(std::string_view bytes);
  void flush_bytes();
  bool in_main_thread() { return &thread() == &main_thread(); }

  // Native threads that have started and not ended.
  std::size_t live_threads() const;
  // Raised in the native thread of that ident as soon as it evaluates something; null takes back what still waits.
  // False if there is no such thread.
  bool set_asynchronous_exception(std::uint64_t ident, python::Value exception);
  // All that ever started, in that order.
  const std::vector<std::unique_ptr<ThreadState>>& threads() const { return threads_; }

  // What Py_IsFinalizing() answers: all that a program may register for its end has been called.
  bool is_torn_down() const { return is_torn_down_; }

  // RuntimeError if the main program is over and this CPython then refuses `what`: to start a thread, to fork.
  void check_not_at_shutdown(const char* what);

  // Whether it runs another program than Python (lib/_programs).
  bool is_other_program() const { return children_.beginning() && !children_.beginning()->program.words.empty(); }

  // What the process that started this one said.
  Surroundings surroundings;

  // The program's other modules; null: it has none.
  const ProgramFolder* program_folder = nullptr;
  // Where it lies among the files of the case: what it was named by, from the folder that it starts in.
  std::string folder_of_program() const;

  // What _thread.stack_size was given last; 0 for the default.
  std::int64_t stack_size_for_threads = 0;

  // Every handle ever made, for the child of a fork.
  std::vector<ThreadHandle*> thread_handles;
  // Handles of threads that are no daemons, for _thread._shutdown (3.13 and later).
  std::vector<ThreadHandle*> joined_at_shutdown;

  // Every greenlet object ever made, for gc.get_objects().
  std::vector<GreenletObject*> greenlets;

  Mortality& mortality() { return mortality_; }
  ImportLocks& import_locks() { return import_locks_; }
  LibraryShadows& shadows() { return shadows_; }

  // Callables registered with atexit, in order; an empty one was taken back.
  std::vector<std::vector<python::Value>> atexit_callbacks;
  void call_atexit();

  // python::Host
  void spend(python::Interpreter& interp, std::uint64_t steps) override;
  python::Module* load_module(python::Interpreter& interp, python::Str* name) override;
  bool is_models_own(const python::Interpreter&, const python::Str* name) const override {
    return shadows_.is_models_own(name);
  }
  void wait_for_module(python::Interpreter& interp, const python::Str* name) override {
    shadows_.check_asker(name);
    import_locks_.wait_for(interp, name);
  }
  void write(python::Interpreter& interp, int descriptor, std::string_view text) override;
  void warn(python::Interpreter& interp, python::Type* category, const std::string& text, python::Str* path,
            std::uint32_t line) override;
  bool watched_call_begins(python::Interpreter& interp, const python::CallExpr& call, python::Value receiver) override;
  void watched_call_ends(python::Interpreter& interp, const python::CallExpr& call, python::Value result,
                         python::Exception* raised) override;
  void finalizable_made(python::Interpreter& interp, python::Object* instance) override;
  void may_have_dropped(python::Interpreter&) override { mortality_.look_after_step(); }
  void may_have_dropped_values(python::Interpreter&) override { mortality_.look_within_statement(); }
  bool is_viewed(python::Interpreter&, const python::Object* bytearray) override;

 private:
  Process(const Pair& pair, const python::Budgets& budgets, machine::Nanoseconds time_limit, Process* parent,
          std::vector<Past> past, std::shared_ptr<const Beginning> beginning);
  void let_others_go_first();
  bool wait_idle(machine::Nanoseconds next);

  const python::Frame* loop_frame_ = nullptr;

  struct CallUnderWay {
    const python::CallExpr* call;
    const python::Execution* execution;
    machine::Nanoseconds begun;
  };

  void run_embedded(LibraryModule& library, python::Module* module);
  python::Module* load_by_finders(python::Interpreter& interp, python::Str* name, bool comes_last);
  python::Module* load_as_it_is(python::Interpreter& interp, python::Str* name);
  bool lies_beside_program(std::string_view name) const;
  python::Module* load_from_files(python::Interpreter& interp, python::Str* name, bool is_there);
  void run_main(const python::Tree& program, const std::vector<std::string>& arguments);
  void run_started(const Beginning& beginning);
  void run_new_interpreter(const Program& program);
  int run_words(const std::vector<std::string>& words);
  std::optional<std::string> script_text(const std::string& path);
  std::optional<std::string> main_text(const Program& program, python::Module* main);
  std::string read_input();
  bool is_block_buffered() const;
  void check_output(std::string_view more) const;
  std::string take_stdout();
  void call_to_write(int descriptor, std::string_view text);
  void write_all(int descriptor, std::string_view text);
  void set_arguments(const std::string& first, const std::vector<std::string>& rest);
  // The process's end in CPython's order; answers the exit code.
  int finalize(python::Exception* raised);
  void forget_file();
  int report_main_exception(python::Exception* raised);
  void free_executors();
  void watch_pending_tasks();
  void call_threading_shutdown();

  bool finalizing_ = false;
  bool is_torn_down_ = false;
  bool joined_ = false;
  std::uint64_t turns_ = 0;
  machine::Nanoseconds last_turn_ = 0;
  bool idle_ = false;     // no thread has run since all of them waited
  Process* forked_from_;  // as long as it is there; null if it was not forked
  ProcessGroup own_group_{*this};
  ProcessGroup* group_;
  const Pair& pair_;
  python::Budgets budgets_;
  machine::FirstChooser chooser_;
  machine::Machine machine_;
  // Of the BufferedWriters under sys.stdout and sys.stderr (Modules/_io/bufferedio.c): a thread that writes while
  // another one is inside the system call waits for it, and wakes late, as from every native lock.
  machine::NativeLock stdout_lock_{machine_};
  machine::NativeLock stderr_lock_{machine_};
  python::Execution last_execution_;  // for what the heap unwinds at the end
  python::Interpreter interpreter_;
  Signals signals_{*this};
  Descriptors descriptors_{machine_};
  Children children_;
  Mortality mortality_{*this};
  ImportLocks import_locks_;
  LibraryShadows shadows_{*this};
  std::vector<std::string> arguments_;
  const python::Tree* program_ = nullptr;
  std::unique_ptr<python::Tree> command_;  // what a new interpreter runs, which need not be the case's program
  ThreadState* main_ = nullptr;
  std::string stdout_text_;   // that has not been handed on to the bytes: of a line that is not whole
  std::string stdout_bytes_;  // that wait for a flush
  std::vector<std::unique_ptr<ThreadState>> threads_;
  std::vector<CallUnderWay> calls_under_way_;
  RunResult result_;
  unsigned asynchronous_exceptions_ = 0;  // that wait for their thread
  std::uint32_t threads_counted_ = 0;
};

// The process behind an interpreter that one of them made.
Process& process_of(python::Interpreter& interp);

// Text on sys.stderr, as C code of CPython writes it; on the real one while there is no sys.stderr.
void write_stderr(python::Interpreter& interp, std::string_view text);

// What time.time() shows at the start of every case; any fixed instant will do (2023-11-14 22:13:20 UTC).
inline constexpr double kEpochStart = 1'700'000'000;

// A native thread's stack: deep recursion in the evaluator ends in RecursionError before it is used up.
inline constexpr std::size_t kThreadStackSize = std::size_t{8} * 1024 * 1024;
inline constexpr std::size_t kGreenletStackSize = std::size_t{4} * 1024 * 1024;

}  // namespace patchorder::modules
