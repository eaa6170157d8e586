// Processes that a case forks or starts.
//
// A case is deterministic, so a fork is a second run of it: in another OS thread the program runs again from its start,
// with every fork answered as before and everything that came from other processes coming at the same time again, up to
// the fork that makes the child; from there it goes on as the child, with the forking thread alone and with its
// parent's descriptors, beside its parent (modules/processes/process_group.h).
// A program that is started (modules/processes/programs.h, multiprocessing's spawn and fork server) has no past: it
// begins beside its parent, with those descriptors of it that it is given. What it forks goes through its past from
// there.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "machine/machine.h"
#include "modules/descriptors/descriptors.h"
#include "modules/processes/process_group.h"
#include "modules/processes/surroundings.h"
#include "python/users_place.h"

namespace patchorder::modules {

class Process;
struct RunResult;

// Something that came to a process from another one.
struct Arrival {
  enum class Kind : std::uint8_t {
    kSignal,    // number
    kEnded,     // its child `pid`, with the status `number`
    kStopped,   // its child `pid` has stopped, or goes on, as the status `number` says
    kClosed,    // its child `pid` has closed the descriptor `number` that it had from this process
    kJob,       // the process `pid`, itself or a child, has come into the job `number`
    kFiles,     // what is common to both looks like this now
    kOrphaned,  // its parent has ended
  };
  machine::Nanoseconds time = 0;
  std::uint64_t turn = 0;  // between which of its own; several may have the same time
  Kind kind = Kind::kSignal;
  std::int64_t number = 0;
  std::int64_t pid = 0;
  Descriptors::States files = {};
};

// The past that a new run goes through before it is the child that it was started for: what came before each fork, and
// how that was answered.
struct Past {
  std::vector<Arrival> arrivals;
  std::vector<std::int64_t> answers;  // to what was asked of other processes, which are not there in the new run
  bool as_child = false;
  std::int64_t child = 0;
};

// What the options of a Python say.
struct PythonOptions {
  std::map<std::string, int> flags = {};  // fields of sys.flags that are not as they usually are
  std::vector<std::string> warnings = {};
  std::vector<std::string> extensions = {};  // -X
  std::vector<std::string> folders = {};     // PYTHONPATH
};

// What a new process runs, and what it finds there: Python, or the words of another program, which lib/_programs runs.
struct Program {
  std::vector<std::string> words = {};   // empty: it is Python
  std::string called_as = {};            // the first word, of Python
  std::string path = {};                 // of the script, or the module's name; what tracebacks call other texts
  std::optional<std::string> text = {};  // none: it is there when the process comes to it
  std::vector<std::string> arguments = {};
  enum class Kind : std::uint8_t { kCommand, kScript, kModule, kInput, kVersion };
  Kind kind = Kind::kCommand;
  bool is_unbuffered = false;
  PythonOptions options = {};
  Surroundings surroundings = {};
  bool replaces_starter = false;  // exec: it has the numbers of the process that starts it, which is no more
  std::shared_ptr<const python::UsersPlace> started_at = nullptr;
};

// How a process begins that was started beside its parent.
struct Beginning {
  std::int64_t pid;
  std::int64_t parent_pid;
  // The starter's own, for a program that replaces it.
  std::int64_t shown_pid;
  std::int64_t shown_parent_pid;
  std::int64_t job;
  machine::Nanoseconds time;
  Program program;
  Descriptors::Given fds;
  Descriptors::Copies files;
};

// The status of a child that goes on (WIFCONTINUED).
inline constexpr int kGoesOn = 0xffff;

class Children {
 public:
  // `past` is empty but for a forked child; `beginning` is null for the case's program and what it has forked.
  Children(Process& process, std::vector<Past> past, std::shared_ptr<const Beginning> beginning);

  // The child's pid, or 0 in the child.
  std::int64_t fork();
  // A new process beside this one, which comes to its program after `time_to_start`: its pid.
  std::int64_t start(Program program, Descriptors::Given fds, machine::Nanoseconds time_to_start);
  const std::shared_ptr<const Beginning>& beginning() const { return beginning_; }
  // Of the Python that runs here.
  const PythonOptions& python_options() const;

  // Which process this is; `is_child` from the fork on, or a new interpreter.
  std::int64_t pid() const { return shown_pid_; }
  std::int64_t parent_pid() const { return shown_parent_pid_; }
  bool is_child() const { return is_child_; }
  // The number that the group of processes knows it by (process_group.h); other than pid() after an exec.
  std::int64_t member_pid() const { return pid_; }

