// How a result that is no plain success is told, the same in every format that other programs read.
#pragma once

#include <string>
#include <vector>

#include "suite/batch.h"

namespace patchorder::suite {

// In one line: `differs: join, is_alive`, `known gap: REASON`, `wrong program: FILE:3:1: ...`.
std::string headline(const Result& result);

// The diff, or the diagnosis, in full; no colours.
std::vector<std::string> details(const Result& result);

// The program's line to point at: that of the first call or report that differs, or of the diagnosis; 1 if none.
std::uint32_t line_to_point_at(const Result& result);

// Why results are missing that were asked for; empty if none are.
std::string missing_results(const BatchEnd& end);

// The first `most` lines, and how many there would be more.
std::vector<std::string> shortened(std::vector<std::string> lines, std::size_t most);

}  // namespace patchorder::suite
