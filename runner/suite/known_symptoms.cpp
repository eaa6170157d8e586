#include "suite/known_symptoms.h"

#include <algorithm>

namespace patchorder::suite {
namespace {

std::string receiver_of(const Call& call) { return call.call.substr(0, call.call.rfind('.')); }

bool says_alive(const Call& call) {
  return call.call.ends_with(".is_alive") && call.result.is_boolean() && call.result.get<bool>();
}

// join gave up: whoever is asked next says that the thread is alive.
bool has_join_that_gave_up(const std::vector<Call>& calls) {
  for (std::size_t i = 1; i < calls.size(); ++i) {
    const Call& join = calls[i - 1];
    if (says_alive(calls[i]) && join.call.ends_with(".join") && join.elapsed > 0 &&
        receiver_of(join) == receiver_of(calls[i])) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool has_known_symptom(const Outcome& outcome) {
  if (outcome.hang || has_join_that_gave_up(outcome.calls)) return true;
  const bool reported = std::ranges::any_of(outcome.stderr_reports, [](const Report& report) {
    return report.type == "LoopExit" || (report.type == "KeyError" && report.kind != kMainKind);
  });
  return reported || std::ranges::any_of(outcome.calls, [](const Call& call) {
           return call.never_returned || call.raised.starts_with("LoopExit");
         });
}

}  // namespace patchorder::suite
