// Jobs, which POSIX calls process groups: a program begins in its starter's, may make one of its own (setpgid, setsid,
// Popen's start_new_session), and a signal can be sent to all processes of one. A process hears of its children's jobs
// as it hears of their ends. And job control: processes that signals stop and let go on.
#include <sys/wait.h>

#include <algorithm>
#include <csignal>

#include "modules/process.h"
#include "modules/processes/children.h"
#include "modules/processes/process_group.h"

namespace patchorder::modules {

std::optional<std::int64_t> Children::job(std::int64_t pid) {
  constexpr std::int64_t kNone = -1;
  if (pid == 0 || pid == shown_pid_) return job_;
  process_.take_turn();
  const Child* child = find(pid);
  if (child != nullptr) return child->job;
  Process* other = beside(pid);
  const std::int64_t found = remembered(other == nullptr ? kNone : other->children().job_);
  return found == kNone ? std::nullopt : std::optional(found);
}

void Children::come_into_job(std::int64_t pid, std::int64_t job) {
  Child* child = find(pid);
  if (child != nullptr) child->job = job;
  if (pid != pid_ && pid != image_) return;
  job_ = job;
  Process* parent = beside(parent_pid_);
  if (parent == nullptr || parent == &process_) return;
  parent->children().send({.time = process_.machine().now(), .kind = Arrival::Kind::kJob, .number = job, .pid = pid_});
}

bool Children::set_job(std::int64_t pid, std::int64_t job) {
  process_.take_turn();
  if (pid == 0 || pid == shown_pid_) {
    come_into_job(pid_, job == 0 ? shown_pid_ : job);
    return true;
  }
  Child* child = find(pid);
  if (child == nullptr) return false;
  child->job = job == 0 ? pid : job;
  if (Process* other = beside(pid)) {
    other->children().send(
        {.time = process_.machine().now(), .kind = Arrival::Kind::kJob, .number = child->job, .pid = pid});
  }
  return true;
}

bool Children::kill_job(std::int64_t job, int signal) {
  process_.take_turn();
  // By number: what a signal does to one may change the list. In one turn, as in a run that meets only its children.
  std::vector<std::int64_t> pids;
  for (const auto& child : children_) {
    if (!child->reaped && child->job == job) pids.push_back(child->pid);
  }
  if (!process_.is_in_past()) {
    for (const auto& member : process_.group().members()) {
      Process* other = member->process;
      const bool is_known = other == &process_ || std::ranges::find(pids, member->pid) != pids.end();
      if (!is_known && other->children().job_ == job) pids.push_back(member->pid);
    }
  }
  for (const std::int64_t pid : pids) deliver(pid, signal);
  const bool any = remembered(job == job_ || !pids.empty() ? 1 : 0) != 0;
  if (job == job_ && signal != 0) process_.signals().send(signal);
  return any;
}

// When a signal that has been sent already lets a process go on that has stopped at `from`.
std::optional<machine::Nanoseconds> Children::goes_on_at(machine::Nanoseconds from) const {
  const std::vector<Arrival>& arrivals = process_.is_in_past() ? past_[forks_].arrivals : arrivals_;
  const auto lets_go_on = [&](const Arrival& each) {
    const bool is_one = each.number == SIGCONT || each.number == SIGKILL;
    return each.kind == Arrival::Kind::kSignal && is_one && each.time >= from;
  };
  const auto found = std::ranges::find_if(arrivals, lets_go_on);
  return found == arrivals.end() ? std::nullopt : std::optional(found->time);
}

// Time passes for the process, but nothing happens in it: what was due meanwhile is late then.
void Children::stop(int signal) {
  constexpr int kStoppedBy = 8;
  constexpr int kStopped = 0x7f;
  machine::Machine& machine = process_.machine();
  const machine::Nanoseconds from = machine.now();
  tell_parent(Arrival::Kind::kStopped, signal << kStoppedBy | kStopped);
  std::optional<machine::Nanoseconds> until = goes_on_at(from);
  while (!until && !process_.is_in_past()) {
    const ProcessGroup::Turn turn = process_.group().wait_for_turn(process_, machine::kNever);
    if (turn == ProcessGroup::Turn::kOver) return machine.finish_soon();
    until = turn == ProcessGroup::Turn::kNever ? machine.time_limit() : goes_on_at(from);
  }
  machine.spend(std::max(until.value_or(from), from) - from);
  tell_parent(Arrival::Kind::kStopped, kGoesOn);
}

void Children::has_stopped(std::int64_t pid, int status) {
  if (pid == image_) return tell_parent(Arrival::Kind::kStopped, status);
  if (Child* child = find(pid)) child->news = status;
  wake_waiters();
}

}  // namespace patchorder::modules
