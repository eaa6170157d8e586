// The regression gate: what a run does now, held against what it did before.
#pragma once

#include <string>

#include "suite/suite_run.h"

namespace patchorder::suite {

struct GateOptions {
  std::string baseline;  // outcomes of an earlier run (`sweep --format jsonl --output FILE`); empty: expected/
  bool update = false;   // write the outcomes of this run into `baseline`
};

// Runs the selected cases and reports only what has changed. A case that differs, or has vanished, is a regression: 1.
// A known gap that agrees now, or a case that is new, is progress: 0, with a notice. With `update` the baseline file is
// rewritten by what this run showed, and that is no regression. Throws SelectionError, ProgramError, OutcomeError,
// ExpectationError, InterpreterError, OutputError.
int gate(const GateOptions& gate_options, const SuiteOptions& options);

}  // namespace patchorder::suite
