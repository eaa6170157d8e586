// Remedies tried out: the changed program is run on the model of every pair, and what it showed there is held against
// what the program showed before.
#pragma once

#include <string>
#include <vector>

#include "explain/explanation.h"
#include "explain/remedies.h"

namespace patchorder::explain {

enum class Effect : std::uint8_t {
  kHealthy,  // no symptom before, none after
  kGone,
  kStill,    // one of the same kind is left
  kAnother,  // those of before are gone, but there is a new one
  kWorse,    // no symptom before, one after
  kNotRun,   // the changed program lies outside the case language
};

// `symptom gone`, `still there`, ...
std::string_view effect_text(Effect effect);

struct TrialOnPair {
  std::string pair;
  Effect effect = Effect::kNotRun;
  std::string result;  // what the changed program shows there, in words
};

struct Trial {
  Remedy remedy;
  std::string patch;  // unified diff
  std::size_t changed_lines = 0;
  std::vector<TrialOnPair> pairs;

  std::size_t healthy_pairs() const;
};

// Every remedy that applies, tried on every pair; best first: healthy on the most pairs, then the fewest lines.
// `explanation` is of `program`. Nothing where the program shows no symptom on any pair.
std::vector<Trial> try_remedies(const suite::Program& program, const Explanation& explanation,
                                const suite::HubLimits& limits);

}  // namespace patchorder::explain
