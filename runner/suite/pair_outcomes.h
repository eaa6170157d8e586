// What every pair did with every case: the data of `pairs --similarity`, `upgrade` and the like.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "suite/suite_run.h"

namespace patchorder::suite {

struct PairOutcomes {
  // By pair, then by the index of the case in `programs`. Not every case need have one.
  std::map<std::string, std::map<std::size_t, Outcome>> by_pair;
  std::vector<Program> programs;
  bool recorded = false;  // from expected/; else what the hub did

  // Oldest first.
  std::vector<std::string> pairs() const;
};

enum class OutcomeOrigin {
  kAny,       // recordings if two pairs have any, else the hub
  kRecorded,  // expected/
  kHub,
};

// Of the selected cases, on all pairs. Throws SelectionError, ProgramError, ExpectationError.
PairOutcomes outcomes_of_pairs(OutcomeOrigin origin, const SuiteOptions& options);

}  // namespace patchorder::suite
