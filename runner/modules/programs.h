// Programs that a case starts with subprocess: what they print, when they end, with which status.
//
// A few whose whole behaviour is known are modelled (true, false, sleep, echo, cat, and sh with simple commands of
// these): one is run at once, and its parent sees what it did as time passes (modules/children.h). Python is a new
// interpreter of the same pair beside its parent, with -c, the case's own file or one that the case has made, which may
// be behind -m gevent.monkey; among several commands of sh it is run at once like these, and can read nothing from a
// pipe. Other programs that machines usually have are unsupported; any other name is not found.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/children.h"

namespace patchorder::modules {

class Process;

struct ProgramRun {
  ProgramLife life;           // its times are the parent's
  bool copies_input = false;  // cat: what comes in goes out, and the end of it is the program's
  std::optional<PythonProgram> interpreter = std::nullopt;  // which has yet to be started
  machine::Nanoseconds time_to_start = 0;                   // of that one
};

// What the one that starts a program gives it besides its descriptors.
struct ProgramGifts {
  Surroundings surroundings;
  std::optional<std::string> script = {};  // the text of the Python file among the arguments, if the case has made it
  std::string made_files = {};             // PythonProgram's
};

// Whether there is such a program, by its name or path.
bool has_program(const std::string& name);

// Runs `arguments` from the parent's now on; throws unsupported for what is not modelled.
ProgramRun run_program(Process& parent, const std::vector<std::string>& arguments, const ProgramGifts& gifts);

}  // namespace patchorder::modules
