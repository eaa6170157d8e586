#include "modules/processes/children.h"

#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <utility>

#include "modules/process.h"
#include "modules/processes/process_group.h"
#include "python/objects/exception.h"
#include "python/syntax/parser.h"
#include "python/syntax/source.h"

namespace patchorder::modules {

using machine::Nanoseconds;

namespace {

constexpr Nanoseconds kTimeToFork = 500'000;
constexpr std::int64_t kPidsOfOneProcess = 100;
constexpr std::string_view kEnded = "ended";  // makes a pidfd readable
constexpr std::int64_t kInitPid = 1;          // whose children orphans are
// In a chain of processes that start each other numbers soon have no room for two more digits: then they are mixed.
constexpr std::int64_t kMostInDigits = 1'000'000'000'000'000;
constexpr std::uint64_t kMixing = 0x9E3779B97F4A7C15U;

// Runs a child of `parent` in this OS thread.
template <typename Make>
void run_beside(Process& parent, std::int64_t pid, Make&& make) {
  // What is the parent's counts until the child has joined the group.
  ProcessGroup& group = parent.group();
  const python::Source& source = parent.program_source();
  const auto tree = python::parse_module(std::make_shared<python::Source>(source.path(), std::string(source.text())));
  const std::vector<std::string> arguments = parent.arguments();
  std::vector<std::shared_ptr<OpenFile>> left_open;
  {
    const std::unique_ptr<Process> child = make(parent);
    const RunResult result = child->run(*tree, arguments);
    if (result.exceeded) throw python::BudgetExceeded{*result.exceeded};
    left_open = child->children().announce_end(result);
  }
  group.leave(pid, std::move(left_open));
}

// In an OS thread of its own; `process` ends if the case is over meanwhile.
template <typename Make>
void start_beside(Process& process, std::int64_t pid, Make make) {
  if (!process.group().start([&process, pid, make = std::move(make)] { run_beside(process, pid, make); })) {
    process.machine().finish();
  }
}

}  // namespace

Children::Children(Process& process, std::vector<Past> past, std::shared_ptr<const Beginning> beginning)
    : process_(process), past_(std::move(past)), beginning_(std::move(beginning)) {
  if (beginning_) {
    const bool replaces = beginning_->program.replaces_starter;
    pid_ = beginning_->pid;
    parent_pid_ = beginning_->parent_pid;
    shown_pid_ = replaces ? beginning_->shown_pid : pid_;
    shown_parent_pid_ = replaces ? beginning_->shown_parent_pid : parent_pid_;
    job_ = beginning_->job;
    is_child_ = true;
  }
  meet_past();
}

const PythonOptions& Children::python_options() const {
  static const PythonOptions none;
  return beginning_ ? beginning_->program.options : none;
}

// What came from others between the last fork and the next one comes again.
void Children::meet_past() {
  answers_met_ = 0;
  if (forks_ == past_.size()) return;
  for (const Arrival& arrival : past_[forks_].arrivals) {
    process_.machine().at(arrival.time, [this, &arrival] {
      if (!waiting_.empty() || process_.turns() < arrival.turn) return waiting_.push_back(&arrival);
      meet(arrival);
    });
  }
}

void Children::meet(const Arrival& arrival) {
  process_.descriptors().restore(arrival.files);
  arrive(arrival);
}

void Children::meet_waiting() {
  while (!waiting_.empty() && waiting_.front()->turn <= process_.turns()) {
    const Arrival& arrival = *waiting_.front();
    waiting_.erase(waiting_.begin());
    meet(arrival);
  }
}

bool Children::put_off_waiting() {
  machine::Machine& machine = process_.machine();
  bool any = false;
  while (!waiting_.empty() && waiting_.front()->turn <= process_.turns()) {
    machine.at(machine.now(), [this, &arrival = *waiting_.front()] { meet(arrival); });
    waiting_.erase(waiting_.begin());
    any = true;
  }
  return any;
}

// In a run that goes through its past: a child that has been started is not started once more.
std::int64_t Children::answer_again(std::map<int, std::shared_ptr<OpenFile>> holds) {
  const Past& answered = past_[forks_++];
  if (answered.as_child) {
    become_child(answered.child);
  } else {
    children_.push_back(std::make_unique<Child>(Child{.pid = answered.child, .job = job_, .holds = std::move(holds)}));
  }
  meet_past();
  return answered.as_child ? 0 : answered.child;
}

// What has come up to now is the past of every copy from here on.
std::int64_t Children::begin_child() {
  ProcessGroup& group = process_.group();
  if (++group.processes > ProcessGroup::kMostProcesses || group.members().size() >= ProcessGroup::kMostAtOnce) {
    throw python::BudgetExceeded{python::Budget::kThreads};
  }
  const std::int64_t pid = next_pid();
  children_.push_back(std::make_unique<Child>(Child{.pid = pid, .job = job_}));
  past_.push_back({std::exchange(arrivals_, {}), std::exchange(answers_, {}), false, pid});
  files_alarm_.reset();
  ++forks_;
  return pid;
}

std::int64_t Children::fork() {
  process_.take_turn();
  if (forks_ < past_.size()) return answer_again(process_.descriptors().files());
  const std::int64_t pid = begin_child();
  start_copy(pid);
  return pid;
}

// The child of a fork: another run, which goes on beside this one.
void Children::start_copy(std::int64_t pid) {
  std::vector<Past> past = past_;
  past.back().as_child = true;
  start_beside(process_, pid,
               [past = std::move(past)](Process& parent) { return std::make_unique<Process>(parent, past); });
}

std::int64_t Children::start(Program program, Descriptors::Given fds, Nanoseconds time_to_start) {
  process_.take_turn();
  if (forks_ < past_.size()) {
    std::map<int, std::shared_ptr<OpenFile>> holds;
    for (const auto& [fd, own] : fds) {
      if (auto held = process_.descriptors().file(own)) holds.emplace(fd, std::move(held));
    }
    return answer_again(std::move(holds));
  }
  const std::int64_t pid = begin_child();
  Descriptors::Copies files = process_.descriptors().copies(fds);
  const auto beginning = std::make_shared<const Beginning>(Beginning{.pid = pid,
                                                                     .parent_pid = pid_,
                                                                     .shown_pid = shown_pid_,
                                                                     .shown_parent_pid = shown_parent_pid_,
                                                                     .job = job_,
                                                                     .time = process_.machine().now() + time_to_start,
                                                                     .program = std::move(program),
                                                                     .fds = std::move(fds),
                                                                     .files = std::move(files)});
  start_beside(process_, pid, [beginning](Process& parent) { return std::make_unique<Process>(parent, beginning); });
  return pid;
}

// From here on this run is the child: what the process was before is its parent's.
void Children::become_child(std::int64_t pid) {
  parent_pid_ = std::exchange(pid_, pid);
  shown_parent_pid_ = std::exchange(shown_pid_, pid);
  is_child_ = true;
  const bool is_new = forks_ == past_.size();
  if (is_new) {
    held_by_others_.clear();
  } else {
    for (const auto& each : children_) held_by_others_.push_back(std::move(each->holds));
    held_by_others_.push_back(process_.descriptors().files());
  }
  children_.clear();
  waiters_.clear();
  waiting_.clear();
  process_.forget_parent();
  if (is_new && !process_.descriptors().take_over(process_.forked_from().descriptors())) {
    python::raise_unsupported(process_.interpreter(), "a fork after connections from other processes");
  }
  // The parent has gone on before the new process is there at all.
  process_.machine().spend(kTimeToFork);
  if (is_new) process_.join_group();
}

std::int64_t Children::next_pid() const {
  const std::int64_t next = static_cast<std::int64_t>(children_.size()) + 1;
  if (!is_child_) return pid_ + next;
  if (pid_ < kMostInDigits) return pid_ * kPidsOfOneProcess + next;
  const std::uint64_t mixed = static_cast<std::uint64_t>(pid_) * kMixing + static_cast<std::uint64_t>(next);
  return static_cast<std::int64_t>(mixed >> 3U);
}

void Children::has_ended(std::int64_t pid, int status) {
  if (Child* child = find(pid)) {
    child->status = status;
    child->news = 0;
    child->holds.clear();
    if (child->pidfd != nullptr) {
      child->pidfd->bytes = kEnded;
      process_.descriptors().changed();
    }
  }
  wake_waiters();
}

void Children::wake_waiters() {
  if (image_ == 0) process_.signals().send(SIGCHLD);
  for (machine::NativeThread* waiter : std::exchange(waiters_, {})) process_.machine().wake(*waiter);
}

Children::Child* Children::find(std::int64_t pid) const {
  const auto found =
      std::ranges::find_if(children_, [pid](const auto& child) { return !child->reaped && child->pid == pid; });
  return found == children_.end() ? nullptr : found->get();
}

Process* Children::beside(std::int64_t pid) const {
  return process_.is_in_past() ? nullptr : process_.group().find(pid);
}

std::optional<Children::Ended> Children::wait(std::int64_t pid, int options) {
  machine::Machine& machine = process_.machine();
  for (;;) {
    process_.take_turn();
    bool any = false;
    for (const auto& child : children_) {
      if (child->reaped || (pid != -1 && child->pid != pid)) continue;
      any = true;
      const int wanted = child->news == kGoesOn ? WCONTINUED : WUNTRACED;
      if (child->news != 0 && (options & wanted) != 0) return Ended{child->pid, std::exchange(child->news, 0)};
      if (!child->status) continue;
      child->reaped = true;
      return Ended{child->pid, *child->status};
    }
    if (!any) return std::nullopt;
    if ((options & WNOHANG) != 0) return Ended{};
    waiters_.push_back(&machine.running());
    machine.block(machine::kNever);
    std::erase(waiters_, &machine.running());
    machine.handle_interrupt();
  }
}

int Children::open_pidfd(std::int64_t pid) {
  process_.take_turn();
  Child* child = find(pid);
  if (child == nullptr) return -ESRCH;
  if (child->pidfd == nullptr) child->pidfd = std::make_shared<Stream>();
  if (child->status) child->pidfd->bytes = kEnded;
  return process_.descriptors().open_reader(child->pidfd);
}

std::int64_t Children::remembered(std::int64_t answer) {
  if (!process_.is_in_past()) return answers_.emplace_back(answer);
  const std::vector<std::int64_t>& answers = past_[forks_].answers;
  return answers_met_ < answers.size() ? answers[answers_met_++] : answer;
}

bool Children::kill(std::int64_t pid, int signal) {
  process_.take_turn();
  return remembered(deliver(pid, signal)) != 0;
}

bool Children::deliver(std::int64_t pid, int signal) {
  Child* child = find(pid);
  // A copy that goes through the past has no others beside it.
  if (process_.is_in_past()) return child != nullptr || pid == parent_pid_;
  Process* other = process_.group().find(pid);
  if (other == nullptr) return child != nullptr;
  if (signal != 0) {
    other->children().send({.time = process_.machine().now(), .kind = Arrival::Kind::kSignal, .number = signal});
  }
  return true;
}

void Children::send(Arrival arrival) {
  machine::Machine& machine = process_.machine();
  arrival.time = std::max(arrival.time, machine.now());
  arrival.turn = process_.turns();
  process_.group().expect(process_, arrival.time);
  if (arrival.kind == Arrival::Kind::kFiles) {
    if (files_alarm_ && files_alarm_->first == arrival.time && arrivals_.back().turn == arrival.turn) {
      arrivals_.back().files = std::move(arrival.files);
      return;
    }
    arrivals_.push_back(std::move(arrival));
    files_alarm_ = machine.at(arrivals_.back().time, [this] {
      files_alarm_.reset();
      process_.descriptors().notice();
    });
    return;
  }
  files_alarm_.reset();
  machine.at(arrival.time, [this, arrival] { arrive(arrival); });
  arrivals_.push_back(std::move(arrival));
}

void Children::arrive(const Arrival& arrival) {
  const auto number = static_cast<int>(arrival.number);
  switch (arrival.kind) {
    case Arrival::Kind::kSignal: image_ == 0 ? process_.signals().send(number) : void(kill(image_, number)); return;
    case Arrival::Kind::kEnded: return has_ended(arrival.pid, number);
    case Arrival::Kind::kStopped: return has_stopped(arrival.pid, number);
    case Arrival::Kind::kClosed:
      if (Child* child = find(arrival.pid)) child->holds.erase(number);
      return;
    case Arrival::Kind::kJob: return come_into_job(arrival.pid, arrival.number);
    case Arrival::Kind::kFiles: return process_.descriptors().notice();
    case Arrival::Kind::kOrphaned: shown_parent_pid_ = kInitPid; return;
  }
}

void Children::tell_others() {
  if (process_.is_in_past() || process_.group().is_alone()) return;
  for (const auto& member : process_.group().members()) {
    if (member->process == &process_) continue;
    member->process->children().send({.time = process_.machine().now(),
                                      .kind = Arrival::Kind::kFiles,
                                      .files = member->process->descriptors().states()});
  }
}

void Children::tell_closed(int fd) {
  if (Process* parent = beside(parent_pid_)) {
    parent->children().send(
        {.time = process_.machine().now(), .kind = Arrival::Kind::kClosed, .number = fd, .pid = pid_});
  }
}

void Children::forget_held(const OpenFile& file) {
  for (auto& held : held_by_others_) {
    std::erase_if(held, [&file](const auto& each) { return each.second.get() == &file; });
  }
}

void Children::tell_parent(Arrival::Kind kind, int status) {
  if (Process* parent = beside(parent_pid_)) {
    parent->children().send({.time = process_.machine().now(), .kind = kind, .number = status, .pid = pid_});
  }
}

std::vector<std::shared_ptr<OpenFile>> Children::announce_end(const RunResult& result) {
  ProcessGroup& group = process_.group();
  const Nanoseconds now = process_.machine().now();
  if (group.wait_for_turn(process_, now) != ProcessGroup::Turn::kGoOn) return {};
  std::vector<std::shared_ptr<OpenFile>> open = process_.descriptors().give_up();
  if (!result.exit_code) return open;  // it runs for ever
  process_.descriptors().end(open);
  tell_others();
  for (const auto& member : group.members()) {
    Children& other = member->process->children();
    if (other.parent_pid_ == pid_) other.send({.time = now, .kind = Arrival::Kind::kOrphaned});
  }
  tell_parent(Arrival::Kind::kEnded, result.wait_status());
  return {};
}

}  // namespace patchorder::modules
