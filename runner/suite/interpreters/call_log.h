// The observer's notes: a file of fixed-size records that the observed process maps into its memory (observer.py).
#pragma once

#include <filesystem>
#include <vector>

#include "suite/outcome.h"

namespace patchorder::suite {

// Makes the file, long enough for 32,000 calls; it takes no disk space where nothing is written.
void make_call_log(const std::filesystem::path& path);

struct CallLog {
  // In the order they ended, then those that never returned, in the order they began.
  std::vector<Call> calls;
  std::string damage;         // what the observer cannot have written; empty if all is well
  bool syntax_error = false;  // the program was not run; what is wrong stands on stderr
};

CallLog read_call_log(const std::filesystem::path& path);

}  // namespace patchorder::suite
