// Programs that a case starts, as children: run at once in an OS thread, seen by their parent as time passes.
#include <algorithm>
#include <utility>

#include "modules/children.h"
#include "modules/process.h"
#include "modules/process_group.h"
#include "python/exception.h"
#include "python/parser.h"
#include "python/source.h"

namespace patchorder::modules {

using machine::Nanoseconds;

ProgramLife run_to_its_end(Process& parent, const PythonProgram& program) {
  ProgramLife life;
  std::optional<python::Budget> exceeded;
  process_threads().run([&] {
    const auto tree = python::parse_module(std::make_shared<python::Source>(program.path, program.text));
    Process process(parent.pair(), parent.budgets(), parent.machine().time_limit());
    process.children().begin_program(parent.children());
    process.surroundings = program.surroundings;
    const RunResult result = process.run(*tree, program.arguments);
    exceeded = result.exceeded;
    life = process.children().take_life(result);
  });
  if (exceeded) throw python::BudgetExceeded{*exceeded};
  return life;
}

void Children::begin_program(const Children& starter) {
  notes_life_ = true;
  std::size_t& above = process_.group().programs_above;
  above = starter.process_.group().programs_above + 1;
  if (above > ProcessGroup::kMostAtOnce) throw python::BudgetExceeded{python::Budget::kThreads};
}

std::int64_t Children::spawn(ProgramLife life, Sinks sinks) {
  if (++process_.group().processes > ProcessGroup::kMostProcesses)
    throw python::BudgetExceeded{python::Budget::kThreads};
  children_.push_back(std::make_unique<Child>(Child{.pid = next_pid(),
                                                    .job = job_,
                                                    .life = std::make_shared<const ProgramLife>(std::move(life)),
                                                    .sinks = std::make_shared<Sinks>(std::move(sinks))}));
  schedule(*children_.back(), -1);
  return children_.back()->pid;
}

void Children::end(std::int64_t pid, int status) {
  Child* child = find(pid);
  const Nanoseconds now = process_.machine().now();
  if (child == nullptr || child->life == nullptr || child->status) return;
  ProgramLife life = *child->life;
  std::erase_if(life.outputs, [now](const ProgramLife::Output& output) { return output.time > now; });
  life.ended = now;
  life.status = status;
  child->life = std::make_shared<const ProgramLife>(std::move(life));
  schedule(*child, now - 1);
}

void Children::write(const Sinks& sinks, int descriptor, const std::string& text) {
  const std::shared_ptr<OpenFile>& sink = descriptor == 2 ? sinks.err : sinks.out;
  if (sink == nullptr) return process_.show(descriptor, text);
  if (sink->kind == OpenFile::Kind::kStandard) return process_.show_as_case(sink->type, text);
  if (sink->out == nullptr) return;
  sink->out->bytes += text;
  process_.descriptors().changed();
}

// What happens in a program later than `after` comes to its parent's notice.
void Children::schedule(Child& child, Nanoseconds after) {
  machine::Machine& machine = process_.machine();
  for (const machine::Machine::AlarmId& alarm : std::exchange(child.alarms, {})) machine.cancel(alarm);
  const auto at = [&](Nanoseconds time, std::function<void()> action) {
    if (time > after) child.alarms.push_back(machine.at(time, std::move(action)));
  };
  const std::shared_ptr<const ProgramLife> life = child.life;
  for (std::size_t i = 0; i < life->outputs.size(); ++i) {
    at(life->outputs[i].time,
       [this, life, i, sinks = child.sinks] { write(*sinks, life->outputs[i].descriptor, life->outputs[i].text); });
  }
  if (!life->ended) return;
  at(*life->ended, [this, life, pid = child.pid, sinks = child.sinks] {
    *sinks = {};
    process_.descriptors().changed();
    has_ended(pid, life->status);
  });
}

void Children::note_output(Nanoseconds time, int descriptor, std::string_view text) {
  if (notes_life_) own_life_.outputs.push_back({time, descriptor, std::string(text)});
}

ProgramLife Children::take_life(const RunResult& result) {
  if (result.exit_code) {
    own_life_.ended = result.duration;
    own_life_.status = result.wait_status();
  }
  return std::move(own_life_);
}

}  // namespace patchorder::modules
