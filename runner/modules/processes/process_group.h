// The processes of one case that run beside each other: the program and what it has forked.
//
// Each runs in an OS thread of its own, with a machine of its own, but only one at a time: the one that is earliest in
// virtual time. A process may run ahead of the others as long as nobody can notice; before it touches what they have in
// common (descriptors, signals, output) and before it lets time pass, those that are earlier have their turn. So
// everything that processes do to each other happens in order of time, the same in every run.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "machine/clock.h"
#include "modules/process_threads.h"

namespace patchorder::modules {

class Process;
struct OpenFile;

// Of the process that nobody has forked.
inline constexpr std::int64_t kFirstPid = 4000;

class ProcessGroup {
 public:
  struct Member {
    Member(Process* of, std::int64_t number, machine::Nanoseconds time) : process(of), pid(number), clock(time) {}

    Process* process;
    std::int64_t pid;
    machine::Nanoseconds clock;  // nothing that others notice happens in it before
    std::condition_variable turn;
  };

  // What becomes of the one that waited for its turn.
  enum class Turn : std::uint8_t {
    kGoOn,
    kNever,  // all wait for each other for ever
    kOver,   // the case has ended
  };

  // Of a process that nobody has forked.
  explicit ProcessGroup(Process& root);
  ~ProcessGroup() { end(); }

  Process& root() const { return *members_.front()->process; }
  // More than these is a budget that is gone past: threads.
  static constexpr std::size_t kMostProcesses = 1000;
  static constexpr std::size_t kMostAtOnce = 100;
  std::size_t processes = 1;  // that were ever started
  bool is_alone() const { return members_.size() == 1; }
  const std::vector<std::unique_ptr<Member>>& members() const { return members_; }
  // Null if there is none that runs.
  Process* find(std::int64_t pid) const;

  // Runs `body` in an OS thread of its own until it has called join(), which it does not leave before its turn; an
  // exception of the body is the case's. False: the case is over.
  bool start(std::function<void()> body);
  // The process is there from `time` on.
  Turn join(Process& process, std::int64_t pid, machine::Nanoseconds time);
  // Nothing happens in the process before `time` (kNever: as long as no other does something to it).
  Turn wait_for_turn(const Process& process, machine::Nanoseconds time);
  // The process has got something to do at `time`.
  void expect(const Process& process, machine::Nanoseconds time);
  // The process is no more. What it leaves open for ever stays open.
  void leave(std::int64_t pid, std::vector<std::shared_ptr<OpenFile>> left_open);

  // No process goes on; waits until all threads are through.
  void end();
  // What went wrong in one of the others, if anything.
  void rethrow_failure() const;

 private:
  Member& member_of(const Process& process) const;
  bool hand_on();

  std::mutex mutex_;
  std::condition_variable changed_;  // forking_, threads_at_work_
  std::vector<std::unique_ptr<Member>> members_;
  ProcessThreads& threads_ = process_threads();
  std::size_t threads_started_ = 0;
  std::size_t threads_at_work_ = 0;
  std::vector<std::shared_ptr<OpenFile>> left_open_;
  Member* running_;
  std::size_t forking_ = 0;  // the thread that has yet to join; 0: none
  bool over_ = false;
  bool stuck_ = false;
  std::exception_ptr failure_;
};

}  // namespace patchorder::modules
