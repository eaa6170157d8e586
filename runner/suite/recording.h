// Writing expected/: from runs on a real interpreter, or from a file of outcomes that were recorded elsewhere.
//
// The hub never writes there. A case is recorded when at least three runs agree; runs that differ in anything but
// elapsed times make it unstable, and an unstable case keeps the expectation it had.
#pragma once

#include <string>
#include <vector>

#include "suite/suite_run.h"

namespace patchorder::suite {

// The fewest runs that must agree.
inline constexpr unsigned kFewestRuns = 3;

// Runs the cases (all that the filters leave, if none is named) on every --on interpreter, `runs` times each, and
// writes what they agree on. Answers the exit code. Throws SelectionError, ProgramError, InterpreterError,
// ExpectationError, OutputError.
int record_cases(const std::vector<std::string>& arguments, unsigned runs, const SuiteOptions& options);

// Takes JSON Lines of outcomes. Beside an outcome's members a line may hold
//
//     "versions": {"cpython": "3.8.18", "gevent": "21.12.0", "greenlet": "1.1.2"}   of the pair
//     "runs": 4                                       how many runs it stands for (several lines of a case count, too)
//     "stable": false                                 the runs did not agree: it is left out
//     "sha256": "..."                                 of the case's text: another text than ours is refused
//
// Without `versions` they are those of the pair's folder in expected/, or of the modelled pair of that name. Nothing
// is written unless the whole file is in order. Answers the exit code; throws as record_cases, and OutcomeError.
int import_recordings(const std::vector<std::string>& files, const SuiteOptions& options);

}  // namespace patchorder::suite
