// Markdown as GitHub and GitLab render it: for a job's summary, a comment on a merge request, an issue.
#include <fmt/format.h>

#include <limits>
#include <map>

#include "suite/reports/collected_report.h"
#include "suite/reports/failure_text.h"
#include "suite/text.h"

namespace patchorder::suite {
namespace {

// In a cell of a table.
std::string cell(std::string_view text) {
  std::string line = replace_all(valid_utf8(text), "&", "&amp;");
  line = replace_all(replace_all(std::move(line), "<", "&lt;"), "\n", " ");
  for (const std::string_view special : {"\\", "|", "`", "*", "_", "["})
    line = replace_all(std::move(line), special, "\\" + std::string(special));
  return line;
}

std::string sign(Verdict verdict) {
  if (is_failure(verdict)) return "❌";
  return is_skip(verdict) ? "⚠️" : "✅";
}

std::string heading(const CollectedRun& run) {
  const Tally& tally = run.end.tally;
  const bool bad = tally.failed > 0 || !missing_results(run.end).empty();
  std::string text = fmt::format("### {} patchorder {}: {}\n\n", bad ? "❌" : "✅", run.plan.title, tally.summary());
  for (const std::string& notice : run.end.notices) text += "> " + notice + "\n\n";
  const std::string missing = missing_results(run.end);
  if (!missing.empty() && !run.end.nothing_compared) text += "> " + missing + "\n\n";
  return text;
}

std::string table_of_pairs(const CollectedRun& run) {
  std::vector<std::pair<std::string, Tally>> rows;
  for (const Result& result : run.results) {
    const std::string name = result.pair + (result.is_real ? " on " + result.where : "");
    auto row = std::ranges::find(rows, name, &std::pair<std::string, Tally>::first);
    if (row == rows.end()) row = rows.insert(rows.end(), {name, {}});
    row->second.add(result.verdict);
  }
  if (rows.empty()) return "";
  std::string text = "| pair | passed | failed | skipped |\n|---|--:|--:|--:|\n";
  for (const auto& [name, tally] : rows)
    text += fmt::format("| {} | {} | {} | {} |\n", cell(name), tally.passed, tally.failed, tally.skipped);
  return text + "\n";
}

std::string row(const Result& result) {
  const auto& header = result.program.header;
  return fmt::format("| {} | {} | {} | {} | {} |\n", sign(result.verdict), cell(result.program.name),
                     header ? cell(header->title) : "", cell(result.pair), cell(headline(result)));
}

std::string diff_of(const Result& result) {
  constexpr std::size_t kMostLines = 60;
  std::string text =
      fmt::format("<details><summary>{} on {}</summary>\n\n", cell(result.program.name), cell(result.pair));
  // Four more backticks than a program's output may well have.
  const std::string fence = "~~~~~~";
  text += fence + "diff\n";
  for (const std::string& line : shortened(details(result), kMostLines)) text += valid_utf8(line) + "\n";
  return text + fence + "\n\nAgain: `" + result.repeat + "`\n\n</details>\n\n";
}

}  // namespace

std::string markdown_text(const CollectedRun& run, std::size_t most_bytes) {
  // Room for the sentence that something is missing.
  constexpr std::size_t kReserve = 200;
  const std::size_t most = most_bytes - std::min(most_bytes, kReserve);
  std::string text = heading(run) + table_of_pairs(run);
  std::size_t left_out = 0;
  const auto append = [&](const std::string& part) {
    if (text.size() + part.size() <= most) {
      text += part;
    } else {
      ++left_out;
    }
  };
  bool any = false;
  const bool all = run.plan.detailed || run.plan.verbose;
  for (const Result& result : run.results) {
    if (!all && (result.verdict == Verdict::kAgrees || (run.plan.quiet && !is_failure(result.verdict)))) continue;
    if (!any) append("| | case | title | pair | |\n|---|---|---|---|---|\n");
    any = true;
    append(row(result));
  }
  if (any) append("\n");
  for (const Result& result : run.results) {
    if (is_failure(result.verdict)) append(diff_of(result));
  }
  if (left_out > 0)
    text += fmt::format("\n{} rows or diffs are left out here: the summary may not be longer.\n", left_out);
  return text;
}

std::unique_ptr<Reporter> make_markdown_reporter(Output& output, const Style&) {
  return std::make_unique<CollectedReport>([&output](const CollectedRun& run) {
    output.write(markdown_text(run, std::numeric_limits<std::size_t>::max()));
  });
}

}  // namespace patchorder::suite
