// Runs one program of this machine to its end, isolated: its own process group, its own environment and folder, a time
// limit, limits on what it may print and on its memory; everything that it started is gone when this returns.
//
// posix_spawn rather than Boost.Process: the process group must exist before the program runs, several are started at
// once from several threads (so no descriptor may leak into another child), and Boost.Process 1.81 offers neither
// close-on-exec pipes nor a wait with a time limit that is safe for groups.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "python/evaluator/budgets.h"

namespace patchorder::suite {

struct ChildRequest {
  std::vector<std::string> arguments;    // the first is the program, looked up in PATH if it has no slash
  std::vector<std::string> environment;  // NAME=value, all of it
  std::filesystem::path folder;          // where it runs
  double time_limit = 5;                 // seconds of real time
  std::size_t output_limit = std::size_t{16} * 1024 * 1024;  // bytes of stdout and stderr together
  std::size_t memory_limit = python::Budgets{}.memory;       // bytes resident, of all its processes together
  // NAME=value, in `environment` and in no other process's: by it, descendants that left the process group are found.
  std::string mark;
};

struct ChildResult {
  std::string stdout_text;
  std::string stderr_text;
  std::optional<int> exit_code;  // negative: the signal that ended it; none: it was stopped
  bool timed_out = false;
  bool output_exceeded = false;
  bool memory_exceeded = false;
  double seconds = 0;
};

// It could not even be started. The message names the program and why.
class ChildError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// A signal asked this program to stop (see interruption.h).
class Interrupted : public std::runtime_error {
 public:
  Interrupted() : std::runtime_error("interrupted") {}
};

// Throws ChildError, and Interrupted after the child and its descendants have been killed.
ChildResult run_child(const ChildRequest& request);

// A folder of its own for a run, removed with everything in it at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace patchorder::suite
