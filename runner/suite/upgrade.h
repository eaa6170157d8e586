// Maps of what differs from pair to pair: the pairs themselves, how alike they are, and what an upgrade changes.
#pragma once

#include <string>

#include "suite/pair_outcomes.h"

namespace patchorder::suite {

// `pairs`: a row for each modelled pair, and for each --on interpreter which pair it is. Throws SelectionError,
// ExpectationError, OutputError; an interpreter that can't be asked is said, and makes the exit code 3.
int show_pairs(const SuiteOptions& options);

// `pairs --similarity`: for each two pairs, on how many of the cases that both have they do the same.
int show_similarity(OutcomeOrigin origin, const SuiteOptions& options);

// `upgrade FROM TO`: the cases that change, grouped by what changes. Throws SelectionError for a pair without outcomes.
int show_upgrade(const std::string& from, const std::string& to, OutcomeOrigin origin, const SuiteOptions& options);

}  // namespace patchorder::suite
