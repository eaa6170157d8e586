// How far a long run has come, on stderr: a bar on a terminal, a line now and then in a log.
#pragma once

#include <cstddef>
#include <string>

#include "suite/verdict.h"

namespace patchorder::suite {

class Progress {
 public:
  // `total`: how many results there will be. Shows nothing if not `wanted`.
  Progress(std::size_t total, bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Nothing shows in the first half second (ten seconds in a log).
  void tick(const Tally& tally);
  // Makes room for a line of the report.
  void clear();

 private:
  std::size_t total_;
  bool wanted_;
  bool terminal_;
  bool shown_ = false;
  double next_log_;  // seconds
};

// `[#####-----] 41/83  12/s  1 failed  4 s left`
std::string progress_line(const Tally& tally, std::size_t total, std::size_t width);

}  // namespace patchorder::suite
