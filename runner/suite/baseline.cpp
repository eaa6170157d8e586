#include "suite/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "suite/comparison.h"

namespace patchorder::suite {

Baseline::Baseline(std::string_view text, const std::string& name) {
  for (Outcome& outcome : outcomes_from_json_lines(text, name)) {
    const std::string stem = std::filesystem::path(outcome.program).stem();
    const auto [found, fresh] = outcomes_[outcome.pair].emplace(stem, outcome);
    if (!fresh && !agree(found->second, outcome)) {
      throw OutcomeError(fmt::format("{}: two outcomes of {} on {} that do not agree", name, stem, outcome.pair));
    }
  }
  if (outcomes_.empty()) throw OutcomeError(fmt::format("{}: there is no outcome in it", name));
}

std::vector<std::string> Baseline::pairs() const {
  std::vector<std::string> names;
  for (const auto& [pair, outcomes] : outcomes_) names.push_back(pair);
  std::ranges::sort(names, pair_before);
  return names;
}

std::string Baseline::counterpart(const std::string& pair) const {
  return !outcomes_.contains(pair) && outcomes_.size() == 1 ? outcomes_.begin()->first : pair;
}

Expectation Baseline::find(const std::string& pair, const Program& program) const {
  const auto of_pair = outcomes_.find(counterpart(pair));
  if (of_pair == outcomes_.end()) return {};
  const auto outcome = of_pair->second.find(program.stem());
  if (outcome == of_pair->second.end()) return {};
  return {Expectation::State::kRecorded, outcome->second};
}

std::vector<std::string> Baseline::recorded(const std::string& pair) const {
  std::vector<std::string> stems;
  const auto of_pair = outcomes_.find(counterpart(pair));
  if (of_pair == outcomes_.end()) return stems;
  for (const auto& [stem, outcome] : of_pair->second) stems.push_back(stem);
  return stems;
}

std::string read_outcome_file(const std::string& path) {
  std::error_code error;
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path, error)) {
    throw OutcomeError(fmt::format("cannot read {}: {}", path, file ? "is a folder" : std::strerror(errno)));
  }
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace patchorder::suite
