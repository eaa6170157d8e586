// The JSON Schema of what `--format json` and `--format jsonl` print, for tools that read them.
#pragma once

#include "suite/outcome.h"

namespace patchorder::suite {

// The version that json reports carry as `schema`: it grows when a member changes its meaning or goes away.
inline constexpr int kReportSchemaVersion = 1;

// Draft 2020-12. A json report is a `report`, a line of jsonl an `outcome`; the schema as a whole takes either.
Json outcome_schema();

}  // namespace patchorder::suite
