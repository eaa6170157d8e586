#include "suite/gate.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>

#include "modules/pair.h"
#include "suite/baseline.h"
#include "suite/comparison.h"

namespace patchorder::suite {
namespace {

// expected/ as the gate reads it: a known gap that has closed is progress.
class ExpectedBefore final : public Expectations {
 public:
  using Expectations::Expectations;
  bool gaps_may_close() const override { return true; }
};

using OutcomesByKey = std::map<std::pair<std::string, std::string>, Outcome>;  // by stem and pair

// What a baseline file becomes: the outcomes of this run in place of those it had, what was not run as it was, what
// has vanished gone. One line a case and pair, in the order of cases.
class BaselineUpdate {
 public:
  explicit BaselineUpdate(const Baseline* before) {
    if (before == nullptr) return;
    for (const auto& [pair, outcomes] : before->outcomes()) {
      for (const auto& [stem, outcome] : outcomes) before_.emplace(std::pair{stem, pair}, outcome);
    }
    now_ = before_;
  }

  void take(const Result& result) {
    if (result.execution.ending != Execution::Ending::kRan) return;
    const Outcome& outcome = result.execution.outcome;
    now_.insert_or_assign({result.program.stem(), outcome.pair}, outcome);
  }

  void drop(const Result& vanished) {
    std::erase_if(now_, [&](const auto& entry) { return entry.first.first == vanished.program.stem(); });
  }

  void write(const std::string& file) const {
    std::size_t changed = 0;
    std::string text;
    for (const auto& [key, outcome] : now_) {
      const auto before = before_.find(key);
      if (before != before_.end() && !agree(before->second, outcome)) ++changed;
      text += to_json_line(outcome) + "\n";
    }
    const auto only_in = [](const OutcomesByKey& ours, const OutcomesByKey& theirs) {
      return std::ranges::count_if(ours, [&](const auto& entry) { return !theirs.contains(entry.first); });
    };
    write_atomically(file, text);
    std::cerr << fmt::format("{}: {} outcomes written; {} changed, {} new, {} gone\n", file, now_.size(), changed,
                             only_in(now_, before_), only_in(before_, now_));
  }

 private:
  OutcomesByKey before_;
  OutcomesByKey now_;
};

int gate_on_expectations(const SuiteOptions& options) {
  const ExpectedBefore before(expected_to_read(options));
  const std::vector<Program> collection = collection_of(options);
  SuiteRun run;
  run.plan.title = "gate";
  run.plan.changes_only = true;
  run.plan.remember_failures = true;
  run.plan.must_compare = true;
  run.programs = selection_of(collection, options);
  run.engines = engines_of(options, before);
  run.reference = &before;
  run.vanished = vanished_programs(collection, options, run.engines, before);
  return run_suite(run, options);
}

// Without --pair and --on the pairs of the baseline are meant.
SuiteOptions with_pairs_of(const Baseline& baseline, SuiteOptions options) {
  if (!options.pairs.empty() || !options.pythons.empty()) return options;
  for (const std::string& pair : baseline.pairs()) {
    if (modules::find_pair(pair) != nullptr) options.pairs.push_back(pair);
  }
  if (options.pairs.empty())
    throw SelectionError(
        fmt::format("the baseline is of {}, which is not modelled; name what to run with --pair or --on",
                    fmt::join(baseline.pairs(), ", ")));
  return options;
}

int gate_on_baseline(const GateOptions& gate_options, const SuiteOptions& given) {
  const std::string& file = gate_options.baseline;
  std::optional<Baseline> before;
  if (!gate_options.update || std::filesystem::exists(file)) before.emplace(read_outcome_file(file), file);
  const SuiteOptions options = before ? with_pairs_of(*before, given) : given;
  const std::vector<Program> collection = collection_of(options);
  BaselineUpdate update(before ? &*before : nullptr);
  SuiteRun run;
  run.plan.title = "gate";
  run.plan.changes_only = true;
  run.plan.remember_failures = true;
  run.plan.must_compare = !gate_options.update;
  run.programs = selection_of(collection, options);
  run.engines = engines_of(options, Expectations(expected_to_read(options)));
  if (before) {
    run.reference = &*before;
    run.baseline = file;
    run.vanished = vanished_programs(collection, options, run.engines, *before);
  }
  run.watch = [&update](const Result& result) { update.take(result); };
  const int exit_code = run_suite(run, options);
  if (!gate_options.update) return exit_code;
  // Nothing is written by a run that failed or was interrupted: half a baseline would hide what it lacks.
  if (exit_code > kExitDiffers) return exit_code;
  for (const Result& vanished : run.vanished) update.drop(vanished);
  update.write(file);
  return kExitOk;
}

}  // namespace

int gate(const GateOptions& gate_options, const SuiteOptions& options) {
  if (gate_options.baseline.empty() && gate_options.update)
    throw SelectionError("--update rewrites a baseline file: name it with --baseline (expected/ is written by record)");
  return gate_options.baseline.empty() ? gate_on_expectations(options) : gate_on_baseline(gate_options, options);
}

}  // namespace patchorder::suite
