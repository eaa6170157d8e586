// Every choice the machine is free to make goes through here: which of several native threads that wait for the
// GIL gets it. Today's policy is the fixed one; others may explore all interleavings or draw at random.
#pragma once

#include <cstddef>

namespace patchorder::machine {

class Chooser {
 public:
  virtual ~Chooser() = default;
  // The index, below `candidates`, of the one to take; they are in the order in which they became ready.
  virtual std::size_t choose(std::size_t candidates) = 0;
};

// First come, first served.
class FirstChooser final : public Chooser {
 public:
  std::size_t choose(std::size_t) override { return 0; }
};

}  // namespace patchorder::machine
