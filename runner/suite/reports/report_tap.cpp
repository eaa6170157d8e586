// TAP: the Test Anything Protocol. What is written is TAP 14 and TAP 13 alike; readers that know 13 only (`prove` of
// Perl 5.36 and before) refuse a stream that says 14, so `tap` says 13, as TAP 14 allows, and `tap14` says 14.
#include <fmt/format.h>

#include "suite/reports/failure_text.h"
#include "suite/reports/reporter.h"
#include "suite/text.h"

namespace patchorder::suite {
namespace {

// A description or reason: one line, without what begins a directive.
std::string escaped(std::string text) {
  text = replace_all(valid_utf8(text), "\\", "\\\\");
  text = replace_all(std::move(text), "#", "\\#");
  return replace_all(replace_all(std::move(text), "\r", " "), "\n", " ");
}

// A YAML scalar: JSON's strings are YAML's double-quoted ones.
std::string yaml_text(std::string_view text) { return Json(text).dump(-1, ' ', true, Json::error_handler_t::replace); }

// A line of a YAML block, which has no escapes.
std::string printable(const std::string& text) {
  std::string line;
  for (const char c : valid_utf8(text)) {
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    line += control ? fmt::format("\\x{:02x}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return line;
}

class TapReporter final : public Reporter {
 public:
  TapReporter(Output& output, int version) : output_(output), version_(version) {}

  void begin(const Plan& plan) override {
    output_.line(fmt::format("TAP version {}", version_));
    output_.line(plan.tasks == 0 ? "1..0 # SKIP nothing in this shard" : fmt::format("1..{}", plan.tasks));
  }

  void result(const Result& result) override {
    const bool ok = is_pass(result.verdict) || (is_skip(result.verdict) && result.verdict != Verdict::kKnownGap);
    std::string line = fmt::format("{} {} - {} {}", ok ? "ok" : "not ok", ++count_, escaped(result.program.name),
                                   escaped(result.pair));
    if (result.is_real) line += " on " + escaped(result.where);
    if (result.verdict == Verdict::kKnownGap) {
      line += " # TODO " + escaped(headline(result));
    } else if (is_skip(result.verdict)) {
      line += " # SKIP " + escaped(headline(result));
    }
    output_.line(line);
    if (!ok) show_diagnostics(result);
  }

  void end(const BatchEnd& end) override {
    const std::string missing = missing_results(end);
    if (!missing.empty()) output_.line("Bail out! " + missing);
    output_.line("# " + end.tally.summary());
  }

 private:
  void show_diagnostics(const Result& result) {
    output_.line("  ---");
    output_.line("  message: " + yaml_text(headline(result)));
    output_.line(result.verdict == Verdict::kKnownGap ? "  severity: todo" : "  severity: fail");
    output_.line("  at:");
    output_.line("    file: " + yaml_text(result.program.name));
    output_.line(fmt::format("    line: {}", line_to_point_at(result)));
    if (!result.repeat.empty()) output_.line("  repeat: " + yaml_text(result.repeat));
    // A block, as prove's YAML reader wants it. Its first line sets the margin, so it may not begin with a blank.
    output_.line(result.expected ? "  diff: |\n    - expected, + this run" : "  details: |\n    in full");
    for (const std::string& line : details(result)) output_.line("    " + printable(line));
    output_.line("  ...");
  }

  Output& output_;
  int version_;
  std::size_t count_ = 0;
};

}  // namespace

std::unique_ptr<Reporter> make_tap_reporter(Output& output, const Style&) {
  return std::make_unique<TapReporter>(output, 13);
}

std::unique_ptr<Reporter> make_tap14_reporter(Output& output, const Style&) {
  return std::make_unique<TapReporter>(output, 14);
}

}  // namespace patchorder::suite
