// What a run means, held against what is expected.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "suite/execution.h"
#include "suite/expectations.h"

namespace patchorder::suite {

enum class Verdict {
  kAgrees,
  kDiffers,
  kKnownGap,      // differs, as known-gaps.toml says
  kNewlyAgrees,   // a known gap that agrees, where that is progress
  kGapAgrees,     // agrees, though known-gaps.toml says it would not: its row must go
  kUnrecorded,    // there is no expectation
  kStale,         // there is one of an earlier text of the case
  kGone,          // there is an expectation, but no such case any more
  kOverBudget,    // there is no expectation, and a budget ended it
  kProgramWrong,  // a syntax error, or outside the case language
  kFailed,        // could not be run, or its expectation could not be read
};

struct Result {
  Program program;
  std::string pair;
  std::string where;  // Engine::where
  bool is_real = false;
  std::string repeat;  // the command line that repeats it
  Execution execution;
  Verdict verdict = Verdict::kUnrecorded;
  std::optional<Outcome> expected;  // of those that were compared
  std::string reason;               // of kKnownGap, kFailed, kProgramWrong, kUnrecorded, kStale: in words
};

// In words: `agrees`, `known gap`, `over budget`.
std::string_view verdict_name(Verdict verdict);

bool is_pass(Verdict verdict);  // kAgrees, kNewlyAgrees
bool is_skip(Verdict verdict);  // kKnownGap, kUnrecorded, kStale
inline bool is_failure(Verdict verdict) { return !is_pass(verdict) && !is_skip(verdict); }

// Runs one program on an engine and judges it. `reference` null: there are no expectations.
Result run_and_judge(const Program& program, const Engine& engine, const Reference* reference);

struct Tally {
  std::size_t passed = 0;
  std::size_t failed = 0;
  std::size_t skipped = 0;
  std::map<Verdict, std::size_t> by_verdict;
  double seconds = 0;  // of real time, from begin to end

  void add(Verdict verdict);
  std::size_t total() const { return passed + failed + skipped; }
  // `3 passed, 1 failed, 0 skipped`
  std::string summary() const;
};

// Exit codes of the command line.
inline constexpr int kExitOk = 0;
inline constexpr int kExitDiffers = 1;
inline constexpr int kExitUsage = 2;
inline constexpr int kExitFailed = 3;

// Of one run; the worst of several counts: 3 before 2 before 1.
int exit_code_of(Verdict verdict);

}  // namespace patchorder::suite
