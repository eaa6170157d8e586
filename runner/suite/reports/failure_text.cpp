#include "suite/reports/failure_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>

#include "suite/comparison.h"
#include "suite/reports/reporter.h"
#include "suite/text.h"

namespace patchorder::suite {
namespace {

// The line in `NAME:LINE:COLUMN: ...`, as diagnoses begin; 0 if the text is none.
std::uint32_t line_of_diagnosis(std::string_view text, std::string_view name) {
  if (!text.starts_with(name)) return 0;
  text.remove_prefix(name.size());
  std::uint32_t line = 0;
  if (text.starts_with(':')) std::from_chars(text.data() + 1, text.data() + text.size(), line);
  return line;
}

}  // namespace

std::string headline(const Result& result) {
  std::string text(verdict_name(result.verdict));
  if (result.expected && (result.verdict == Verdict::kDiffers || result.verdict == Verdict::kKnownGap)) {
    std::vector<std::string_view> aspects;
    for (const Aspect aspect : differing_aspects(*result.expected, result.execution.outcome))
      aspects.push_back(aspect_name(aspect));
    text += fmt::format(": {}", fmt::join(aspects, ", "));
  }
  const std::string reason = result.reason.substr(0, result.reason.find('\n'));
  return reason.empty() ? text : text + ": " + reason;
}

std::vector<std::string> details(const Result& result) {
  if (!result.expected) return split_lines(result.reason);
  return diff_text(result, Style());
}

std::uint32_t line_to_point_at(const Result& result) {
  const Outcome& actual = result.execution.outcome;
  if (!result.expected) return std::max(1U, line_of_diagnosis(result.reason, result.program.name));
  const Outcome& expected = *result.expected;
  for (std::size_t i = 0; i < actual.calls.size(); ++i) {
    const bool same = i < expected.calls.size() && expected.calls[i].line == actual.calls[i].line &&
                      expected.calls[i].call == actual.calls[i].call &&
                      result_text(expected.calls[i]) == result_text(actual.calls[i]);
    if (!same) return std::max(1U, actual.calls[i].line);
  }
  if (expected.calls.size() > actual.calls.size()) return std::max(1U, expected.calls[actual.calls.size()].line);
  for (const Report& report : actual.stderr_reports) {
    if (report.line) return std::max(1U, *report.line);
  }
  return 1;
}

std::string missing_results(const BatchEnd& end) {
  if (end.interrupted) return "interrupted: the rest was not run";
  if (end.nothing_compared) return "nothing was compared: none of these cases is recorded for these pairs";
  return end.stopped_early ? "stopped early: the rest was not run" : "";
}

std::vector<std::string> shortened(std::vector<std::string> lines, std::size_t most) {
  if (lines.size() <= most) return lines;
  const std::size_t left_out = lines.size() - most;
  lines.resize(most);
  lines.push_back(fmt::format("... {} more lines", left_out));
  return lines;
}

}  // namespace patchorder::suite
