#include "suite/outcome.h"

#include <fmt/format.h>

#include <cmath>

#include "suite/text.h"

namespace patchorder::suite {
namespace {

[[noreturn]] void fail(const std::string& where, std::string_view problem) {
  throw OutcomeError(fmt::format("{}: {}", where, problem));
}

const Json& member(const Json& object, const char* name, const std::string& where) {
  if (!object.is_object()) fail(where.empty() ? "the outcome" : where, "expected an object");
  const auto found = object.find(name);
  if (found == object.end()) fail(where + name, "missing");
  return *found;
}

std::string text_of(const Json& value, const std::string& where) {
  if (!value.is_string()) fail(where, "expected a string");
  return value.get<std::string>();
}

bool truth_of(const Json& value, const std::string& where) {
  if (!value.is_boolean()) fail(where, "expected true or false");
  return value.get<bool>();
}

std::uint32_t line_of(const Json& value, const std::string& where) {
  constexpr std::int64_t kMost = 100'000'000;
  if (!value.is_number_integer()) fail(where, "expected a whole number");
  const auto line = value.get<std::int64_t>();
  if (line < 0 || line > kMost) fail(where, "out of range");
  return static_cast<std::uint32_t>(line);
}

const Json& list_of(const Json& object, const char* name) {
  const Json& list = member(object, name, "");
  if (!list.is_array()) fail(name, "expected a list");
  return list;
}

}  // namespace

Json to_json(const Call& call) {
  Json json = {{"line", call.line}, {"call", call.call}};
  if (call.never_returned) {
    json["never_returned"] = true;
    return json;
  }
  if (call.raised.empty()) {
    json["result"] = call.result;
  } else {
    json["raised"] = call.raised;
  }
  json["elapsed"] = call.elapsed;
  return json;
}

Json to_json(const Report& report) {
  Json json = {{"kind", report.kind}};
  if (report.line) json["line"] = *report.line;
  json["type"] = report.type;
  json["message"] = report.message;
  return json;
}

Json to_json(const Outcome& outcome) {
  Json json = {{"program", outcome.program}, {"pair", outcome.pair}, {"stdout", outcome.stdout_lines}};
  json["calls"] = Json::array();
  for (const Call& call : outcome.calls) json["calls"].push_back(to_json(call));
  json["stderr"] = Json::array();
  for (const Report& report : outcome.stderr_reports) json["stderr"].push_back(to_json(report));
  json["exit"] = outcome.exit ? Json(*outcome.exit) : Json();
  json["hang"] = outcome.hang;
  if (!outcome.budget.empty()) json["budget"] = outcome.budget;
  return json;
}

std::string to_json_line(const Outcome& outcome) {
  return to_json(outcome).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Call call_from_json(const Json& json, const std::string& where) {
  Call call;
  call.line = line_of(member(json, "line", where), where + "line");
  call.call = text_of(member(json, "call", where), where + "call");
  if (json.contains("never_returned")) {
    call.never_returned = truth_of(json["never_returned"], where + "never_returned");
    if (call.never_returned) return call;
  }
  if (json.contains("raised")) {
    call.raised = text_of(json["raised"], where + "raised");
    if (call.raised.empty()) fail(where + "raised", "expected `Type: message`");
  } else {
    call.result = member(json, "result", where);
    if (call.result.is_structured()) fail(where + "result", "expected null, true, false, a number or a string");
  }
  const Json& elapsed = member(json, "elapsed", where);
  if (!elapsed.is_number()) fail(where + "elapsed", "expected seconds");
  call.elapsed = elapsed.get<double>();
  if (!std::isfinite(call.elapsed) || call.elapsed < 0) fail(where + "elapsed", "out of range");
  return call;
}

Report report_from_json(const Json& json, const std::string& where) {
  Report report;
  report.kind = text_of(member(json, "kind", where), where + "kind");
  report.type = text_of(member(json, "type", where), where + "type");
  report.message = text_of(member(json, "message", where), where + "message");
  if (json.contains("line")) report.line = line_of(json["line"], where + "line");
  return report;
}

Outcome outcome_from_json(const Json& json) {
  Outcome outcome;
  outcome.program = text_of(member(json, "program", ""), "program");
  outcome.pair = text_of(member(json, "pair", ""), "pair");
  for (const Json& line : list_of(json, "stdout")) outcome.stdout_lines.push_back(text_of(line, "stdout"));
  std::size_t at = 0;
  for (const Json& call : list_of(json, "calls")) {
    outcome.calls.push_back(call_from_json(call, fmt::format("calls[{}].", at++)));
  }
  at = 0;
  for (const Json& report : list_of(json, "stderr")) {
    outcome.stderr_reports.push_back(report_from_json(report, fmt::format("stderr[{}].", at++)));
  }
  const Json& exit = member(json, "exit", "");
  // As a double: a conversion to fewer bits could bring what is far out of range back into it.
  if (exit.is_number_integer() && std::abs(exit.get<double>()) <= 255) {
    outcome.exit = exit.get<int>();
  } else if (!exit.is_null()) {
    fail("exit", "expected an exit code or null");
  }
  outcome.hang = truth_of(member(json, "hang", ""), "hang");
  if (json.contains("budget")) outcome.budget = text_of(json["budget"], "budget");
  return outcome;
}

void for_each_outcome(std::string_view text, const std::string& name, const TakeOutcome& take) {
  std::size_t number = 0;
  for (const std::string& line : split_lines(text)) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const Json json = Json::parse(line, nullptr, false);
    const std::string where = fmt::format("{}:{}", name, number);
    if (json.is_discarded()) fail(where, "not JSON (is the file cut off?)");
    Outcome outcome;
    try {
      outcome = outcome_from_json(json);
    } catch (const OutcomeError& error) {
      fail(where, error.what());
    }
    take(std::move(outcome), json, where);
  }
}

std::vector<Outcome> outcomes_from_json_lines(std::string_view text, const std::string& name) {
  std::vector<Outcome> outcomes;
  for_each_outcome(text, name,
                   [&](Outcome outcome, const Json&, const std::string&) { outcomes.push_back(std::move(outcome)); });
  return outcomes;
}

Json result_from_repr(std::string_view repr) {
  if (repr == "None" || repr == "null") return nullptr;
  if (repr == "True" || repr == "true") return true;
  if (repr == "False" || repr == "false") return false;
  const Json number = Json::parse(repr, nullptr, false);
  if (number.is_number()) return number;
  return mask_idents(one_line(repr));
}

double rounded_seconds(double seconds) { return std::round(seconds * 1000) / 1000; }

std::string result_text(const Call& call) {
  if (call.never_returned) return "never returned";
  if (!call.raised.empty()) return "raised " + call.raised;
  if (call.result.is_null()) return "None";
  if (call.result.is_boolean()) return call.result.get<bool>() ? "True" : "False";
  if (call.result.is_string()) return call.result.get<std::string>();
  return call.result.dump();
}

}  // namespace patchorder::suite
