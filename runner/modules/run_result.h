// What a run on the hub showed, as raw as a real interpreter shows it: bytes on stdout and stderr, the calls of join
// and is_alive that the program's text makes, how the process ended. suite/ makes an outcome of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "machine/clock.h"
#include "python/evaluator/budgets.h"

namespace patchorder::modules {

struct RecordedCall {
  std::uint32_t line = 0;
  std::string call;    // `t.join`
  std::string result;  // as JSON: null, true, a number, or a string of the repr; empty if it raised or never returned
  std::string raised;  // `Type: message`; empty if it did not raise
  bool never_returned = false;
  machine::Nanoseconds elapsed = 0;
};

struct RunResult {
  std::string stdout_text;
  std::string stderr_text;
  std::vector<RecordedCall> calls;
  std::optional<int> exit_code;  // none: it had to be stopped
  bool hang = false;
  std::optional<python::Budget> exceeded;  // the budget that ended it
  machine::Nanoseconds duration = 0;

  // As waitpid gives it, of a process that has ended.
  int wait_status() const { return *exit_code < 0 ? -*exit_code : (*exit_code & 0xff) << 8; }
};

// The exit code of a process that has ended with that status: negative for a signal.
inline int exit_code_of(int wait_status) {
  const int killer = wait_status & 0x7f;
  return killer != 0 ? -killer : wait_status >> 8;
}

}  // namespace patchorder::modules