  // Whether it has ever had a child; in a child: of its own.
  bool has_had_any() const { return !children_.empty(); }
  // One of its children that has ended, or stopped or gone on if `options` (of waitpid) ask for that, `pid` or (-1)
  // any: its pid and status. {0, 0}: none has, and WNOHANG is among the options. No value: there is no such child.
  struct Ended {
    std::int64_t pid = 0;
    int status = 0;
  };
  std::optional<Ended> wait(std::int64_t pid, int options);
  // This process stands still until a signal lets it go on, or ends it (children_jobs.cpp).
  void stop(int signal);
  // A descriptor that can be read from once that child has ended (pidfd_open), or a negative errno.
  int open_pidfd(std::int64_t pid);
  // False if there is no such process, or none whose signals are modelled.
  bool kill(std::int64_t pid, int signal);

  // --- Jobs, which POSIX calls process groups (children_jobs.cpp)
  // Of this process or of one that it sees; no value: there is no such process.
  std::optional<std::int64_t> job(std::int64_t pid);
  // False if `pid` is neither this process nor one of its children.
  bool set_job(std::int64_t pid, std::int64_t job);
  // False if there is none of that job; the signal comes to this process, too, if it is one of them.
  bool kill_job(std::int64_t job, int signal);

  // exec (children_exec.cpp): `pid`, which this process has just started, is what it is from now on, to its end.
  [[noreturn]] void become(std::int64_t pid);

  // Comes from another process, which has its turn: as soon as this one's time is that of the arrival.
  void send(Arrival arrival);
  // Something that processes have in common has changed by this one.
  void tell_others();
  // Of what comes again, that which comes while this process waits for its turn; that which comes when it has had it,
  // as soon as time passes.
  void meet_waiting();
  bool put_off_waiting();  // whether there was any
  // Of what comes again: nobody else has that file open any more.
  void forget_held(const OpenFile& file);
  // This one has closed a descriptor that it had from its parent.
  void tell_closed(int fd);
  // This process has come to its end. Answers what it leaves open because it has none.
  std::vector<std::shared_ptr<OpenFile>> announce_end(const RunResult& result);

 private:
  struct Child {
    std::int64_t pid = 0;
    std::int64_t job = 0;
    std::optional<int> status = std::nullopt;  // once it has ended
    int news = 0;                              // the status of having stopped or gone on, that nobody has waited for
    bool reaped = false;
    std::shared_ptr<Stream> pidfd = nullptr;  // ends as the child does
    // While this run goes through its past: what that child has open of what was there.
    std::map<int, std::shared_ptr<OpenFile>> holds = {};
  };

  void start_copy(std::int64_t pid);
  std::int64_t answer_again(std::map<int, std::shared_ptr<OpenFile>> holds);
  std::int64_t begin_child();
  void become_child(std::int64_t pid);
  void meet_past();
  void arrive(const Arrival& arrival);
  void meet(const Arrival& arrival);
  void has_ended(std::int64_t pid, int status);
  void has_stopped(std::int64_t pid, int status);
  std::optional<machine::Nanoseconds> goes_on_at(machine::Nanoseconds from) const;
  void tell_parent(Arrival::Kind kind, int status);
  void wake_waiters();
  bool deliver(std::int64_t pid, int signal);
  // What other processes answered: in a run through the past, what they answered then.
  std::int64_t remembered(std::int64_t answer);
  void come_into_job(std::int64_t pid, std::int64_t job);
  std::int64_t next_pid() const;
  Child* find(std::int64_t pid) const;
  // Another process that runs beside this one. A copy that goes through the past has none.
  Process* beside(std::int64_t pid) const;

  Process& process_;
  std::vector<Past> past_;
  std::shared_ptr<const Beginning> beginning_;
  std::vector<Arrival> arrivals_;                         // since the last fork
  std::vector<std::int64_t> answers_;                     // the same
  std::size_t answers_met_ = 0;                           // of those of the past, since the last fork
  std::optional<machine::Machine::AlarmId> files_alarm_;  // that tells of the last of them
  std::vector<const Arrival*> waiting_;                   // of the past, whose time has come and whose turn has not
  std::size_t forks_ = 0;                                 // of the past, interpreters too, that this run is through
  std::int64_t pid_ = kFirstPid;
  std::int64_t parent_pid_ = kFirstPid - 1;
  // What the program sees: after an exec the numbers of the process that it was before.
  std::int64_t shown_pid_ = pid_;
  std::int64_t shown_parent_pid_ = parent_pid_;
  std::int64_t job_ = kFirstPid;
  std::int64_t image_ = 0;  // what this process has become by an exec; 0: nothing else
  bool is_child_ = false;
  std::vector<std::unique_ptr<Child>> children_;
  // In a child whose run goes through its past: what its parent and the parent's other children have open, likewise.
  std::vector<std::map<int, std::shared_ptr<OpenFile>>> held_by_others_;
  std::vector<machine::NativeThread*> waiters_;
};

}  // namespace patchorder::modules
