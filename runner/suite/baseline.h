// Outcomes of an earlier run, written by `sweep --format jsonl --output FILE`: what `gate --baseline` holds a run
// against.
#pragma once

#include <map>

#include "suite/expectations.h"

namespace patchorder::suite {

class Baseline final : public Reference {
 public:
  // Throws OutcomeError for a garbled file, or for two lines that contradict each other.
  Baseline(std::string_view text, const std::string& name);

  // The pairs in it, in the order of their versions.
  std::vector<std::string> pairs() const;

  // With outcomes of one pair only, the run may be of another one: what an upgrade changes is the question then.
  Expectation find(const std::string& pair, const Program& program) const override;
  const std::string* known_gap(const std::string&, const std::string&) const override { return nullptr; }
  std::vector<std::string> recorded(const std::string& pair) const override;
  std::string absence() const override { return "new: the baseline does not have it"; }
  // What it holds, by the names of its pairs and by stem.
  const std::map<std::string, std::map<std::string, Outcome>>& outcomes() const { return outcomes_; }

 private:
  // The pair in this file that stands for `pair`.
  std::string counterpart(const std::string& pair) const;

  std::map<std::string, std::map<std::string, Outcome>> outcomes_;  // by pair and stem
};

// The text of a file. Throws OutcomeError if it can't be read.
std::string read_outcome_file(const std::string& path);

}  // namespace patchorder::suite
