// What `python ARGUMENTS` runs.
#pragma once

#include <string>
#include <vector>

#include "modules/programs.h"

namespace patchorder::modules {

// Into `program`; throws unsupported for what is not modelled.
void read_python_command_line(Process& parent, const std::vector<std::string>& words, const ProgramGifts& gifts,
                              Program& program);

}  // namespace patchorder::modules
