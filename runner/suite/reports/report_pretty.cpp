// The report for people: one program in detail, several pairs of it as a table, a sweep as a line a case.
#include <fmt/format.h>

#include <algorithm>

#include "suite/comparison.h"
#include "suite/known_symptoms.h"
#include "suite/reports/pair_table.h"
#include "suite/reports/reporter.h"
#include "suite/text.h"

namespace patchorder::suite {
namespace {

std::string judgement(const Result& result) {
  switch (result.verdict) {
    case Verdict::kAgrees: return "as " + result.expected->pair + " was recorded";
    case Verdict::kDiffers: return "differs from what " + result.expected->pair + " was recorded to do";
    case Verdict::kKnownGap: return "known gap: " + result.reason;
    case Verdict::kUnrecorded: return "unrecorded: there is no expectation to compare with";
    default: return fmt::format("{}: {}", verdict_name(result.verdict), result.reason);
  }
}

class PrettyReporter final : public Reporter {
 public:
  PrettyReporter(Output& output, const Style& style)
      : output_(output), style_(style), width_(terminal_width(output.descriptor())) {}

  void begin(const Plan& plan) override { plan_ = plan; }

  void result(const Result& result) override {
    if (!group_.empty() && group_.front().program.file != result.program.file) show_group();
    group_.push_back(result);
    if (explainable_.empty() && has_known_symptom(result.execution.outcome)) {
      explainable_ = fmt::format("patchorder explain {} --pair {}", result.program.name, result.pair);
    }
    if (plan_.pairs.size() == 1) show_group();
  }

  void end(const BatchEnd& end) override {
    if (!group_.empty()) show_group();
    if (!plan_.detailed || plan_.tasks > 1 || end.interrupted) show_counts(end);
    if (plan_.detailed && !plan_.quiet && !explainable_.empty()) {
      output_.line(style_.paint(Ink::kCyan, explainable_) + " says why, and which remedy works");
    }
    output_.line(end.tally.summary());
  }

 private:
  // The results of one program.
  void show_group() {
    if (!plan_.detailed) {
      show_line();
    } else if (group_.size() == 1) {
      show_heading();
      show_outcome(group_.front());
    } else {
      show_heading();
      show_table();
    }
    group_.clear();
  }

  void heading(std::string_view text) { output_.line("  " + style_.paint(Ink::kBold, text)); }

  void lines(const std::vector<std::string>& texts, Ink ink = Ink::kPlain) {
    for (const std::string& text : texts) output_.line("    " + style_.paint(ink, text));
  }

  void show_heading() {
    if (shown_++ > 0) output_.line();
    const auto& header = group_.front().program.header;
    output_.line(style_.paint(Ink::kBold, group_.front().program.name) + (header ? "  " + header->title : ""));
  }

  void show_table() {
    for (const std::string& line : pair_table(group_, style_, width_ - 2)) output_.line("  " + line);
    const auto folds = fold_neighbours(group_);
    for (const auto& fold : folds) {
      const Result& first = fold.front();
      if (folds.size() == 1 || plan_.verbose || is_failure(first.verdict)) {
        output_.line();
        show_outcome(first);
      }
    }
  }

  void show_outcome(const Result& result) {
    output_.line("  " + style_.paint(Ink::kDim,
                                     fmt::format("{} on {}", result.pair, result.is_real ? result.where : "the hub")));
    if (result.execution.ending != Execution::Ending::kRan) {
      lines(split_lines(result.reason), Ink::kRed);
      show_repeat(result);
      return;
    }
    if (result.verdict == Verdict::kDiffers || result.verdict == Verdict::kKnownGap) {
      heading("- recorded  + this run");
      lines(diff_text(result, style_));
    } else {
      show_parts(result.execution.outcome);
    }
    if (!plan_.quiet && !result.execution.stderr_text.empty()) {
      heading("stderr");
      lines(split_lines(result.execution.stderr_text), Ink::kDim);
    }
    output_.line(
        "  " + style_.paint(ink_of(result.verdict), fmt::format("{} {}", mark_of(result.verdict), judgement(result))));
    show_repeat(result);
  }

  void show_parts(const Outcome& outcome) {
    if (!outcome.stdout_lines.empty()) {
      heading("output");
      lines(outcome.stdout_lines);
    }
    if (!outcome.calls.empty()) {
      heading("calls");
      lines(call_lines(outcome));
    }
    heading("end");
    for (const Report& report : outcome.stderr_reports) lines({report_text(report)}, Ink::kYellow);
    lines({ending_text(outcome)});
  }

  // A line for a program, a mark for each pair; below it, what failed.
  void show_line() {
    const auto worst =
        std::ranges::max_element(group_, {}, [](const Result& result) { return severity(result.verdict); });
    if (plan_.quiet && !is_failure(worst->verdict)) return;
    if (plan_.changes_only && std::ranges::all_of(group_, is_unchanged)) return;
    std::string marks;
    for (const Result& result : group_) marks += style_.paint(ink_of(result.verdict), mark_of(result.verdict));
    std::string line = marks + " " + worst->program.name;
    if (worst->verdict != Verdict::kAgrees)
      line += "  " + style_.paint(ink_of(worst->verdict), verdict_name(worst->verdict));
    if (worst->verdict == Verdict::kKnownGap) line += ": " + worst->reason;
    output_.line(line);
    for (const Result& result : group_) {
      if (is_failure(result.verdict)) show_failure(result);
    }
  }

  static bool is_unchanged(const Result& result) {
    return result.verdict == Verdict::kAgrees || result.verdict == Verdict::kKnownGap;
  }

  static int severity(Verdict verdict) {
    if (verdict == Verdict::kAgrees) return 0;
    return is_pass(verdict) ? 1 : is_skip(verdict) ? 2 : 3;
  }

  void show_failure(const Result& result) {
    if (result.verdict == Verdict::kDiffers) {
      lines({result.pair + ":  - recorded  + this run"});
      lines(diff_text(result, style_));
    } else {
      lines({result.pair + ": " + std::string(verdict_name(result.verdict))});
      lines(split_lines(result.reason));
    }
    show_repeat(result);
  }

  void show_repeat(const Result& result) {
    if (is_failure(result.verdict)) lines({"again: " + style_.paint(Ink::kCyan, result.repeat)});
  }

  void show_counts(const BatchEnd& end) {
    output_.line();
    for (const auto& [verdict, count] : end.tally.by_verdict) {
      if (verdict != Verdict::kAgrees && count > 0)
        output_.line(fmt::format("{:>6} {}", count, style_.paint(ink_of(verdict), verdict_name(verdict))));
    }
    for (const std::string& notice : end.notices) output_.line(style_.paint(Ink::kYellow, notice));
    if (end.interrupted) output_.line(style_.paint(Ink::kRed, "interrupted: the rest was not run"));
    if (end.stopped_early) output_.line(style_.paint(Ink::kRed, "stopped early: the rest was not run"));
    output_.line(fmt::format("{} runs in {:.1f} s", end.tally.total(), end.tally.seconds));
  }

  Output& output_;
  Style style_;
  std::size_t width_;
  Plan plan_;
  std::vector<Result> group_;
  std::size_t shown_ = 0;
  std::string explainable_;  // the command line for the first run with a known symptom; empty if there is none
};

}  // namespace

std::unique_ptr<Reporter> make_pretty_reporter(Output& output, const Style& style) {
  return std::make_unique<PrettyReporter>(output, style);
}

}  // namespace patchorder::suite
