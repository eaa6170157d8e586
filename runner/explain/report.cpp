#include "explain/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "explain/causes.h"
#include "suite/comparison.h"
#include "suite/text.h"

namespace patchorder::explain {
namespace {

using suite::Ink;
using suite::Style;

class CauseText {
 public:
  CauseText(const suite::Program& program, const Style& style)
      : program_(program), lines_(suite::split_lines(program.text)), style_(style) {}

  void message(std::uint32_t line, std::string_view kind, Ink ink, std::string_view text) {
    const std::string place = line == 0 ? program_.name : fmt::format("{}:{}", program_.name, line);
    text_ +=
        fmt::format("{}: {} {}\n", style_.paint(Ink::kBold, place), style_.paint(ink, fmt::format("{}:", kind)), text);
    if (line == 0 || line > lines_.size() || line == shown_) return;
    shown_ = line;
    text_ += style_.paint(Ink::kDim, fmt::format("{:>5} | {}", line, lines_[line - 1])) + "\n";
  }
  void plain(std::string_view text) { text_ += fmt::format("{}\n", text); }
  std::string take() { return std::move(text_); }

 private:
  const suite::Program& program_;
  std::vector<std::string> lines_;
  const Style& style_;
  std::string text_;
  std::uint32_t shown_ = 0;
};

// `threading.Thread, ... (12 names of threading)` would be long: how many names of each module.
std::string patched_modules(const Patch& patch) {
  std::vector<std::pair<std::string, int>> counts;
  for (const std::string& item : patch.items) {
    const std::string module = item.substr(0, item.find('.'));
    if (counts.empty() || counts.back().first != module) {
      const auto found = std::ranges::find(counts, module, &std::pair<std::string, int>::first);
      if (found != counts.end()) {
        ++found->second;
        continue;
      }
      counts.emplace_back(module, 0);
    }
    ++counts.back().second;
  }
  std::string text;
  for (const auto& [module, count] : counts) {
    text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", module, count);
  }
  return text;
}

}  // namespace

std::string pretty_causes(const suite::Program& program, const Explanation& explanation, const Style& style) {
  const Trace& trace = explanation.trace;
  CauseText text(program, style);
  const suite::Outcome& outcome = explanation.execution.outcome;
  text.plain(style.paint(Ink::kBold, fmt::format("{} on {}", program.name, outcome.pair)));
  text.plain("");
  std::set<std::string> told;
  for (const Symptom& symptom : trace.symptoms) {
    text.message(symptom.at.line, std::string(symptom_name(symptom.kind)), Ink::kRed, symptom.text);
    const std::size_t before = told.size();
    bool repeats = false;
    for (const Note& note : symptom.notes) {
      if (told.insert(fmt::format("{}:{}", note.line, note.text)).second) {
        text.message(note.line, "note", Ink::kCyan, note.text);
      } else {
        repeats = true;
      }
    }
    if (repeats)
      text.message(0, "note", Ink::kCyan, told.size() == before ? "for the reasons above" : "the rest is as above");
    text.plain("");
  }
  if (trace.symptoms.empty()) text.plain("No symptom: nothing waited for something that could never happen.");
  for (const Patch& patch : trace.patches) {
    text.message(patch.at.line, "patched", Ink::kGreen, patched_modules(patch));
  }
  if (trace.patches.empty()) text.plain("Nothing was patched.");
  for (const Fact& fact : trace.facts) {
    const std::string_view when = fact.from_before_patch ? "before the patch" : "after the patch";
    text.message(fact.line, trace.patches.empty() ? "object" : when, Ink::kYellow,
                 fmt::format("{}: {}", fact.object, fact.text));
  }
  text.plain(fmt::format("It ends after {}: {}", seconds_text(trace.duration), suite::ending_text(outcome)));
  return text.take();
}

std::string pretty_trials(const std::vector<Trial>& trials, const Style& style) {
  std::string text = style.paint(Ink::kBold, "Remedies, each tried on the model of every pair, best first") + "\n";
  for (std::size_t i = 0; i < trials.size(); ++i) {
    const Trial& trial = trials[i];
    text += fmt::format("\n{}. {} ({}; {} of {} pairs healthy, {} line{})\n", i + 1,
                        style.paint(Ink::kBold, trial.remedy.title), trial.remedy.name, trial.healthy_pairs(),
                        trial.pairs.size(), trial.changed_lines, trial.changed_lines == 1 ? "" : "s");
    for (const TrialOnPair& pair : trial.pairs) {
      const bool good = pair.effect == Effect::kGone || pair.effect == Effect::kHealthy;
      text += fmt::format(
          "   {}  {}  {}\n", suite::padded(pair.pair, 19),
          style.paint(good ? Ink::kGreen : Ink::kRed, suite::padded(std::string(effect_text(pair.effect)), 18)),
          pair.result);
    }
    for (const std::string& line : suite::split_lines(trial.patch)) {
      const Ink ink = line.starts_with('+') ? Ink::kGreen : line.starts_with('-') ? Ink::kRed : Ink::kPlain;
      text += fmt::format("   {}\n", style.paint(ink, line));
    }
  }
  if (trials.empty()) text += "None applies.\n";
  return text;
}

suite::Json to_json(const Trial& trial) {
  suite::Json pairs = suite::Json::array();
  for (const TrialOnPair& pair : trial.pairs) {
    pairs.push_back({{"pair", pair.pair}, {"effect", effect_text(pair.effect)}, {"result", pair.result}});
  }
  return {{"name", trial.remedy.name},
          {"title", trial.remedy.title},
          {"healthy_pairs", trial.healthy_pairs()},
          {"changed_lines", trial.changed_lines},
          {"pairs", pairs},
          {"patch", trial.patch},
          {"changed", trial.remedy.text}};
}

suite::Json to_json(const Trace& trace) {
  using suite::Json;
  Json symptoms = Json::array();
  for (const Symptom& symptom : trace.symptoms) {
    Json notes = Json::array();
    for (const Note& note : symptom.notes) {
      notes.push_back({{"line", note.line}, {"object", note.object}, {"text", note.text}});
    }
    symptoms.push_back({{"kind", symptom_name(symptom.kind)},
                        {"line", symptom.at.line},
                        {"time", machine::to_seconds(symptom.at.time)},
                        {"object", symptom.object},
                        {"text", symptom.text},
                        {"notes", notes}});
  }
  Json patches = Json::array();
  for (const Patch& patch : trace.patches) {
    patches.push_back({{"line", patch.at.line},
                       {"time", machine::to_seconds(patch.at.time)},
                       {"call", patch.call},
                       {"items", patch.items}});
  }
  Json lanes = Json::array();
  for (const Lane& lane : trace.lanes) {
    static constexpr std::string_view kKinds[] = {"native thread", "hub", "greenlet"};
    Json drawn = {{"kind", kKinds[static_cast<std::size_t>(lane.kind)]},
                  {"name", lane.name},
                  {"native_thread", lane.native_thread},
                  {"begun", machine::to_seconds(lane.begun.time)},
                  {"line", lane.begun.line}};
    drawn["ended"] = lane.ended ? Json(machine::to_seconds(*lane.ended)) : Json();
    lanes.push_back(std::move(drawn));
  }
  Json events = Json::array();
  for (const Event& event : trace.events) {
    events.push_back({{"time", machine::to_seconds(event.at.time)},
                      {"lane", event.lane},
                      {"kind", event_name(event.kind)},
                      {"native", event.native},
                      {"line", event.at.line},
                      {"text", event.text}});
  }
  Json facts = Json::array();
  for (const Fact& fact : trace.facts) {
    facts.push_back({{"line", fact.line},
                     {"object", fact.object},
                     {"from_before_patch", fact.from_before_patch},
                     {"text", fact.text}});
  }
  return {{"symptoms", symptoms}, {"patches", patches}, {"facts", facts}, {"lanes", lanes}, {"events", events}};
}

}  // namespace patchorder::explain
