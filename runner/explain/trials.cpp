#include "explain/trials.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "suite/comparison.h"

namespace patchorder::explain {

std::string_view effect_text(Effect effect) {
  switch (effect) {
    case Effect::kHealthy: return "healthy, as before";
    case Effect::kGone: return "symptom gone";
    case Effect::kStill: return "still there";
    case Effect::kAnother: return "another symptom";
    case Effect::kWorse: return "a new symptom";
    case Effect::kNotRun: return "not run";
  }
  return "";
}

std::size_t Trial::healthy_pairs() const {
  return static_cast<std::size_t>(std::ranges::count_if(
      pairs, [](const TrialOnPair& pair) { return pair.effect == Effect::kHealthy || pair.effect == Effect::kGone; }));
}

namespace {

// Symptoms by kind, and what stands on stderr: a program that now fails otherwise is not cured.
std::set<std::string> complaints_of(const Explanation& explanation) {
  std::set<std::string> complaints;
  for (const Symptom& symptom : explanation.trace.symptoms) complaints.emplace(symptom_name(symptom.kind));
  for (const suite::Report& report : explanation.execution.outcome.stderr_reports) {
    if (report.kind == suite::kWarningKind) continue;
    complaints.insert(report.type == "LoopExit" ? std::string(symptom_name(SymptomKind::kLoopExit)) : report.type);
  }
  if (explanation.execution.outcome.hang) complaints.emplace(symptom_name(SymptomKind::kHang));
  return complaints;
}

std::string result_of(const Explanation& explanation) {
  const suite::Outcome& outcome = explanation.execution.outcome;
  std::string text;
  for (const Symptom& symptom : explanation.trace.symptoms) {
    text += fmt::format("line {}: {}; ", symptom.at.line, symptom_name(symptom.kind));
  }
  for (const suite::Report& report : outcome.stderr_reports) text += suite::report_text(report) + "; ";
  if (text.empty()) {
    for (const suite::Call& call : outcome.calls) {
      if (text.size() < 60) text += fmt::format("{} {}; ", call.call, suite::result_text(call));
    }
  }
  return text + suite::ending_text(outcome);
}

TrialOnPair judge(const Explanation& before, const Explanation& after, std::string_view pair) {
  TrialOnPair trial{std::string(pair), Effect::kNotRun, {}};
  if (after.execution.ending != suite::Execution::Ending::kRan) {
    trial.result = after.execution.message.substr(0, after.execution.message.find('\n'));
    return trial;
  }
  trial.result = result_of(after);
  const auto old_complaints = complaints_of(before);
  const auto new_complaints = complaints_of(after);
  const bool same =
      std::ranges::any_of(new_complaints, [&](const auto& each) { return old_complaints.contains(each); });
  if (old_complaints.empty()) {
    trial.effect = new_complaints.empty() ? Effect::kHealthy : Effect::kWorse;
  } else if (new_complaints.empty()) {
    trial.effect = Effect::kGone;
  } else {
    trial.effect = same ? Effect::kStill : Effect::kAnother;
  }
  return trial;
}

}  // namespace

std::vector<Trial> try_remedies(const suite::Program& program, const Explanation& explanation,
                                const suite::HubLimits& limits) {
  std::vector<Trial> trials;
  std::vector<Explanation> before;
  bool ill = false;
  for (const modules::Pair& pair : modules::pairs()) {
    before.push_back(explain_run(program, pair, limits));
    ill = ill || !complaints_of(before.back()).empty();
  }
  if (!ill) return trials;
  const SourceText text(program.name, program.text);
  for (Remedy& remedy : remedies_for(text, explanation.trace)) {
    Trial trial;
    suite::Program changed = program;
    remedy.text = with_bytes_of(program.text, remedy.text);
    changed.text = remedy.text;
    trial.patch = unified_diff(program.name, program.text, remedy.text);
    trial.changed_lines = changed_lines(trial.patch);
    trial.remedy = std::move(remedy);
    for (std::size_t i = 0; i < before.size(); ++i) {
      const modules::Pair& pair = modules::pairs()[i];
      trial.pairs.push_back(judge(before[i], explain_run(changed, pair, limits), pair.name));
    }
    trials.push_back(std::move(trial));
  }
  std::ranges::stable_sort(trials, [](const Trial& a, const Trial& b) {
    return a.healthy_pairs() != b.healthy_pairs() ? a.healthy_pairs() > b.healthy_pairs()
                                                  : a.changed_lines < b.changed_lines;
  });
  return trials;
}

}  // namespace patchorder::explain
