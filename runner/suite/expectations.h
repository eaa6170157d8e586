// The folder expected/: what real pairs did, a TOML file for each case and pair, written only from recordings.
//
//     expected/<pair>/pair.toml          the exact versions
//     expected/<pair>/NNN-slug.toml      the outcome, and the SHA-256 of the case it was recorded from
//     expected/<pair>/known-gaps.toml    where the hub is known to differ, each with a reason
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "suite/interpreters/real_python.h"
#include "suite/outcome.h"
#include "suite/program.h"

namespace patchorder::suite {

// A file in expected/ that is cut off, garbled or contradicts itself. The message names it.
class ExpectationError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Expectation {
  enum class State {
    kRecorded,
    kUnrecorded,  // there is no file
    kStale,       // the case has changed since
  };
  State state = State::kUnrecorded;
  Outcome outcome;  // of kRecorded and kStale
  int runs = 0;     // that agreed when it was recorded
};

// What results are held against: expected/, or the file of an earlier run (baseline.h).
class Reference {
 public:
  virtual ~Reference() = default;
  // Throws ExpectationError.
  virtual Expectation find(const std::string& pair, const Program& program) const = 0;
  // The reason why the hub is known to differ there; null if it is not known to.
  virtual const std::string* known_gap(const std::string& pair, const std::string& stem) const = 0;
  // Stems that an outcome of that pair is known for.
  virtual std::vector<std::string> recorded(const std::string& pair) const = 0;
  // What to say of a program that it does not know.
  virtual std::string absence() const = 0;
  // A known gap that agrees is progress; otherwise it is an error until its row is removed.
  virtual bool gaps_may_close() const { return false; }
};

class Expectations : public Reference {
 public:
  // The folder need not exist. Throws ExpectationError for a wrong pair.toml or known-gaps.toml.
  explicit Expectations(std::filesystem::path folder);

  const std::filesystem::path& folder() const { return folder_; }
  // Pairs that have a pair.toml, in the order of their versions.
  std::vector<std::string> pairs() const;
  // None if nothing of that pair is recorded.
  std::optional<InterpreterVersions> versions(const std::string& pair) const;
  const std::string* known_gap(const std::string& pair, const std::string& stem) const override;
  // Stems that known-gaps.toml of a pair names.
  std::vector<std::string> known_gaps(const std::string& pair) const;
  std::vector<std::string> recorded(const std::string& pair) const override;
  std::string absence() const override { return "nothing is recorded for this pair"; }
  Expectation find(const std::string& pair, const Program& program) const override;

  // Throws ExpectationError if the pair was recorded with other versions.
  void require_versions(const std::string& pair, const InterpreterVersions& versions) const;
  // Writes an outcome and, where it is new, pair.toml. Throws as require_versions does, and OutputError.
  void record(const Program& program, const Outcome& outcome, const InterpreterVersions& versions, int runs);

 private:
  struct PairRecord {
    InterpreterVersions versions;
    std::map<std::string, std::string> known_gaps;  // stem to reason
  };

  std::filesystem::path file_of(const std::string& pair, const std::string& stem) const;

  std::filesystem::path folder_;
  std::map<std::string, PairRecord> pairs_;
};

// `py3.8-...` before `py3.10-...`: by the numbers in the names.
bool pair_before(const std::string& a, const std::string& b);

// The outcome as TOML, and back. Throws ExpectationError, `name` before the message.
std::string expectation_to_toml(const Program& program, const Outcome& outcome, int runs);

}  // namespace patchorder::suite
