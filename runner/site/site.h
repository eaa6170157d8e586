// `report`: the cases and what each pair does, as a static site that needs no network and no build step.
#pragma once

#include "suite/suite_run.h"

namespace patchorder::site {

// Runs the selected cases and writes index.html, cases/<stem>.html and timelines/<stem>-<pair>.svg into the folder
// `options.output`, which is made if need be. Answers the exit code: 0 whatever the cases do, 130 if interrupted.
// Throws SelectionError, ProgramError, ExpectationError, InterpreterError, OutputError.
int write_site(const suite::SuiteOptions& options);

}  // namespace patchorder::site
