// Programs that a case starts: which there are, and how one begins.
//
// Each runs as a process of its own beside its parent (modules/processes/children.h). What is no Python is a program of
// lib/_programs: the shell and the small ones that scripts use. Python is a new interpreter of the same pair
// (modules/processes/python_command_line.h). Other programs that machines usually have are unsupported; any other name
// is not found.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "modules/processes/children.h"

namespace patchorder::modules {

class Process;

// The names of those that can be started.
std::span<const std::string_view> modelled_programs();

// Whether there is such a program, by its name or path.
bool has_program(const std::string& name);

// A program that `parent` starts now, and how long it takes until it runs; throws unsupported for what is not modelled.
struct ProgramStart {
  Program program;
  machine::Nanoseconds time;
};
ProgramStart program_of(Process& parent, const std::vector<std::string>& arguments, const Surroundings& surroundings);

// What a shell leaves to a copy of itself, which goes on from `state` (lib/_programs/_shell_parts.py).
ProgramStart part_of_shell(Process& parent, const std::string& state, const Surroundings& surroundings);

}  // namespace patchorder::modules
