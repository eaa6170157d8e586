// The report for people.
#include <fmt/format.h>

#include <algorithm>

#include "suite/comparison.h"
#include "suite/reporter.h"
#include "suite/text.h"

namespace patchorder::suite {
namespace {

Ink ink_of(Verdict verdict) {
  if (is_pass(verdict)) return Ink::kGreen;
  return is_skip(verdict) ? Ink::kYellow : Ink::kRed;
}

std::string mark_of(Verdict verdict) {
  if (is_pass(verdict)) return "✓";
  return is_skip(verdict) ? "○" : "✗";
}

class PrettyReporter final : public Reporter {
 public:
  PrettyReporter(Output& output, const Style& style) : output_(output), style_(style) {}

  void begin(const Plan& plan) override { plan_ = plan; }

  void result(const Result& result) override {
    if (plan_.detailed) {
      show_outcome(result);
    } else {
      show_line(result);
    }
  }

  void end(const BatchEnd& end) override {
    if (!plan_.detailed || plan_.tasks > 1 || end.interrupted) {
      show_counts(end);
    }
    output_.line(end.tally.summary());
  }

 private:
  void heading(std::string_view text) { output_.line("  " + style_.paint(Ink::kBold, text)); }

  void show_outcome(const Result& result) {
    if (shown_++ > 0) output_.line();
    const auto& header = result.program.header;
    output_.line(style_.paint(Ink::kBold, result.program.name) + (header ? "  " + header->title : ""));
    output_.line(style_.paint(Ink::kDim, fmt::format("{} on {}", result.pair, result.is_real ? result.where : "the hub")));
    if (result.execution.ending != Execution::Ending::kRan) {
      output_.line(style_.paint(Ink::kRed, result.reason));
      return;
    }
    const Outcome& outcome = result.execution.outcome;
    if (result.verdict == Verdict::kDiffers || result.verdict == Verdict::kKnownGap) {
      show_difference(result);
    } else {
      show_parts(outcome);
    }
    show_stderr(result);
    output_.line("  " + style_.paint(ink_of(result.verdict), fmt::format("{} {}", mark_of(result.verdict), judgement(result))));
  }

  static std::string judgement(const Result& result) {
    switch (result.verdict) {
      case Verdict::kAgrees: return "as " + result.pair + " was recorded";
      case Verdict::kDiffers: return "differs from what " + result.pair + " was recorded to do";
      case Verdict::kKnownGap: return "known gap: " + result.reason;
      case Verdict::kUnrecorded: return "unrecorded: there is no expectation to compare with";
      default: return fmt::format("{}: {}", verdict_name(result.verdict), result.reason);
    }
  }

  void show_parts(const Outcome& outcome) {
    if (!outcome.stdout_lines.empty()) {
      heading("output");
      for (const std::string& line : outcome.stdout_lines) output_.line("    " + line);
    }
    if (!outcome.calls.empty()) heading("calls");
    for (const std::string& line : outcome_lines(outcome)) {
      if (line.starts_with("line ")) output_.line("    " + line);
    }
    heading("end");
    for (const Report& report : outcome.stderr_reports) {
      output_.line("    " + style_.paint(Ink::kYellow, report_text(report)));
    }
    output_.line("    " + ending_text(outcome));
  }

  void show_difference(const Result& result) {
    heading("- recorded  + this run");
    for (const std::string& line : diff_text(result, style_)) output_.line("    " + line);
  }

  // As the program's user sees it.
  void show_stderr(const Result& result) {
    if (plan_.quiet || result.execution.stderr_text.empty()) return;
    heading("stderr");
    for (const std::string& line : split_lines(result.execution.stderr_text)) {
      output_.line("    " + style_.paint(Ink::kDim, line));
    }
  }

  void show_line(const Result& result) {
    if (plan_.quiet && !is_failure(result.verdict)) return;
    const std::string pair = plan_.pairs.size() > 1 ? "  " + result.pair : "";
    std::string line = fmt::format("{} {}{}", style_.paint(ink_of(result.verdict), mark_of(result.verdict)),
                                   result.program.name, style_.paint(Ink::kDim, pair));
    if (result.verdict != Verdict::kAgrees) line += "  " + style_.paint(ink_of(result.verdict), verdict_name(result.verdict));
    if (result.verdict == Verdict::kKnownGap || result.verdict == Verdict::kGapAgrees) line += ": " + result.reason;
    output_.line(line);
    if (!is_failure(result.verdict)) return;
    if (result.verdict == Verdict::kDiffers) {
      output_.line("    - recorded  + this run");
      for (const std::string& text : diff_text(result, style_)) output_.line("    " + text);
    } else if (result.verdict != Verdict::kGapAgrees) {
      for (const std::string& text : split_lines(result.reason)) output_.line("    " + text);
    }
    output_.line("    again: " + style_.paint(Ink::kCyan, result.repeat));
  }

  void show_counts(const BatchEnd& end) {
    output_.line();
    for (const auto& [verdict, count] : end.tally.by_verdict) {
      if (!is_pass(verdict)) output_.line(fmt::format("{:>6} {}", count, style_.paint(ink_of(verdict), verdict_name(verdict))));
    }
    if (end.interrupted) output_.line(style_.paint(Ink::kRed, "interrupted: the rest was not run"));
    if (end.stopped_early) output_.line(style_.paint(Ink::kRed, "stopped early: the rest was not run"));
    output_.line(fmt::format("{} in {:.1f} s", end.tally.total(), end.tally.seconds));
  }

  Output& output_;
  Style style_;
  Plan plan_;
  std::size_t shown_ = 0;
};

}  // namespace

std::unique_ptr<Reporter> make_pretty_reporter(Output& output, const Style& style) {
  return std::make_unique<PrettyReporter>(output, style);
}

}  // namespace patchorder::suite
