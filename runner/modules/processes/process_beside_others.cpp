// A process beside others: how one that was forked or started gets what it has from its parent, and how it lets those
// that are earlier in virtual time go first (modules/processes/process_group.h).
#include <utility>

#include "modules/process.h"

namespace patchorder::modules {

Process::Process(Process& parent, std::vector<Past> past)
    : Process(parent.pair(), parent.budgets(), parent.machine().time_limit(), &parent, std::move(past),
              parent.children().beginning()) {
  descriptors_.go_through(parent.descriptors());
  surroundings = parent.surroundings;
  // What the parent did with this one's comes again in its past.
  surroundings.umask = children_.beginning() ? children_.beginning()->program.surroundings.umask : Surroundings{}.umask;
  if (children_.beginning()) descriptors_.inherit(children_.beginning()->files);
}

Process::Process(Process& parent, std::shared_ptr<const Beginning> beginning)
    : Process(parent.pair(), parent.budgets(), parent.machine().time_limit(), nullptr, {}, beginning) {
  group_ = &parent.group();
  surroundings = beginning->program.surroundings;
  descriptors_.inherit(parent.descriptors(), beginning->fds);
}

void Process::join_group() {
  joined_ = true;
  if (group().join(*this, children_.member_pid(), machine_.now()) != ProcessGroup::Turn::kGoOn) machine_.finish();
}

void Process::let_others_go_first() {
  if (!is_in_past() && !group().is_alone() &&
      group().wait_for_turn(*this, machine_.now()) != ProcessGroup::Turn::kGoOn) {
    machine_.finish();
  }
}

// What comes while all threads wait comes after whatever they did before: a time without them counts as a turn.
bool Process::wait_idle(machine::Nanoseconds next) {
  if (!std::exchange(idle_, true)) turns_ += 2;
  if (is_in_past()) return children_.put_off_waiting() || next != machine::kNever;
  if (group().is_alone()) return next != machine::kNever;
  const ProcessGroup::Turn turn = group().wait_for_turn(*this, next);
  if (turn == ProcessGroup::Turn::kOver) machine_.finish_soon();
  return turn != ProcessGroup::Turn::kNever;
}

void Process::take_turn() {
  last_turn_ = machine_.now();
  ++turns_;
  let_others_go_first();
  machine_.run_due_alarms();
  children_.meet_waiting();
  ++turns_;
  children_.put_off_waiting();
}

}  // namespace patchorder::modules
