#include "suite/expectations.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cstring>
#include <sstream>

#include "suite/reports/output.h"

namespace patchorder::suite {
namespace {

constexpr std::string_view kPairFile = "pair.toml";
constexpr std::string_view kGapsFile = "known-gaps.toml";

[[noreturn]] void fail(const std::filesystem::path& file, std::string_view problem) {
  throw ExpectationError(fmt::format("{}: {}", file.string(), problem));
}

toml::table parse_file(const std::filesystem::path& file) {
  try {
    return toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    fail(file, fmt::format("no valid TOML at line {}: {} (is the file cut off?)", error.source().begin.line,
                           error.description()));
  }
}

std::string text_in(const toml::table& table, const char* name, const std::filesystem::path& file) {
  const auto text = table[name].value_exact<std::string>();
  if (!text || text->empty()) fail(file, fmt::format("`{}` is missing or no string", name));
  return *text;
}

// TOML has no null: a call that answered None has no `result`, a process that was stopped no `exit`.
toml::table to_toml(const Json& json) {
  toml::table table;
  for (const auto& [name, value] : json.items()) {
    if (value.is_string())
      table.insert(name, value.get<std::string>());
    else if (value.is_boolean())
      table.insert(name, value.get<bool>());
    else if (value.is_number_integer())
      table.insert(name, value.get<std::int64_t>());
    else if (value.is_number())
      table.insert(name, value.get<double>());
  }
  return table;
}

Json to_json(const toml::node& node) {
  if (const auto* table = node.as_table()) {
    Json json = Json::object();
    for (const auto& [name, value] : *table) json[std::string(name.str())] = to_json(value);
    return json;
  }
  if (const auto* array = node.as_array()) {
    Json json = Json::array();
    for (const auto& item : *array) json.push_back(to_json(item));
    return json;
  }
  if (const auto text = node.value_exact<std::string>()) return *text;
  if (const auto truth = node.value_exact<bool>()) return *truth;
  if (const auto number = node.value_exact<std::int64_t>()) return *number;
  if (const auto number = node.value_exact<double>()) return *number;
  return nullptr;
}

// What was left out as null comes back.
Json with_nulls(Json json, const std::string& pair, const std::string& program) {
  json["pair"] = pair;
  json["program"] = program;
  if (!json.contains("exit")) json["exit"] = nullptr;
  for (const char* list : {"stdout", "calls", "stderr"}) {
    if (!json.contains(list)) json[list] = Json::array();
  }
  for (Json& call : json["calls"]) {
    if (call.is_object() && !call.contains("raised") && !call.contains("result")) call["result"] = nullptr;
  }
  return json;
}

}  // namespace

bool pair_before(const std::string& a, const std::string& b) { return strverscmp(a.c_str(), b.c_str()) < 0; }

std::string expectation_to_toml(const Program& program, const Outcome& outcome, int runs) {
  const Json json = to_json(outcome);
  toml::table table = to_toml(json);
  table.erase("pair");
  table.erase("program");
  table.insert("sha256", program.sha256());
  table.insert("runs", runs);
  toml::array lines;
  for (const std::string& line : outcome.stdout_lines) lines.push_back(line);
  table.insert("stdout", std::move(lines));
  for (const char* list : {"calls", "stderr"}) {
    toml::array rows;
    for (const Json& row : json[list]) rows.push_back(to_toml(row));
    if (!rows.empty()) table.insert(list, std::move(rows));
  }
  std::ostringstream text;
  text << "# What " << outcome.pair << " did with " << program.stem()
       << ". Written by `patchorder record`; do not edit.\n"
       << table << "\n";
  return text.str();
}

Expectations::Expectations(std::filesystem::path folder) : folder_(std::move(folder)) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder_, error)) {
    const auto file = entry.path() / kPairFile;
    if (!std::filesystem::exists(file, error)) continue;
    const toml::table table = parse_file(file);
    PairRecord record;
    record.versions = {text_in(table, "cpython", file), text_in(table, "gevent", file),
                       text_in(table, "greenlet", file)};
    const std::string pair = entry.path().filename();
    const auto gaps_file = entry.path() / kGapsFile;
    if (std::filesystem::exists(gaps_file, error)) {
      const toml::table gaps = parse_file(gaps_file);
      const toml::array* rows = gaps["gap"].as_array();
      if (rows == nullptr && !gaps.empty()) fail(gaps_file, "expected [[gap]] rows");
      for (std::size_t i = 0; rows != nullptr && i < rows->size(); ++i) {
        const toml::table* row = rows->get(i)->as_table();
        if (row == nullptr) fail(gaps_file, "expected [[gap]] rows");
        record.known_gaps.emplace(text_in(*row, "case", gaps_file), text_in(*row, "reason", gaps_file));
      }
    }
    pairs_.emplace(pair, std::move(record));
  }
}

