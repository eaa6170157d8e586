#include "suite/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace patchorder::suite {
namespace {

constexpr double kElapsedTolerance = 0.08;  // seconds
constexpr double kElapsedShare = 0.15;

struct AspectRow {
  Aspect aspect;
  std::string_view name;
};

constexpr AspectRow kAspects[] = {
    {Aspect::kStdout, "output"},    {Aspect::kJoin, "join"},       {Aspect::kIsAlive, "is_alive"},
    {Aspect::kStderr, "exception"}, {Aspect::kExit, "exit"},       {Aspect::kHang, "hang"},
    {Aspect::kBudget, "budget"},    {Aspect::kElapsed, "elapsed"},
};

bool is_join(const Call& call) { return call.call.ends_with(".join"); }

bool same_but_elapsed(const Call& a, const Call& b) {
  return a.line == b.line && a.call == b.call && a.never_returned == b.never_returned && a.raised == b.raised &&
         a.result == b.result;
}

bool times_agree(const Call& expected, const Call& actual) {
  return expected.never_returned || elapsed_agree(expected.elapsed, actual.elapsed);
}

// The calls of one method in both outcomes.
bool calls_differ(const Outcome& expected, const Outcome& actual, bool joins) {
  const auto picked = [joins](const Outcome& outcome) {
    std::vector<Call> calls;
    std::ranges::copy_if(outcome.calls, std::back_inserter(calls),
                         [joins](const Call& call) { return is_join(call) == joins; });
    return calls;
  };
  return !std::ranges::equal(picked(expected), picked(actual), same_but_elapsed);
}

// What a call shows, beside its line and name.
struct CallColumns {
  std::size_t line;
  std::size_t call;
  std::size_t result;
};

CallColumns columns_of(const std::vector<Call>& calls, CallColumns columns) {
  for (const Call& call : calls) {
    columns.line = std::max(columns.line, std::to_string(call.line).size());
    columns.call = std::max(columns.call, call.call.size());
    columns.result = std::max(columns.result, std::min(result_text(call).size(), std::size_t{40}));
  }
  return columns;
}

std::string call_text(const Call& call, const CallColumns& columns, double elapsed) {
  const std::string text = fmt::format("line {:>{}}  {:<{}}  ", call.line, columns.line, call.call, columns.call);
  if (call.never_returned) return text + result_text(call);
  return fmt::format("{}{:<{}}  {:.3f} s", text, result_text(call), columns.result, elapsed);
}

std::vector<std::string> lines_of(const Outcome& outcome, const CallColumns& columns,
                                  const std::vector<double>& elapsed) {
  std::vector<std::string> lines;
  for (const std::string& line : outcome.stdout_lines) lines.push_back("stdout  " + line);
  for (std::size_t i = 0; i < outcome.calls.size(); ++i)
    lines.push_back(call_text(outcome.calls[i], columns, elapsed[i]));
  for (const Report& report : outcome.stderr_reports) lines.push_back("stderr  " + report_text(report));
  lines.push_back(ending_text(outcome));
  return lines;
}

std::vector<double> elapsed_of(const Outcome& outcome) {
  std::vector<double> elapsed;
  for (const Call& call : outcome.calls) elapsed.push_back(call.elapsed);
  return elapsed;
}

}  // namespace

std::string_view aspect_name(Aspect aspect) { return std::ranges::find(kAspects, aspect, &AspectRow::aspect)->name; }

bool elapsed_agree(double expected, double actual) {
  return std::abs(expected - actual) <= std::max(kElapsedTolerance, kElapsedShare * expected);
}

std::vector<Aspect> differing_aspects(const Outcome& expected, const Outcome& actual) {
  std::vector<Aspect> aspects;
  const auto note = [&aspects](bool differs, Aspect aspect) {
    if (differs) aspects.push_back(aspect);
  };
  note(expected.stdout_lines != actual.stdout_lines, Aspect::kStdout);
  note(calls_differ(expected, actual, true), Aspect::kJoin);
  note(calls_differ(expected, actual, false), Aspect::kIsAlive);
  note(expected.stderr_reports != actual.stderr_reports, Aspect::kStderr);
  note(expected.exit != actual.exit, Aspect::kExit);
  note(expected.hang != actual.hang, Aspect::kHang);
  note(expected.budget != actual.budget, Aspect::kBudget);
  // The same calls in another order.
  if (aspects.empty()) note(!std::ranges::equal(expected.calls, actual.calls, same_but_elapsed), Aspect::kJoin);
  if (aspects.empty()) {
    note(!std::ranges::equal(expected.calls, actual.calls,
                             [](const Call& a, const Call& b) { return times_agree(a, b); }),
         Aspect::kElapsed);
  }
  return aspects;
}

