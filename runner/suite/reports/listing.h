// What there is: the list of the cases, and one case in full.
#pragma once

#include <string>
#include <vector>

#include "suite/suite_run.h"

namespace patchorder::suite {

// `list`: a row a case; JSON, or the index of the folder as Markdown (options.format). Throws SelectionError,
// ProgramError, OutputError.
void list_cases(const SuiteOptions& options);

// `show`: header, source with line numbers, and what each pair was recorded to do. Throws as list_cases, and
// ExpectationError.
void show_programs(const std::vector<std::string>& arguments, const SuiteOptions& options);

}  // namespace patchorder::suite
