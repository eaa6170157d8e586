// A process beside others: how one that was forked or started gets what it has from its parent, and how it lets those
// that are earlier in virtual time go first (modules/process_group.h).
#include <utility>

#include "modules/process.h"

namespace patchorder::modules {

Process::Process(Process& parent, std::vector<Past> past)
    : Process(parent.pair(), parent.budgets(), parent.machine().time_limit(), &parent, std::move(past),
              parent.children().beginning()) {
  descriptors_.go_through(parent.descriptors().connections());
  environment = parent.environment;
  if (children_.beginning()) descriptors_.inherit(children_.beginning()->files);
}

Process::Process(Process& parent, std::shared_ptr<const Beginning> beginning)
    : Process(parent.pair(), parent.budgets(), parent.machine().time_limit(), nullptr, {}, beginning) {
  group_ = &parent.group();
  environment = beginning->program.environment;
  descriptors_.inherit(parent.descriptors(), beginning->fds);
}

void Process::join_group() {
  joined_ = true;
  if (group().join(*this, children_.pid(), machine_.now()) != ProcessGroup::Turn::kGoOn) machine_.finish();
}

void Process::let_others_go_first() {
  if (!is_in_past() && !group().is_alone() &&
      group().wait_for_turn(*this, machine_.now()) != ProcessGroup::Turn::kGoOn) {
    machine_.finish();
  }
}

void Process::take_turn() {
  ++turns_;
  let_others_go_first();
  machine_.run_due_alarms();
  children_.meet_waiting();
  ++turns_;
  children_.put_off_waiting();
}

}  // namespace patchorder::modules