bool differ_in_elapsed_only(const Outcome& expected, const Outcome& actual) {
  return differing_aspects(expected, actual) == std::vector{Aspect::kElapsed};
}

std::string ending_text(const Outcome& outcome) {
  if (!outcome.budget.empty()) return fmt::format("stopped: over its {} budget", outcome.budget);
  if (outcome.hang) return "hangs";
  if (!outcome.exit) return "stopped";
  if (*outcome.exit < 0) return fmt::format("killed by signal {}", -*outcome.exit);
  return fmt::format("exit {}", *outcome.exit);
}

std::string report_text(const Report& report) {
  std::string text = report.kind;
  if (report.line) text += fmt::format(", line {}", *report.line);
  text += ": " + report.type;
  if (!report.message.empty()) text += ": " + report.message;
  return text;
}

std::vector<std::string> call_lines(const Outcome& outcome) {
  const CallColumns columns = columns_of(outcome.calls, {});
  std::vector<std::string> lines;
  for (const Call& call : outcome.calls) lines.push_back(call_text(call, columns, call.elapsed));
  return lines;
}

std::vector<DiffLine> diff_outcomes(const Outcome& expected, const Outcome& actual) {
  const CallColumns columns = columns_of(actual.calls, columns_of(expected.calls, {}));
  // Where a call's time agrees with its counterpart's, it is shown as that: no line differs by the noise.
  std::vector<double> elapsed = elapsed_of(actual);
  for (std::size_t i = 0; i < std::min(elapsed.size(), expected.calls.size()); ++i) {
    if (times_agree(expected.calls[i], actual.calls[i])) elapsed[i] = expected.calls[i].elapsed;
  }
  return diff_lines(lines_of(expected, columns, elapsed_of(expected)), lines_of(actual, columns, elapsed));
}

std::vector<DiffLine> diff_lines(const std::vector<std::string>& expected, const std::vector<std::string>& actual) {
  constexpr std::size_t kMostCells = 4'000'000;
  std::vector<DiffLine> diff;
  std::size_t start = 0;
  const std::size_t shorter = std::min(expected.size(), actual.size());
  while (start < shorter && expected[start] == actual[start]) ++start;
  std::size_t tail = 0;
  while (tail < shorter - start && expected[expected.size() - 1 - tail] == actual[actual.size() - 1 - tail]) ++tail;
  const std::size_t n = expected.size() - start - tail;
  const std::size_t m = actual.size() - start - tail;
  for (std::size_t i = 0; i < start; ++i) diff.push_back({DiffLine::Side::kBoth, expected[i]});
  // common[i][j]: the longest common subsequence of what follows i and j.
  const bool align = n * m <= kMostCells;
  std::vector<std::vector<std::uint32_t>> common(align ? n + 1 : 0, std::vector<std::uint32_t>(m + 1, 0));
  for (std::size_t i = align ? n : 0; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      common[i][j] = expected[start + i] == actual[start + j] ? common[i + 1][j + 1] + 1
                                                              : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < n || j < m) {
    if (align && i < n && j < m && expected[start + i] == actual[start + j]) {
      diff.push_back({DiffLine::Side::kBoth, expected[start + i]});
      ++i, ++j;
    } else if (i < n && (!align || j == m || common[i + 1][j] >= common[i][j + 1])) {
      diff.push_back({DiffLine::Side::kExpected, expected[start + i++]});
    } else {
      diff.push_back({DiffLine::Side::kActual, actual[start + j++]});
    }
  }
  for (std::size_t k = expected.size() - tail; k < expected.size(); ++k)
    diff.push_back({DiffLine::Side::kBoth, expected[k]});
  return diff;
}

}  // namespace patchorder::suite
