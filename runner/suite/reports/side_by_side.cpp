#include "suite/reports/side_by_side.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "suite/comparison.h"
#include "suite/hub_runner.h"
#include "suite/reports/pair_table.h"
#include "suite/reports/table.h"

namespace patchorder::suite {
namespace {

struct Comparison {
  Execution hub;
  Execution real;
  std::vector<Aspect> aspects;  // in which they differ
};

bool has_outcome(const Execution& execution) { return execution.ending == Execution::Ending::kRan; }

Comparison compare(const Program& program, const Engine& hub, const Engine& real) {
  Comparison comparison;
  comparison.hub = hub.run(program);
  comparison.real = run_against(has_outcome(comparison.hub) ? &comparison.hub.outcome : nullptr, program, real);
  if (!has_outcome(comparison.hub) || !has_outcome(comparison.real)) return comparison;
  comparison.aspects = differing_aspects(comparison.hub.outcome, comparison.real.outcome);
  return comparison;
}

int exit_code_of(const Comparison& comparison) {
  const auto is = [&](Execution::Ending ending) {
    return comparison.hub.ending == ending || comparison.real.ending == ending;
  };
  if (is(Execution::Ending::kFailed)) return kExitFailed;
  if (is(Execution::Ending::kProgramWrong)) return kExitUsage;
  return comparison.aspects.empty() ? kExitOk : kExitDiffers;
}

std::string aspects_text(const std::vector<Aspect>& aspects) {
  std::vector<std::string_view> names;
  for (const Aspect aspect : aspects) names.push_back(aspect_name(aspect));
  return fmt::format("{}", fmt::join(names, ", "));
}

// Rows of two columns: lines that only one side has stand alone.
std::vector<std::string> columns_of(const Comparison& comparison, const std::string& hub, const std::string& real,
                                    const Style& style, std::size_t width) {
  constexpr std::size_t kMargins = 5;
  const std::size_t half = (std::max<std::size_t>(width, 40) - kMargins) / 2;
  std::vector<std::string> lines;
  lines.push_back("  " + style.paint(Ink::kBold, padded(fitted(hub, half), half)) + "   " +
                  style.paint(Ink::kBold, real));
  const std::vector<DiffLine> diff = diff_outcomes(comparison.hub.outcome, comparison.real.outcome);
  using Side = DiffLine::Side;
  for (std::size_t i = 0; i < diff.size();) {
    if (diff[i].side == Side::kBoth) {
      lines.push_back("  " + padded(fitted(diff[i].text, half), half) + "   " + fitted(diff[i].text, half));
      ++i;
      continue;
    }
    // A run of lines that differ: those of the hub beside those of the interpreter.
    std::vector<std::string> left;
    std::vector<std::string> right;
    for (; i < diff.size() && diff[i].side != Side::kBoth; ++i) {
      (diff[i].side == Side::kExpected ? left : right).push_back(diff[i].text);
    }
    for (std::size_t row = 0; row < std::max(left.size(), right.size()); ++row) {
      const std::string one = row < left.size() ? left[row] : "";
      const std::string other = row < right.size() ? right[row] : "";
      const char mark = row >= left.size() ? '>' : row >= right.size() ? '<' : '|';
      lines.push_back("  " + style.paint(Ink::kRed, padded(fitted(one, half), half)) +
                      style.paint(Ink::kBold, fmt::format(" {} ", mark)) +
                      style.paint(Ink::kGreen, fitted(other, half)));
    }
  }
  return lines;
}

// Writes comparisons, for people or as one JSON array.
class ComparisonReport {
 public:
  explicit ComparisonReport(const SuiteOptions& options)
      : output_(options.output),
        style_(wants_color(options.color, output_.descriptor())),
        json_(options.format == "json"),
        quiet_(options.quiet) {}

