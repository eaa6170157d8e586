#include "suite/reports/listing.h"

#include <fmt/format.h>

#include <map>

#include "modules/pair.h"
#include "suite/reports/highlight.h"
#include "suite/reports/pair_table.h"
#include "suite/reports/table.h"
#include "suite/text.h"

namespace patchorder::suite {
namespace {

constexpr int kDigits = 3;

Json to_json(const Program& program) {
  Json json = {{"number", program.number}, {"program", program.name}, {"slug", program.stem()}};
  if (program.header) {
    json["title"] = program.header->title;
    json["topic"] = program.header->topic;
    if (!program.header->origin.empty()) json["origin"] = program.header->origin;
    if (!program.header->shows.empty()) json["shows"] = program.header->shows;
  }
  return json;
}

std::string number_text(const Program& program) {
  return program.number == 0 ? "" : fmt::format("{:0{}}", program.number, kDigits);
}

// What the pairs were recorded to do, as results that the table of pairs can show.
std::vector<Result> recorded_results(const Program& program, const Expectations& expectations) {
  std::vector<Result> results;
  for (const std::string& pair : expectations.pairs()) {
    const Expectation expectation = expectations.find(pair, program);
    if (expectation.state == Expectation::State::kUnrecorded) continue;
    Result result;
    result.program = program;
    result.pair = pair;
    result.execution.outcome = expectation.outcome;
    result.verdict = expectation.state == Expectation::State::kStale ? Verdict::kStale : Verdict::kAgrees;
    results.push_back(std::move(result));
  }
  return results;
}

// In a table of Markdown a bar would end the cell.
std::string cell(const std::string& text) { return replace_all(text, "|", "\\|"); }

std::string origin_link(const std::string& origin) {
  // owner/repository#number
  const std::size_t hash = origin.find('#');
  const bool issue = hash != std::string::npos && origin.find('/') < hash;
  if (!issue) return cell(origin);
  return fmt::format("[{}](https://github.com/{}/issues/{})", origin, origin.substr(0, hash), origin.substr(hash + 1));
}

// The index of a folder of cases, to stand in it.
void write_index(const std::vector<Program>& programs, Output& output) {
  std::map<std::string, std::size_t> by_topic;
  std::size_t with_origin = 0;
  for (const Program& program : programs) {
    if (!program.header) continue;
    ++by_topic[program.header->topic];
    if (!program.header->origin.empty()) ++with_origin;
  }
  output.line("# The cases");
  output.line();
  output.line(fmt::format("{} programs, {} of them after a public report. Numbers are permanent; versions are",
                          programs.size(), with_origin));
  output.line("CPython's unless they are said to be gevent's. This file is written by `patchorder list");
  output.line("--format markdown`, and a test checks it; [how to add a case](../docs/adding-a-case.md).");
  output.line();
  output.line("| topic | cases |");
  output.line("|---|---|");
  for (const std::string_view topic : topics()) {
    output.line(fmt::format("| {} | {} |", topic, by_topic[std::string(topic)]));
  }
  output.line();
  output.line("| case | title | topic | what it shows | origin |");
  output.line("|---|---|---|---|---|");
  for (const Program& program : programs) {
    const CaseHeader header = program.header.value_or(CaseHeader{});
    output.line(fmt::format("| [{0}]({0}.py) | {1} | {2} | {3} | {4} |", program.stem(), cell(header.title),
                            header.topic, cell(header.shows), origin_link(header.origin)));
  }
}

void show_program(const Program& program, const Expectations& expectations, Output& output, const Style& style) {
  const std::size_t width = terminal_width(output.descriptor());
  output.line(style.paint(Ink::kBold, program.name) + (program.header ? "  " + program.header->title : ""));
  if (program.header) {
    output.line("  topic   " + program.header->topic);
    if (!program.header->origin.empty()) output.line("  origin  " + program.header->origin);
    if (!program.header->shows.empty()) output.line("  shows   " + program.header->shows);
  }
  output.line();
  std::size_t number = 0;
  for (const std::string& line : highlighted_lines(program.text, style)) {
    output.line(style.paint(Ink::kDim, fmt::format("{:>4} ", ++number)) + " " + line);
  }
  const std::vector<Result> recorded = recorded_results(program, expectations);
  output.line();
  if (recorded.empty()) {
    output.line(style.paint(Ink::kDim, "  nothing is recorded"));
    return;
  }
  output.line("  " + style.paint(Ink::kBold, "recorded on real interpreters"));
  for (const std::string& line : pair_table(recorded, style, width - 2)) output.line("  " + line);
}

}  // namespace

void list_cases(const SuiteOptions& options) {
  const std::vector<Program> programs = selection_of(options);
  Output output(options.output);
  if (options.format == "json") {
    Json json = Json::array();
    for (const Program& program : programs) json.push_back(to_json(program));
    output.line(json.dump(2));
    return;
  }
  if (options.format == "markdown") {
    write_index(programs, output);
    return;
  }
  const Style style(wants_color(options.color, output.descriptor()));
  std::vector<TableRow> rows;
  for (const Program& program : programs) {
    const bool has_header = program.header.has_value();
    rows.push_back({style.paint(Ink::kBold, number_text(program)),
                    style.paint(Ink::kCyan, has_header ? program.header->topic : "-"),
                    has_header ? program.header->title : program.stem(),
                    style.paint(Ink::kDim, has_header ? program.header->origin : "")});
  }
  for (const std::string& line : table_lines(rows, list_width(output.descriptor()))) output.line(line);
}

void show_programs(const std::vector<std::string>& arguments, const SuiteOptions& options) {
  const std::vector<Program> collection = collection_if_needed(arguments, options);
  const Expectations expectations(expected_to_read(options));
  Output output(options.output);
  const Style style(wants_color(options.color, output.descriptor()));
  Json json = Json::array();
  bool first = true;
  for (const std::string& argument : arguments) {
    for (const Program& program : resolve(argument, collection)) {
      if (options.format == "json") {
        Json shown = to_json(program);
        shown["source"] = program.text;
        shown["recorded"] = Json::array();
        for (const Result& result : recorded_results(program, expectations)) {
          shown["recorded"].push_back(to_json(result.execution.outcome));
        }
        json.push_back(std::move(shown));
        continue;
      }
      if (!first) output.line();
      first = false;
      show_program(program, expectations, output, style);
    }
  }
  if (options.format == "json") output.line(json.dump(2, ' ', false, Json::error_handler_t::replace));
}

}  // namespace patchorder::suite
