// Reports that are written at the end, in one piece: their beginning tells what only the end knows.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "suite/reports/reporter.h"

namespace patchorder::suite {

// All that a run showed.
struct CollectedRun {
  Plan plan;
  std::vector<Result> results;
  BatchEnd end;
};

class CollectedReport final : public Reporter {
 public:
  // `write` is called once, at the end.
  explicit CollectedReport(std::function<void(const CollectedRun&)> write) : write_(std::move(write)) {}
  void begin(const Plan& plan) override { run_.plan = plan; }
  void result(const Result& result) override { run_.results.push_back(result); }
  void end(const BatchEnd& end) override {
    run_.end = end;
    write_(run_);
  }

 private:
  std::function<void(const CollectedRun&)> write_;
  CollectedRun run_;
};

// JUnit XML, as Jenkins, GitLab and Surefire's readers take it.
std::string junit_text(const CollectedRun& run);

// A summary for people in GitHub's Markdown: counts, what is not as expected, the diffs. At most `most_bytes` long; it
// says so where it had to leave something out.
std::string markdown_text(const CollectedRun& run, std::size_t most_bytes);

}  // namespace patchorder::suite
