#include "suite/hub_runner.h"

#include <chrono>
#include <cmath>

#include "machine/clock.h"
#include "modules/process.h"
#include "python/syntax/parser.h"
#include "suite/folder_on_disk.h"
#include "suite/interpreters/child_process.h"
#include "suite/interruption.h"
#include "suite/stderr_reports.h"
#include "suite/text.h"

namespace patchorder::suite {
namespace {

Call call_of(const modules::RecordedCall& recorded) {
  Call call;
  call.line = recorded.line;
  call.call = one_line(recorded.call);
  call.never_returned = recorded.never_returned;
  call.raised = mask_idents(one_line(recorded.raised));
  if (call.never_returned) return call;
  if (call.raised.empty()) call.result = result_from_repr(recorded.result);
  call.elapsed = rounded_seconds(machine::to_seconds(recorded.elapsed));
  return call;
}

Outcome outcome_of(const Program& program, const modules::Pair& pair, const modules::RunResult& result) {
  Outcome outcome;
  outcome.program = program.name;
  outcome.pair = pair.name;
  outcome.stdout_lines = split_lines(valid_utf8(result.stdout_text));
  for (const modules::RecordedCall& call : result.calls) outcome.calls.push_back(call_of(call));
  outcome.stderr_reports = parse_stderr(valid_utf8(result.stderr_text));
  outcome.exit = result.exit_code;
  outcome.hang = result.hang;
  if (result.exceeded) outcome.budget = python::budget_name(*result.exceeded);
  return outcome;
}

}  // namespace

Execution run_on_hub(const Program& program, const modules::Pair& pair, const HubLimits& limits, HubVisitor* visitor) {
  Execution execution;
  python::Budgets budgets = limits.budgets;
  budgets.stop = &interruption_note();
  const auto begun = std::chrono::steady_clock::now();
  try {
    const auto tree = python::parse_module(std::make_shared<python::Source>(program.name, program.text));
    std::optional<FolderOnDisk> folder;  // outlives the process, whose generators and children may import to the end
    modules::Process process(pair, budgets, machine::from_seconds(limits.time_limit));
    if (visitor != nullptr) visitor->begins(process, *tree);
    // A numbered case is one file.
    if (!program.header && !program.file.empty()) {
      process.program_folder = &folder.emplace(program.file.parent_path());
    }
    const modules::RunResult result = process.run(*tree, program.arguments);
    if (result.exceeded == python::Budget::kPatience) throw Interrupted();
    execution.outcome = outcome_of(program, pair, result);
    execution.stderr_text = valid_utf8(result.stderr_text);
    if (visitor != nullptr) visitor->ends(execution.outcome);
  } catch (const python::SourceError& error) {
    execution.ending = Execution::Ending::kProgramWrong;
    execution.message = error.rendered;
  } catch (const Interrupted&) {
    throw;
  } catch (const std::exception& error) {
    execution.ending = Execution::Ending::kFailed;
    execution.message = program.name + ": " + error.what();
  }
  execution.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  return execution;
}

}  // namespace patchorder::suite
