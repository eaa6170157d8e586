// GitHub Actions' workflow commands: annotations on the lines of the programs, and the job summary. GitHub shows ten
// annotations of a step and drops the others without a word, so the rest is counted and stands in the summary.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdlib>
#include <fstream>

#include "suite/reports/collected_report.h"
#include "suite/reports/failure_text.h"
#include "suite/text.h"

namespace patchorder::suite {
namespace {

constexpr std::size_t kMostAnnotations = 10;
constexpr std::size_t kMostLines = 25;           // of an annotation: more is cut off by GitHub
constexpr std::size_t kMostSummary = 1'000'000;  // bytes; GitHub refuses a summary of more than a mebibyte

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string command_data(std::string_view text) {
  std::string escaped = replace_all(valid_utf8(text), "%", "%25");
  return replace_all(replace_all(std::move(escaped), "\r", "%0D"), "\n", "%0A");
}

std::string property(std::string_view text) {
  return replace_all(replace_all(command_data(text), ":", "%3A"), ",", "%2C");
}

// As the repository names it: annotations stand only on files that it has.
std::string file_in_workspace(const Program& program) {
  const std::string workspace = environment("GITHUB_WORKSPACE");
  if (workspace.empty()) return program.name;
  const std::string relative = program.file.lexically_relative(workspace).generic_string();
  return relative.empty() || relative.starts_with("..") ? program.name : relative;
}

class GithubReporter final : public Reporter {
 public:
  explicit GithubReporter(Output& output) : output_(output) {}

  void begin(const Plan& plan) override { run_.plan = plan; }

  void result(const Result& result) override {
    run_.results.push_back(result);
    if (!is_failure(result.verdict)) return;
    std::vector<std::string> lines{headline(result)};
    for (const std::string& line : shortened(details(result), kMostLines)) lines.push_back(line);
    lines.push_back("again: " + result.repeat);
    if (++failures_ <= kMostAnnotations) {
      output_.line(fmt::format("::error file={},line={},title={}::{}", property(file_in_workspace(result.program)),
                               line_to_point_at(result), property(result.program.stem() + " on " + result.pair),
                               command_data(fmt::format("{}", fmt::join(lines, "\n")))));
    } else {
      output_.line(fmt::format("{} on {}: {}", result.program.name, result.pair, headline(result)));
      output_.line("  again: " + result.repeat);
    }
  }

  void end(const BatchEnd& end) override {
    run_.end = end;
    const std::string summary = environment("GITHUB_STEP_SUMMARY");
    if (failures_ > kMostAnnotations) {
      output_.line(
          fmt::format("::notice title=patchorder::{} more failures have no annotation, GitHub shows {} of a "
                      "step: {}",
                      failures_ - kMostAnnotations, kMostAnnotations,
                      summary.empty() ? "see the log" : "all are in the job summary"));
    }
    const std::string missing = missing_results(end);
    if (!missing.empty()) output_.line("::error title=patchorder::" + command_data(missing));
    if (!summary.empty()) append_summary(summary);
    output_.line(end.tally.summary());
  }

 private:
  // Other steps' commands may have written there before.
  void append_summary(const std::string& file) {
    std::ofstream stream(file, std::ios::app | std::ios::binary);
    stream << markdown_text(run_, kMostSummary) << "\n";
    stream.flush();
    if (!stream) throw OutputError("cannot write the job summary " + file);
  }

  Output& output_;
  CollectedRun run_;
  std::size_t failures_ = 0;
};

}  // namespace

std::unique_ptr<Reporter> make_github_reporter(Output& output, const Style&) {
  return std::make_unique<GithubReporter>(output);
}

}  // namespace patchorder::suite
