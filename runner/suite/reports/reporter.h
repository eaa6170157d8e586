// Formats of results. Each is a file report_<format>.cpp; rows of a table in reporter.cpp name them.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "suite/batch.h"
#include "suite/reports/output.h"
#include "suite/reports/style.h"

namespace patchorder::suite {

// What is going to be run.
struct Plan {
  std::string title;  // `run`, `sweep`, `gate`
  std::size_t tasks = 0;
  std::vector<std::string> pairs = {};
  bool detailed = false;           // show every outcome, not only what differs
  bool changes_only = false;       // nothing about what agrees
  bool must_compare = false;       // that nothing could be compared is an error
  bool remember_failures = false;  // for the next run's --failed
  bool quiet = false;              // only what failed, and the summary
  bool verbose = false;
};

class Reporter {
 public:
  virtual ~Reporter() = default;
  virtual void begin(const Plan& plan) = 0;
  virtual void result(const Result& result) = 0;
  virtual void end(const BatchEnd& end) = 0;
};

struct ReportFormat {
  std::string_view name;
  std::unique_ptr<Reporter> (*make)(Output& output, const Style& style);
};

std::span<const ReportFormat> report_formats();

// Null if there is none of that name.
const ReportFormat* find_report_format(std::string_view name);

std::unique_ptr<Reporter> make_pretty_reporter(Output& output, const Style& style);
std::unique_ptr<Reporter> make_json_reporter(Output& output, const Style& style);
std::unique_ptr<Reporter> make_json_lines_reporter(Output& output, const Style& style);
std::unique_ptr<Reporter> make_tap_reporter(Output& output, const Style& style);
std::unique_ptr<Reporter> make_tap14_reporter(Output& output, const Style& style);
std::unique_ptr<Reporter> make_junit_reporter(Output& output, const Style& style);
std::unique_ptr<Reporter> make_github_reporter(Output& output, const Style& style);
std::unique_ptr<Reporter> make_markdown_reporter(Output& output, const Style& style);

// The diff of a result that differs, `- expected` and `+ got` before the lines.
std::vector<std::string> diff_text(const Result& result, const Style& style);

}  // namespace patchorder::suite
