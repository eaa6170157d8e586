// Python source with colours, for terminals.
#pragma once

#include <string>
#include <vector>

#include "suite/reports/style.h"

namespace patchorder::suite {

// The lines of a program, coloured by the tokens of the case language; plain where it can't be read.
std::vector<std::string> highlighted_lines(const std::string& text, const Style& style);

}  // namespace patchorder::suite
