// What `python ARGUMENTS` runs.
#pragma once

#include <string>
#include <vector>

#include "modules/processes/children.h"

namespace patchorder::modules {

class Process;

// Into `program`; throws unsupported for what is not modelled.
void read_python_command_line(Process& parent, const std::vector<std::string>& words, Program& program);

}  // namespace patchorder::modules
