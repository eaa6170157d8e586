// `compare`: what the hub and a real interpreter do with a program, beside each other.
#pragma once

#include <string>
#include <vector>

#include "suite/suite_run.h"

namespace patchorder::suite {

// Runs each program on the hub and on every --on interpreter. The hub takes the guise of the interpreter's own pair, or
// of --pair where that one is not modelled. Answers the exit code: 1 if they differ. Throws SelectionError,
// ProgramError, InterpreterError, OutputError.
int compare_programs(const std::vector<std::string>& arguments, const SuiteOptions& options);

}  // namespace patchorder::suite