std::vector<std::string> Expectations::pairs() const {
  std::vector<std::string> names;
  for (const auto& [name, record] : pairs_) names.push_back(name);
  std::ranges::sort(names, pair_before);
  return names;
}

std::optional<InterpreterVersions> Expectations::versions(const std::string& pair) const {
  const auto found = pairs_.find(pair);
  if (found == pairs_.end()) return std::nullopt;
  return found->second.versions;
}

const std::string* Expectations::known_gap(const std::string& pair, const std::string& stem) const {
  const auto found = pairs_.find(pair);
  if (found == pairs_.end()) return nullptr;
  const auto gap = found->second.known_gaps.find(stem);
  return gap == found->second.known_gaps.end() ? nullptr : &gap->second;
}

std::vector<std::string> Expectations::known_gaps(const std::string& pair) const {
  std::vector<std::string> stems;
  const auto found = pairs_.find(pair);
  if (found == pairs_.end()) return stems;
  for (const auto& [stem, reason] : found->second.known_gaps) stems.push_back(stem);
  return stems;
}

std::vector<std::string> Expectations::recorded(const std::string& pair) const {
  std::vector<std::string> stems;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder_ / pair, error)) {
    const std::string name = entry.path().filename();
    if (entry.path().extension() == ".toml" && name != kPairFile && name != kGapsFile)
      stems.push_back(entry.path().stem());
  }
  std::ranges::sort(stems);
  return stems;
}

std::filesystem::path Expectations::file_of(const std::string& pair, const std::string& stem) const {
  return folder_ / pair / (stem + ".toml");
}

Expectation Expectations::find(const std::string& pair, const Program& program) const {
  Expectation expectation;
  const auto file = file_of(pair, program.stem());
  std::error_code error;
  if (!pairs_.contains(pair) || !std::filesystem::exists(file, error)) return expectation;
  const toml::table table = parse_file(file);
  const std::string sha256 = text_in(table, "sha256", file);
  try {
    expectation.outcome = outcome_from_json(with_nulls(to_json(table), pair, program.name));
  } catch (const OutcomeError& problem) {
    fail(file, problem.what());
  }
  expectation.runs = table["runs"].value_or(0);
  expectation.state = sha256 == program.sha256() ? Expectation::State::kRecorded : Expectation::State::kStale;
  return expectation;
}

void Expectations::require_versions(const std::string& pair, const InterpreterVersions& versions) const {
  const auto known = this->versions(pair);
  if (!known || *known == versions) return;
  fail(folder_ / pair / kPairFile,
       fmt::format("was recorded with CPython {}, gevent {}, greenlet {}; this is CPython {}, gevent {}, greenlet {}",
                   known->cpython, known->gevent, known->greenlet, versions.cpython, versions.gevent,
                   versions.greenlet));
}

void Expectations::record(const Program& program, const Outcome& outcome, const InterpreterVersions& versions,
                          int runs) {
  require_versions(outcome.pair, versions);
  const auto known = this->versions(outcome.pair);
  const auto pair_file = folder_ / outcome.pair / kPairFile;
  std::error_code error;
  std::filesystem::create_directories(pair_file.parent_path(), error);
  if (!known) {
    toml::table table{{"cpython", versions.cpython}, {"gevent", versions.gevent}, {"greenlet", versions.greenlet}};
    std::ostringstream text;
    text << "# The exact versions that this folder was recorded with.\n" << table << "\n";
    write_atomically(pair_file, text.str());
    pairs_[outcome.pair].versions = versions;
  }
  write_atomically(file_of(outcome.pair, program.stem()), expectation_to_toml(program, outcome, runs));
}

}  // namespace patchorder::suite
