#include "suite/verdict.h"

#include <fmt/format.h>

#include "suite/comparison.h"

namespace patchorder::suite {
namespace {

Verdict verdict_without_expectation(const Outcome& outcome, Expectation::State state) {
  if (!outcome.budget.empty()) return Verdict::kOverBudget;
  return state == Expectation::State::kStale ? Verdict::kStale : Verdict::kUnrecorded;
}

std::string reason_without_expectation(const Result& result, Expectation::State state, const Reference* reference) {
  if (result.verdict == Verdict::kOverBudget)
    return fmt::format("went over its {} budget", result.execution.outcome.budget);
  if (state == Expectation::State::kStale) return "the case has changed since it was recorded: record it again";
  return reference == nullptr ? "" : reference->absence();
}

void judge(Result& result, const Expectation& expectation, const Reference* reference) {
  const Outcome& outcome = result.execution.outcome;
  if (expectation.state != Expectation::State::kRecorded) {
    result.verdict = verdict_without_expectation(outcome, expectation.state);
    result.reason = reason_without_expectation(result, expectation.state, reference);
    return;
  }
  result.expected = expectation.outcome;
  const bool agrees = agree(expectation.outcome, outcome);
  const std::string* gap = reference->known_gap(result.pair, result.program.stem());
  // A known gap is the hub's; a real interpreter has none.
  if (gap != nullptr && !result.is_real) {
    const Verdict closed = reference->gaps_may_close() ? Verdict::kNewlyAgrees : Verdict::kGapAgrees;
    result.verdict = agrees ? closed : Verdict::kKnownGap;
    result.reason = agrees ? "agrees now: take its row out of known-gaps.toml" : *gap;
    return;
  }
  result.verdict = agrees ? Verdict::kAgrees : Verdict::kDiffers;
}

}  // namespace

std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::kAgrees: return "agrees";
    case Verdict::kDiffers: return "differs";
    case Verdict::kKnownGap: return "known gap";
    case Verdict::kNewlyAgrees: return "newly agrees";
    case Verdict::kGapAgrees: return "known gap agrees";
    case Verdict::kUnrecorded: return "unrecorded";
    case Verdict::kStale: return "stale";
    case Verdict::kGone: return "gone";
    case Verdict::kOverBudget: return "over budget";
    case Verdict::kProgramWrong: return "wrong program";
    case Verdict::kFailed: return "failed";
  }
  return "";
}

bool is_pass(Verdict verdict) { return verdict == Verdict::kAgrees || verdict == Verdict::kNewlyAgrees; }

bool is_skip(Verdict verdict) {
  return verdict == Verdict::kKnownGap || verdict == Verdict::kUnrecorded || verdict == Verdict::kStale;
}

Result run_and_judge(const Program& program, const Engine& engine, const Reference* reference) {
  Result result;
  result.program = program;
  result.pair = engine.pair();
  result.where = engine.where();
  result.is_real = engine.is_real();
  Expectation expectation;
  try {
    if (reference != nullptr) expectation = reference->find(engine.pair(), program);
  } catch (const ExpectationError& error) {
    result.verdict = Verdict::kFailed;
    result.reason = error.what();
    result.execution.ending = Execution::Ending::kFailed;
    result.execution.message = error.what();
    return result;
  }
  const bool recorded = expectation.state == Expectation::State::kRecorded;
  result.execution = run_against(recorded ? &expectation.outcome : nullptr, program, engine);
  if (result.execution.ending != Execution::Ending::kRan) {
    const bool wrong = result.execution.ending == Execution::Ending::kProgramWrong;
    result.verdict = wrong ? Verdict::kProgramWrong : Verdict::kFailed;
    result.reason = result.execution.message;
    return result;
  }
  judge(result, expectation, reference);
  return result;
}

void Tally::add(Verdict verdict) {
  ++by_verdict[verdict];
  ++(is_pass(verdict) ? passed : is_skip(verdict) ? skipped : failed);
}

std::string Tally::summary() const { return fmt::format("{} passed, {} failed, {} skipped", passed, failed, skipped); }

int exit_code_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kFailed: return kExitFailed;
    case Verdict::kProgramWrong: return kExitUsage;
    case Verdict::kDiffers:
    case Verdict::kGapAgrees:
    case Verdict::kGone:
    case Verdict::kOverBudget: return kExitDiffers;
    default: return kExitOk;
  }
}

}  // namespace patchorder::suite
