// JSON and JSON Lines. The lines are plain outcomes, as `gate --baseline`, `merge` and `record --import` read them; a
// program that gave no outcome has no line, its diagnosis goes to stderr, and so does what the summary has to say.
#include <iostream>

#include "suite/reports/failure_text.h"
#include "suite/reports/outcome_schema.h"
#include "suite/reports/reporter.h"

namespace patchorder::suite {
namespace {

void tell_notices(const BatchEnd& end) {
  if (end.notices.empty() && !missing_results(end).empty()) std::cerr << missing_results(end) << "\n";
  for (const std::string& notice : end.notices) std::cerr << notice << "\n";
}

class JsonLinesReporter final : public Reporter {
 public:
  explicit JsonLinesReporter(Output& output) : output_(output) {}
  void begin(const Plan&) override {}
  void result(const Result& result) override {
    if (result.execution.ending == Execution::Ending::kRan) {
      output_.line(to_json_line(result.execution.outcome));
    } else {
      std::cerr << result.reason << (result.reason.ends_with('\n') ? "" : "\n");
    }
  }
  void end(const BatchEnd& end) override { tell_notices(end); }

 private:
  Output& output_;
};

class JsonReporter final : public Reporter {
 public:
  explicit JsonReporter(Output& output) : output_(output) {}

  void begin(const Plan& plan) override {
    document_ = {
        {"schema", kReportSchemaVersion}, {"command", plan.title}, {"pairs", plan.pairs}, {"results", Json::array()}};
  }

  void result(const Result& result) override {
    Json json = {{"program", result.program.name}};
    if (result.program.header) {
      json["title"] = result.program.header->title;
      json["topic"] = result.program.header->topic;
    }
    json["pair"] = result.pair;
    json["where"] = result.is_real ? "real" : "hub";
    json["verdict"] = verdict_name(result.verdict);
    if (!result.reason.empty()) json["reason"] = result.reason;
    if (is_failure(result.verdict)) json["repeat"] = result.repeat;
    if (result.execution.ending == Execution::Ending::kRan) json["outcome"] = to_json(result.execution.outcome);
    if (result.expected) json["expected"] = to_json(*result.expected);
    document_["results"].push_back(std::move(json));
  }

  void end(const BatchEnd& end) override {
    document_["summary"] = {{"passed", end.tally.passed}, {"failed", end.tally.failed}, {"skipped", end.tally.skipped}};
    document_["interrupted"] = end.interrupted;
    output_.line(document_.dump(2, ' ', false, Json::error_handler_t::replace));
    tell_notices(end);
  }

 private:
  Output& output_;
  Json document_;
};

}  // namespace

std::unique_ptr<Reporter> make_json_reporter(Output& output, const Style&) {
  return std::make_unique<JsonReporter>(output);
}

std::unique_ptr<Reporter> make_json_lines_reporter(Output& output, const Style&) {
  return std::make_unique<JsonLinesReporter>(output);
}

}  // namespace patchorder::suite
