#include "suite/merge.h"

#include <fmt/format.h>

#include <algorithm>

#include "suite/baseline.h"
#include "suite/comparison.h"
#include "suite/reports/output.h"

namespace patchorder::suite {
namespace {

bool before(const Outcome& a, const Outcome& b) {
  if (a.program != b.program) return a.program < b.program;
  return pair_before(a.pair, b.pair);
}

}  // namespace

void merge_outcomes(const std::vector<std::string>& files, const std::string& output) {
  std::vector<Outcome> all;
  for (const std::string& file : files) {
    for (Outcome& outcome : outcomes_from_json_lines(read_outcome_file(file), file)) all.push_back(std::move(outcome));
  }
  std::ranges::stable_sort(all, before);
  Output merged(output);
  const Outcome* last = nullptr;
  for (const Outcome& outcome : all) {
    const bool again = last != nullptr && last->program == outcome.program && last->pair == outcome.pair;
    if (again && !agree(*last, outcome))
      throw OutcomeError(fmt::format("two outcomes of {} on {} that do not agree", outcome.program, outcome.pair));
    if (!again) merged.line(to_json_line(outcome));
    last = &outcome;
  }
}

}  // namespace patchorder::suite
