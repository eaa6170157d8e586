// What failed last time, for `--failed`: a small file for each folder of cases under $XDG_STATE_HOME/patchorder
// (~/.local/state/patchorder). It is a convenience: where it can't be written, nothing is remembered.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <tuple>

#include "suite/verdict.h"

namespace patchorder::suite {

class FailureMemory {
 public:
  // Of the cases in that folder. A file that is garbled counts as empty.
  explicit FailureMemory(const std::filesystem::path& cases);

  bool failed(const Program& program, const Engine& engine) const;
  // What was not run keeps what is known of it. Of a program that is run several times, one failure counts.
  void note(const Result& result);
  void save() const;

 private:
  using Key = std::tuple<std::string, std::string, std::string>;  // stem, pair, where

  std::filesystem::path file_;  // empty: there is no place for it
  std::set<Key> before_;
  std::set<Key> passed_;
  std::set<Key> failed_;
};

}  // namespace patchorder::suite
