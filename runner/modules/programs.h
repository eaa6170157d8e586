// Programs that a case starts with subprocess: what they print, when they end, with which status.
//
// A few whose whole behaviour is known are modelled (true, false, sleep, echo, cat, and sh with simple commands of
// these); Python with -c is one more simulated process, which runs on the same pair in an OS thread of its own.
// A program shares nothing with its parent but the ends of pipes, so it is run at once, and its parent sees what
// it did as time passes (modules/children.h). So is the case's own file, given to Python once more, and a file that the
// case has made; either as it is or behind -m gevent.monkey. Other programs that machines usually have are unsupported;
// any other name is not found.
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
  bool waits_for_input = false;  // Python that reads: to be run again when all of its input is known
};

// Whether there is such a program, by its name or path.
bool has_program(const std::string& name);

// Runs `arguments` from the parent's now on; throws unsupported for what is not modelled.
ProgramRun run_program(Process& parent, const std::vector<std::string>& arguments, const Surroundings& surroundings);

}  // namespace patchorder::modules
