#include "suite/pair_outcomes.h"

#include <algorithm>

#include "suite/hub_runner.h"
#include "suite/interpreters/child_process.h"

namespace patchorder::suite {
namespace {

void take_recordings(PairOutcomes& outcomes, const SuiteOptions& options) {
  const Expectations expectations(expected_to_read(options));
  outcomes.recorded = true;
  for (const std::string& pair : expectations.pairs()) {
    for (std::size_t i = 0; i < outcomes.programs.size(); ++i) {
      Expectation expectation = expectations.find(pair, outcomes.programs[i]);
      if (expectation.state == Expectation::State::kRecorded)
        outcomes.by_pair[pair].emplace(i, std::move(expectation.outcome));
    }
  }
}

void take_from_hub(PairOutcomes& outcomes, const SuiteOptions& options) {
  std::vector<std::unique_ptr<Engine>> engines;
  for (const modules::Pair& pair : modules::pairs())
    engines.push_back(std::make_unique<HubEngine>(pair, hub_limits(options)));
  std::vector<Task> tasks;
  for (const Program& program : outcomes.programs) {
    for (const auto& engine : engines) tasks.push_back({&program, engine.get()});
  }
  outcomes.recorded = false;
  std::size_t done = 0;
  const BatchEnd end = run_batch(
      tasks, nullptr, {jobs_of(options), 0},
      [&](Result result) {
        const std::size_t index = done++ / engines.size();
        if (result.execution.ending == Execution::Ending::kRan)
          outcomes.by_pair[result.pair].emplace(index, std::move(result.execution.outcome));
      },
      [](const Tally&) {});
  if (end.interrupted) throw Interrupted();
}

}  // namespace

std::vector<std::string> PairOutcomes::pairs() const {
  std::vector<std::string> names;
  for (const auto& [pair, outcomes] : by_pair) names.push_back(pair);
  std::ranges::sort(names, pair_before);
  return names;
}

PairOutcomes outcomes_of_pairs(OutcomeOrigin origin, const SuiteOptions& options) {
  PairOutcomes outcomes;
  outcomes.programs = selection_of(options);
  if (origin != OutcomeOrigin::kHub) take_recordings(outcomes, options);
  const bool too_few = origin == OutcomeOrigin::kAny && outcomes.by_pair.size() < 2;
  if (origin == OutcomeOrigin::kHub || too_few) {
    outcomes.by_pair.clear();
    take_from_hub(outcomes, options);
  }
  return outcomes;
}

}  // namespace patchorder::suite
