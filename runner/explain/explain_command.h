// `explain`: why a program does what it does under a pair, and which remedy works.
#pragma once

#include <string>

#include "suite/suite_run.h"

namespace patchorder::explain {

struct ExplainOptions {
  bool timeline = false;     // only the lanes
  bool no_remedies = false;  // only the causes
};

// Explains programs, cases or files, on the pairs that `options` names (default: the oldest one on which a program
// shows a symptom, else the newest). The answer is 0 however many symptoms there are; as of `run` for what can't be
// run. Throws SelectionError, ProgramError, OutputError.
int explain_programs(const std::vector<std::string>& arguments, const ExplainOptions& explain,
                     const suite::SuiteOptions& options);

}  // namespace patchorder::explain
