// Joins what shards of one run have written.
#pragma once

#include <string>
#include <vector>

namespace patchorder::suite {

// Reads files of JSON Lines and writes all their outcomes to `output` (stdout if empty), ordered as one run would have
// them: by program, then by pair. One that several files have counts once. Throws OutcomeError for a garbled file and
// for two outcomes of a program and pair that do not agree, OutputError.
void merge_outcomes(const std::vector<std::string>& files, const std::string& output);

}  // namespace patchorder::suite
