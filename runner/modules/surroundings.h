// What a program finds from the process that starts it, besides its descriptors and arguments.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace patchorder::modules {

struct Surroundings {
  std::optional<std::vector<std::string>> environment = {};  // NAME=value; none: that of the case itself
  std::string folder = "/tmp";                               // the current one
  bool has_input = false;                                    // something may come through its standard input
};

}  // namespace patchorder::modules
