// What a program gets from the process that starts it, beside its arguments.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace patchorder::modules {

struct Surroundings {
  std::optional<std::string> script;  // the text of the Python file among its arguments, if the case has made it
  std::optional<std::vector<std::pair<std::string, std::string>>> environment;
  std::string folder;                // empty: where every process begins
  bool has_pipe = false;             // its standard input is a pipe
  std::optional<std::string> input;  // all that comes through it, once that is known
};

}  // namespace patchorder::modules