  void add(const Program& program, const Engine& hub, const Engine& real, const Comparison& comparison) {
    const Verdict verdict = verdict_of(comparison);
    tally_.add(verdict);
    if (json_) {
      add_json(program, hub, real, comparison, verdict);
      return;
    }
    if (quiet_ && verdict == Verdict::kAgrees) return;
    output_.line(style_.paint(Ink::kBold, program.name) + (program.header ? "  " + program.header->title : ""));
    if (!has_outcome(comparison.hub) || !has_outcome(comparison.real)) {
      for (const Execution* execution : {&comparison.hub, &comparison.real}) {
        if (!has_outcome(*execution)) output_.line(style_.paint(Ink::kRed, execution->message));
      }
      return;
    }
    const std::string hub_title = fmt::format("hub as {}", hub.pair());
    const std::string real_title = fmt::format("{} ({})", real.where(), real.pair());
    for (const std::string& line :
         columns_of(comparison, hub_title, real_title, style_, terminal_width(output_.descriptor()))) {
      output_.line(line);
    }
    output_.line(
        "  " + style_.paint(ink_of(verdict), fmt::format("{} {}", mark_of(verdict),
                                                         comparison.aspects.empty()
                                                             ? "they do the same"
                                                             : "they differ in " + aspects_text(comparison.aspects))));
    output_.line();
  }

  void end() {
    if (json_) {
      output_.line(document_.dump(2, ' ', false, Json::error_handler_t::replace));
    } else {
      output_.line(tally_.summary());
    }
  }

 private:
  static Verdict verdict_of(const Comparison& comparison) {
    switch (exit_code_of(comparison)) {
      case kExitOk: return Verdict::kAgrees;
      case kExitDiffers: return Verdict::kDiffers;
      case kExitUsage: return Verdict::kProgramWrong;
      default: return Verdict::kFailed;
    }
  }

  void add_json(const Program& program, const Engine& hub, const Engine& real, const Comparison& comparison,
                Verdict verdict) {
    Json json = {{"program", program.name},
                 {"hub", {{"pair", hub.pair()}}},
                 {"real", {{"pair", real.pair()}, {"python", real.where()}}},
                 {"verdict", verdict_name(verdict)},
                 {"differs_in", Json::array()}};
    for (const Aspect aspect : comparison.aspects) json["differs_in"].push_back(aspect_name(aspect));
    for (const auto& [name, execution] : {std::pair{"hub", &comparison.hub}, std::pair{"real", &comparison.real}}) {
      if (has_outcome(*execution)) {
        json[name]["outcome"] = to_json(execution->outcome);
      } else {
        json[name]["message"] = execution->message;
      }
    }
    document_.push_back(std::move(json));
  }

  Output output_;
  Style style_;
  bool json_;
  bool quiet_;
  Tally tally_;
  Json document_ = Json::array();
};

// The hub in the guise of what `real` is.
std::unique_ptr<Engine> hub_for(const Engine& real, const SuiteOptions& options) {
  const std::string name = options.pairs.empty() ? real.pair() : options.pairs.front();
  const modules::Pair* pair = modules::find_pair(name);
  if (pair == nullptr && options.pairs.empty())
    throw SelectionError(fmt::format("{} is {}, which is not modelled; name the pair to compare it with by --pair",
                                     real.where(), real.pair()));
  return std::make_unique<HubEngine>(pair_of(name), hub_limits(options));
}

}  // namespace

int compare_programs(const std::vector<std::string>& arguments, const SuiteOptions& options) {
  if (options.pythons.empty())
    throw SelectionError("name a real interpreter with gevent: patchorder compare CASE --on PYTHON");
  if (options.pairs.size() > 1) throw SelectionError("compare takes one --pair");
  const std::vector<Program> collection = collection_if_needed(arguments, options);
  ComparisonReport report(options);
  int exit_code = kExitOk;
  for (const std::string& python : options.pythons) {
    const RealPython real(python, real_limits(options));
    const auto hub = hub_for(real, options);
    for (const std::string& argument : arguments) {
      for (const Program& program : programs_named(argument, collection, options)) {
        const Comparison comparison = compare(program, *hub, real);
        exit_code = std::max(exit_code, exit_code_of(comparison));
        report.add(program, *hub, real, comparison);
      }
    }
  }
  report.end();
  return exit_code;
}

}  // namespace patchorder::suite
