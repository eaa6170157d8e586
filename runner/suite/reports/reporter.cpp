#include "suite/reports/reporter.h"

#include <algorithm>

#include "suite/comparison.h"

namespace patchorder::suite {
namespace {

constexpr ReportFormat kFormats[] = {
    {"pretty", make_pretty_reporter}, {"json", make_json_reporter},         {"jsonl", make_json_lines_reporter},
    {"tap", make_tap_reporter},       {"tap14", make_tap14_reporter},       {"junit", make_junit_reporter},
    {"github", make_github_reporter}, {"markdown", make_markdown_reporter},
};

}  // namespace

std::span<const ReportFormat> report_formats() { return kFormats; }

const ReportFormat* find_report_format(std::string_view name) {
  const auto* found = std::ranges::find(kFormats, name, &ReportFormat::name);
  return found == std::end(kFormats) ? nullptr : found;
}

std::vector<std::string> diff_text(const Result& result, const Style& style) {
  std::vector<std::string> lines;
  if (!result.expected) return lines;
  for (const DiffLine& line : diff_outcomes(*result.expected, result.execution.outcome)) {
    switch (line.side) {
      case DiffLine::Side::kBoth: lines.push_back("  " + line.text); break;
      case DiffLine::Side::kExpected: lines.push_back(style.paint(Ink::kRed, "- " + line.text)); break;
      case DiffLine::Side::kActual: lines.push_back(style.paint(Ink::kGreen, "+ " + line.text)); break;
    }
  }
  return lines;
}

}  // namespace patchorder::suite
