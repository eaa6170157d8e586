#include "modules/processes/process_group.h"

#include <algorithm>
#include <utility>

#include "modules/process.h"

namespace patchorder::modules {

using machine::Nanoseconds;

namespace {

// How far a process may run ahead of the others before it looks after them.
constexpr Nanoseconds kLongestTurn = 1'000'000;

}  // namespace

ProcessGroup::ProcessGroup(Process& root) {
  members_.push_back(std::make_unique<Member>(&root, kFirstPid, 0));
  running_ = members_.front().get();
}

Process* ProcessGroup::find(std::int64_t pid) const {
  const auto found = std::ranges::find(members_, pid, [](const auto& each) { return each->pid; });
  return found == members_.end() ? nullptr : (*found)->process;
}

ProcessGroup::Member& ProcessGroup::member_of(const Process& process) const {
  return **std::ranges::find_if(members_, [&](const auto& each) { return each->process == &process; });
}

// The earliest process has its turn; false if there is nothing left to happen in any. With the mutex held.
bool ProcessGroup::hand_on() {
  Member& to = **std::ranges::min_element(members_, {}, [](const auto& each) { return each->clock; });
  if (to.clock == machine::kNever) {
    over_ = stuck_ = true;
    for (const auto& each : members_) each->turn.notify_one();
    return false;
  }
  running_ = &to;
  Nanoseconds next = machine::kNever;
  for (const auto& each : members_) {
    if (each.get() != &to) next = std::min(next, each->clock);
  }
  to.process->machine().set_turn_end(machine::later(next, kLongestTurn));
  to.turn.notify_one();
  return true;
}

bool ProcessGroup::start(std::function<void()> body) {
  std::unique_lock lock(mutex_);
  if (over_) return false;
  const std::size_t number = threads_started_ + 1;
  threads_.start([this, number, body = std::move(body)] {
    try {
      body();
    } catch (...) {
      const std::lock_guard failing(mutex_);
      if (!failure_) failure_ = std::current_exception();
      over_ = true;
    }
    const std::lock_guard ending(mutex_);
    --threads_at_work_;
    if (forking_ == number) forking_ = 0;
    if (!over_) return;
    changed_.notify_all();
    for (const auto& each : members_) each->turn.notify_one();
  });
  // Not before: there may be no thread for it, and nobody would wait for that one.
  threads_started_ = forking_ = number;
  ++threads_at_work_;
  changed_.wait(lock, [this] { return forking_ == 0; });
  return !over_;
}

ProcessGroup::Turn ProcessGroup::join(Process& process, std::int64_t pid, Nanoseconds time) {
  {
    const std::lock_guard lock(mutex_);
    members_.push_back(std::make_unique<Member>(&process, pid, time));
    forking_ = 0;
    changed_.notify_all();
  }
  return wait_for_turn(process, time);
}

ProcessGroup::Turn ProcessGroup::wait_for_turn(const Process& process, Nanoseconds time) {
  std::unique_lock lock(mutex_);
  Member& self = member_of(process);
  self.clock = time;
  if (over_) return stuck_ ? Turn::kNever : Turn::kOver;
  // One that has just been forked leaves the turn to its parent.
  const bool is_new = running_ != &self;
  if (!is_new && !hand_on()) return Turn::kNever;
  self.turn.wait(lock, [&] { return running_ == &self || over_; });
  if (over_) return stuck_ ? Turn::kNever : Turn::kOver;
  return Turn::kGoOn;
}

void ProcessGroup::expect(const Process& process, Nanoseconds time) {
  const std::lock_guard lock(mutex_);
  Member& member = member_of(process);
  member.clock = std::min(member.clock, time);
}

void ProcessGroup::leave(std::int64_t pid, std::vector<std::shared_ptr<OpenFile>> left_open) {
  const std::lock_guard lock(mutex_);
  std::ranges::move(left_open, std::back_inserter(left_open_));
  if (over_) return;
  std::erase_if(members_, [&](const auto& each) { return each->pid == pid; });
  hand_on();
}

void ProcessGroup::end() {
  std::unique_lock lock(mutex_);
  over_ = true;
  for (const auto& each : members_) each->turn.notify_one();
  changed_.wait(lock, [this] { return threads_at_work_ == 0; });
}

void ProcessGroup::rethrow_failure() const {
  if (failure_) std::rethrow_exception(failure_);
}

}  // namespace patchorder::modules
