// The command line that repeats one result: what a failure ends with, to be pasted into a shell.
#pragma once

#include <string>

#include "suite/suite_run.h"

namespace patchorder::suite {

// `gate_baseline`: the file that a gate holds its runs against; empty where there is none.
std::string repeating_command(const Result& result, const SuiteOptions& options, const std::string& gate_baseline);

// The text as one word of a POSIX shell.
std::string shell_word(const std::string& text);

}  // namespace patchorder::suite
