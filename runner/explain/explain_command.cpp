#include "explain/explain_command.h"

#include <fmt/format.h>

#include <algorithm>

#include "explain/report.h"
#include "explain/timeline.h"
#include "suite/reports/output.h"

namespace patchorder::explain {

using suite::SuiteOptions;

namespace {

std::vector<const modules::Pair*> pairs_of(const SuiteOptions& options) {
  std::vector<const modules::Pair*> pairs;
  for (const std::string& name : options.pairs) {
    if (name == "all") {
      for (const modules::Pair& pair : modules::pairs()) pairs.push_back(&pair);
    } else {
      pairs.push_back(&suite::pair_of(name));
    }
  }
  return pairs;
}

// Without --pair: the first on which there is something to explain, else the last.
Explanation explain_default(const suite::Program& program, const suite::HubLimits& limits) {
  Explanation explanation;
  for (const modules::Pair& pair : modules::pairs()) {
    explanation = explain_run(program, pair, limits);
    if (explanation.execution.ending != suite::Execution::Ending::kRan || !explanation.trace.symptoms.empty()) break;
  }
  return explanation;
}

struct Answer {
  const ExplainOptions& explain;
  const SuiteOptions& options;
  suite::Style style;
  std::size_t width;

  std::string about(const suite::Program& program, const Explanation& explanation,
                    const suite::HubLimits& limits) const {
    const std::string& pair = explanation.execution.outcome.pair;
    if (options.format == "svg") {
      return timeline_svg(program, pair, explanation.trace);
    }
    if (options.format == "pretty" && explain.timeline) {
      return fmt::format("{} on {}\n\n{}", program.name, pair, timeline_text(explanation.trace, width));
    }
    std::vector<Trial> trials;
    if (!explain.no_remedies) trials = try_remedies(program, explanation, limits);
    if (options.format == "json") {
      suite::Json json = {{"program", program.name}, {"pair", pair}};
      json["outcome"] = suite::to_json(explanation.execution.outcome);
      json.update(to_json(explanation.trace));
      json["remedies"] = suite::Json::array();
      for (const Trial& trial : trials) json["remedies"].push_back(to_json(trial));
      return json.dump() + "\n";
    }
    std::string text = pretty_causes(program, explanation, style);
    if (!trials.empty()) text += "\n" + pretty_trials(trials, style);
    return text;
  }
};

// A program on a pair.
struct Explained {
  suite::Program program;
  Explanation explanation;
};

std::vector<Explained> explain_each(const std::vector<std::string>& arguments, const SuiteOptions& options) {
  const auto collection = suite::collection_if_needed(arguments, options);
  const suite::HubLimits limits = suite::hub_limits(options);
  const std::vector<const modules::Pair*> pairs = pairs_of(options);
  std::vector<Explained> explained;
  for (const std::string& argument : arguments) {
    for (const suite::Program& program : suite::programs_named(argument, collection, options)) {
      for (const modules::Pair* pair : pairs) explained.push_back({program, explain_run(program, *pair, limits)});
      if (pairs.empty()) explained.push_back({program, explain_default(program, limits)});
    }
  }
  return explained;
}

}  // namespace

int explain_programs(const std::vector<std::string>& arguments, const ExplainOptions& explain,
                     const SuiteOptions& options) {
  const std::vector<Explained> explained = explain_each(arguments, options);
  if (options.format == "svg" && explained.size() > 1)
    throw suite::SelectionError("an SVG shows one program on one pair; name one, and one --pair");
  suite::Output output(options.output);
  const Answer answer{explain, options, suite::Style(suite::wants_color(options.color, output.descriptor())),
                      suite::terminal_width(output.descriptor())};
  int exit_code = suite::kExitOk;
  for (const auto& [program, explanation] : explained) {
    const suite::Execution& execution = explanation.execution;
    if (execution.ending == suite::Execution::Ending::kRan) {
      output.write(answer.about(program, explanation, suite::hub_limits(options)));
      continue;
    }
    output.write(execution.message + (execution.message.ends_with('\n') ? "" : "\n"));
    const bool wrong = execution.ending == suite::Execution::Ending::kProgramWrong;
    exit_code = std::max(exit_code, wrong ? suite::kExitUsage : suite::kExitFailed);
  }
  return exit_code;
}

}  // namespace patchorder::explain
