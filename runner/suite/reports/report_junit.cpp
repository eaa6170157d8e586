// JUnit XML in the form that Jenkins' and Surefire's readers share. A failure is a program that did something else than
// expected; an error is one that could not be run.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

#include "suite/reports/collected_report.h"
#include "suite/reports/failure_text.h"
#include "suite/text.h"

namespace patchorder::suite {
namespace {

// What XML 1.0 can say at all: no control characters but tab and line ends, no U+FFFE and U+FFFF.
std::string legal(std::string_view text) {
  std::string kept;
  for (const char c : valid_utf8(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 || c == '\t' || c == '\n' || c == '\r') kept += c;
  }
  return replace_all(replace_all(std::move(kept), "\xEF\xBF\xBE", ""), "\xEF\xBF\xBF", "");
}

std::string escaped(std::string_view text) {
  std::string xml = replace_all(legal(text), "&", "&amp;");
  xml = replace_all(std::move(xml), "<", "&lt;");
  return replace_all(std::move(xml), ">", "&gt;");
}

// In an attribute line ends would be read as blanks.
std::string attribute(std::string_view text) {
  std::string xml = replace_all(escaped(text), "\"", "&quot;");
  xml = replace_all(std::move(xml), "\t", "&#9;");
  return replace_all(replace_all(std::move(xml), "\n", "&#10;"), "\r", "&#13;");
}

bool is_error(Verdict verdict) { return verdict == Verdict::kProgramWrong || verdict == Verdict::kFailed; }

// One engine's results.
struct Suite {
  std::string name;
  std::vector<const Result*> results;
  std::size_t failures = 0;
  std::size_t errors = 0;
  std::size_t skipped = 0;
  double seconds = 0;

  void add(const Result& result) {
    results.push_back(&result);
    seconds += result.execution.seconds;
    if (is_skip(result.verdict)) ++skipped;
    if (is_failure(result.verdict)) ++(is_error(result.verdict) ? errors : failures);
  }
};

std::string counts(std::size_t tests, std::size_t failures, std::size_t errors, double seconds) {
  return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\" time=\"{:.3f}\"", tests, failures, errors, seconds);
}

// Readers take what stands before the last dot for a package: dots in versions would make folders of them.
std::string class_name(const Result& result) {
  return fmt::format("patchorder.{}.{}", result.is_real ? "real" : "hub", replace_all(result.pair, ".", "_"));
}

std::string case_text(const Result& result) {
  std::string xml =
      fmt::format("    <testcase name=\"{}\" classname=\"{}\" time=\"{:.3f}\"", attribute(result.program.stem()),
                  attribute(class_name(result)), result.execution.seconds);
  if (is_pass(result.verdict)) return xml + "/>\n";
  xml += ">\n";
  if (is_skip(result.verdict)) {
    xml += fmt::format("      <skipped message=\"{}\"/>\n", attribute(headline(result)));
  } else {
    const std::string_view tag = is_error(result.verdict) ? "error" : "failure";
    std::vector<std::string> lines = details(result);
    lines.push_back("again: " + result.repeat);
    xml += fmt::format("      <{0} message=\"{1}\" type=\"{2}\">{3}</{0}>\n", tag, attribute(headline(result)),
                       verdict_name(result.verdict), escaped(fmt::format("{}", fmt::join(lines, "\n"))));
    if (!result.execution.stderr_text.empty())
      xml += "      <system-err>" + escaped(result.execution.stderr_text) + "</system-err>\n";
  }
  return xml + "    </testcase>\n";
}

// Whoever reads only the XML must not take a part for the whole.
std::string missing_suite(const std::string& reason) {
  return fmt::format(
      "  <testsuite name=\"patchorder\" {} skipped=\"0\">\n"
      "    <testcase name=\"complete\" classname=\"patchorder\" time=\"0.000\">\n"
      "      <error message=\"{}\" type=\"incomplete\"/>\n"
      "    </testcase>\n"
      "  </testsuite>\n",
      counts(1, 0, 1, 0), attribute(reason));
}

}  // namespace

std::string junit_text(const CollectedRun& run) {
  std::vector<Suite> suites;
  std::map<std::string, std::size_t> index_of;
  Suite all;
  for (const Result& result : run.results) {
    const std::string name = result.pair + " on " + (result.is_real ? result.where : "the hub");
    const auto [found, fresh] = index_of.emplace(name, suites.size());
    if (fresh) suites.push_back({name, {}});
    suites[found->second].add(result);
    all.add(result);
  }
  const std::string missing = missing_results(run.end);
  const std::size_t extra = missing.empty() ? 0 : 1;
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"" + attribute(run.plan.title) +
                    "\" " + counts(all.results.size() + extra, all.failures, all.errors + extra, all.seconds) + ">\n";
  for (const Suite& suite : suites) {
    xml += fmt::format("  <testsuite name=\"{}\" {} skipped=\"{}\">\n", attribute(suite.name),
                       counts(suite.results.size(), suite.failures, suite.errors, suite.seconds), suite.skipped);
    for (const Result* result : suite.results) xml += case_text(*result);
    xml += "  </testsuite>\n";
  }
  if (!missing.empty()) xml += missing_suite(missing);
  return xml + "</testsuites>\n";
}

std::unique_ptr<Reporter> make_junit_reporter(Output& output, const Style&) {
  return std::make_unique<CollectedReport>([&output](const CollectedRun& run) { output.write(junit_text(run)); });
}

}  // namespace patchorder::suite
