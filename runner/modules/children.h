// Processes that a case forks.
//
// A case is deterministic, so a fork is a second run of it: in another OS thread the program runs again from its start,
// with every fork answered as before, up to the one that makes the child; from there it goes on as the child, with the
// forking thread alone. Its parent sees only what a process shows to others: lines on stdout and stderr, signals it
// sends, what it writes to pipes and sockets that were there before, which of them it closes, how and when it ends,
// each at its virtual time. A signal to a child runs that child once more.
// Nothing else goes from a parent to its children: one that reads what its parent has yet to write is unsupported.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "machine/machine.h"
#include "modules/descriptors.h"

namespace patchorder::modules {

class Process;
struct RunResult;

// A signal that comes from another process.
struct OutsideSignal {
  machine::Nanoseconds time;
  int signal;
};

// What the parent of a process sees of it.
struct ChildLife {
  struct Output {
    machine::Nanoseconds time;
    int descriptor;
    std::string text;
  };
  std::int64_t pid = 0;
  std::vector<OutsideSignal> received;  // from the parent
  std::vector<OutsideSignal> sent;      // to the parent
  std::vector<Output> outputs;
  std::vector<Output> written;                // to what it has in common with its parent
  std::vector<Output> closed;                 // of that; without texts
  std::optional<machine::Nanoseconds> ended;  // none: it runs for ever
  int status = 0;                             // as waitpid gives it
};

// One fork in the past of a process: it came out of it as the child, or as the parent of one.
struct Fork {
  bool as_child = false;
  std::shared_ptr<const ChildLife> life;
};

// The past that a new run goes through before it is the child that it was started for.
struct Ancestry {
  std::vector<Fork> forks;
  std::shared_ptr<unsigned> processes = std::make_shared<unsigned>(1);  // of the whole case
};

// Runs the text at `path` as another process of the parent's machine, in an OS thread of its own: this one's scheduler
// is busy. One that has no ancestry is a program that was started; its life is noted from the beginning. An error of
// the case itself (unsupported, a budget) is the parent's, too.
ChildLife run_to_its_end(Process& parent, const std::string& path, std::string_view text,
                         const std::vector<std::string>& arguments, Ancestry ancestry);

class Children {
 public:
  Children(Process& process, Ancestry ancestry);

  // The child's pid, or 0 in the child.
  std::int64_t fork();

  // A started program's descriptors: the parent's own stdout and stderr where these are null.
  struct Sinks {
    std::shared_ptr<OpenFile> in;
    std::shared_ptr<OpenFile> out;
    std::shared_ptr<OpenFile> err;
  };
  // A program that was started and not forked (modules/programs.h): its pid.
  std::int64_t spawn(ChildLife life, Sinks sinks);
  // A program that has no end yet ends now.
  void end(std::int64_t pid, int status);
  // This process is a program that another one starts: what it prints is noted from the beginning.
  void keep_own_life() { notes_life_ = true; }

  // Which process this is; `is_child` from the fork on.
  std::int64_t pid() const { return pid_; }
  std::int64_t parent_pid() const { return parent_pid_; }
  bool is_child() const { return is_child_; }
  // Started by another process, not forked.
  bool is_program() const { return notes_life_; }

  // One of its children that has ended, `pid` or (-1) any: its pid and status. {0, 0}: none has, and `block` is false.
  // No value: there is no such child.
  struct Ended {
    std::int64_t pid = 0;
    int status = 0;
  };
  std::optional<Ended> wait(std::int64_t pid, bool block);
  // False if there is no such process, or none whose signals are modelled.
  bool kill(std::int64_t pid, int signal);

  // For a child's parent.
  void note_output(int descriptor, std::string_view text);
  ChildLife take_life(const RunResult& result);

 private:
  using Files = std::map<int, std::shared_ptr<OpenFile>>;
  struct Child {
    std::shared_ptr<const ChildLife> life;
    std::size_t fork;  // its place in the ancestry
    bool reaped = false;
    std::vector<machine::Machine::AlarmId> alarms;
    std::shared_ptr<Sinks> sinks = std::make_shared<Sinks>();
    // A forked one's own descriptors, as long as it has them open.
    std::shared_ptr<Files> files = std::make_shared<Files>();
  };
  static constexpr std::size_t kNotForked = static_cast<std::size_t>(-1);

  void become_child();
  std::int64_t next_pid() const;
  void write(const Sinks& sinks, int descriptor, const std::string& text);
  std::shared_ptr<const ChildLife> run(std::int64_t pid, std::size_t fork, std::vector<OutsideSignal> received);
  void schedule(Child& child, machine::Nanoseconds after);
  Child* find(std::int64_t pid);

  Process& process_;
  Ancestry ancestry_;
  std::size_t forks_ = 0;  // of the ancestry, that this run has passed
  std::int64_t pid_ = 4000;
  std::int64_t parent_pid_ = 3999;
  bool is_child_ = false;
  bool notes_life_ = false;
  std::vector<std::unique_ptr<Child>> children_;
  std::vector<machine::NativeThread*> waiters_;
  ChildLife own_life_;
};

}  // namespace patchorder::modules
