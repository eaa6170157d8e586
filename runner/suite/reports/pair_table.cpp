#include "suite/reports/pair_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "suite/comparison.h"
#include "suite/reports/table.h"

namespace patchorder::suite {
namespace {

bool has_outcome(const Result& result) { return result.execution.ending == Execution::Ending::kRan; }

bool do_the_same(const Result& a, const Result& b) {
  if (a.verdict != b.verdict || a.is_real != b.is_real || a.execution.ending != b.execution.ending) return false;
  return has_outcome(a) ? agree(a.execution.outcome, b.execution.outcome) : a.reason == b.reason;
}

// Where a call took time or not: below that it is noise.
constexpr double kShownElapsed = 0.01;  // seconds

template <typename Wanted>
std::string answers(const Outcome& outcome, bool with_elapsed, Wanted wanted) {
  std::vector<std::string> texts;
  for (const Call& call : outcome.calls) {
    if (!wanted(call)) continue;
    std::string text = result_text(call);
    // `raised LoopExit`: the message would fill the row.
    if (!call.raised.empty()) text.resize(std::min(text.find(':'), text.size()));
    if (with_elapsed && !call.never_returned && call.elapsed >= kShownElapsed)
      text += fmt::format(" {:.1f} s", call.elapsed);
    texts.push_back(std::move(text));
  }
  return texts.empty() ? "-" : fmt::format("{}", fmt::join(texts, ", "));
}

std::string pairs_text(std::span<const Result> fold) {
  std::string text = fold.front().pair;
  if (fold.size() == 2) text += ", " + fold.back().pair;
  if (fold.size() > 2) text += fmt::format(" … {}", fold.back().pair);
  return text + (fold.front().is_real ? " (real)" : "");
}

}  // namespace

Ink ink_of(Verdict verdict) {
  if (is_pass(verdict)) return Ink::kGreen;
  return is_skip(verdict) ? Ink::kYellow : Ink::kRed;
}

std::string_view mark_of(Verdict verdict) {
  if (is_pass(verdict)) return "✓";
  return is_skip(verdict) ? "○" : "✗";
}

std::string joins_text(const Outcome& outcome) {
  return answers(outcome, true, [](const Call& call) { return call.call.ends_with(".join"); });
}

std::string is_alives_text(const Outcome& outcome) {
  return answers(outcome, false, [](const Call& call) { return call.call.ends_with(".is_alive"); });
}

std::string end_text(const Outcome& outcome) {
  std::string text = ending_text(outcome);
  for (const Report& report : outcome.stderr_reports) {
    if (report.kind != kWarningKind) text += fmt::format(", {} {}", report.type, report.kind);
  }
  return text;
}

std::vector<std::span<const Result>> fold_neighbours(std::span<const Result> results) {
  std::vector<std::span<const Result>> folds;
  for (std::size_t start = 0; start < results.size();) {
    std::size_t end = start + 1;
    while (end < results.size() && do_the_same(results[start], results[end])) ++end;
    folds.push_back(results.subspan(start, end - start));
    start = end;
  }
  return folds;
}

std::vector<std::string> pair_table(std::span<const Result> results, const Style& style, std::size_t width) {
  std::vector<TableRow> rows;
  rows.push_back({style.paint(Ink::kBold, "pair"), style.paint(Ink::kBold, "join"), style.paint(Ink::kBold, "is_alive"),
                  style.paint(Ink::kBold, "end"), ""});
  for (const auto& fold : fold_neighbours(results)) {
    const Result& first = fold.front();
    const std::string judgement =
        style.paint(ink_of(first.verdict), fmt::format("{} {}", mark_of(first.verdict), verdict_name(first.verdict)));
    if (has_outcome(first)) {
      const Outcome& outcome = first.execution.outcome;
      rows.push_back({pairs_text(fold), joins_text(outcome), is_alives_text(outcome), end_text(outcome), judgement});
    } else {
      rows.push_back({pairs_text(fold), "", "", "", judgement});
    }
  }
  return table_lines(rows, width);
}

}  // namespace patchorder::suite
