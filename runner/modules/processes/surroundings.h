// What a program finds from the process that starts it, besides its descriptors and arguments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "modules/processes/signal_mask.h"

namespace patchorder::modules {

struct Surroundings {
  std::optional<std::vector<std::string>> environment = {};  // NAME=value; none: that of the case itself
  std::string folder = "/tmp";                               // the current one
  std::uint32_t umask = 022;                                 // what new files are not allowed
  SignalSet ignored = {};                                    // signals
  SignalSet blocked = {};                                    // by the thread that starts it
};

}  // namespace patchorder::modules
