#include "suite/upgrade.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iostream>

#include "suite/comparison.h"
#include "suite/reports/pair_table.h"
#include "suite/reports/table.h"

namespace patchorder::suite {
namespace {

// On how many cases two pairs do the same.
struct Similarity {
  std::size_t same = 0;
  std::size_t both = 0;  // cases that both have an outcome of
  double percent() const { return both == 0 ? 0 : 100.0 * static_cast<double>(same) / static_cast<double>(both); }
};

Similarity similarity_of(const PairOutcomes& outcomes, const std::string& one, const std::string& other) {
  Similarity similarity;
  const auto& theirs = outcomes.by_pair.at(other);
  for (const auto& [program, outcome] : outcomes.by_pair.at(one)) {
    const auto found = theirs.find(program);
    if (found == theirs.end()) continue;
    ++similarity.both;
    if (agree(outcome, found->second)) ++similarity.same;
  }
  return similarity;
}

std::string origin_text(const PairOutcomes& outcomes) {
  return outcomes.recorded ? "as recorded on real interpreters" : "as the hub re-enacts them";
}

// One case that changes.
struct Change {
  const Program* program;
  std::vector<Aspect> aspects;
  const Outcome* before;
  const Outcome* after;
};

// What of an outcome an aspect is about, in a few words.
std::string aspect_text(Aspect aspect, const Outcome& outcome) {
  switch (aspect) {
    case Aspect::kJoin: return joins_text(outcome);
    case Aspect::kIsAlive: return is_alives_text(outcome);
    case Aspect::kStdout: return fmt::format("{}", fmt::join(outcome.stdout_lines, " ⏎ "));
    case Aspect::kStderr: {
      std::vector<std::string> reports;
      for (const Report& report : outcome.stderr_reports) reports.push_back(report.type + " " + report.kind);
      return reports.empty() ? "nothing" : fmt::format("{}", fmt::join(reports, ", "));
    }
    case Aspect::kElapsed: return joins_text(outcome);
    default: return ending_text(outcome);
  }
}

// Where two long texts part.
std::pair<std::string, std::string> from_where_they_part(const std::string& one, const std::string& other) {
  constexpr std::size_t kContext = 12;
  std::size_t same = 0;
  while (same < one.size() && same < other.size() && one[same] == other[same]) ++same;
  std::size_t start = same > kContext ? same - kContext : 0;
  // Not within a character.
  const auto inside = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  while (start > 0 && start < one.size() && inside(one[start])) --start;
  if (start == 0) return {one, other};
  return {"…" + one.substr(start), "…" + other.substr(start)};
}

std::vector<Change> changes_between(const PairOutcomes& outcomes, const std::string& from, const std::string& to,
                                    std::size_t& compared) {
  std::vector<Change> changes;
  const auto& theirs = outcomes.by_pair.at(to);
  for (const auto& [program, before] : outcomes.by_pair.at(from)) {
    const auto after = theirs.find(program);
    if (after == theirs.end()) continue;
    ++compared;
    std::vector<Aspect> aspects = differing_aspects(before, after->second);
    if (!aspects.empty()) changes.push_back({&outcomes.programs[program], std::move(aspects), &before, &after->second});
  }
  return changes;
}

// What users feel first: a case stands in the first group that fits.
constexpr Aspect kGroups[] = {Aspect::kHang,   Aspect::kJoin,   Aspect::kIsAlive, Aspect::kExit,
                              Aspect::kStderr, Aspect::kStdout, Aspect::kBudget,  Aspect::kElapsed};

Aspect group_of(const Change& change) { return *std::ranges::find_first_of(kGroups, change.aspects); }

void print_changes(const std::vector<Change>& changes, Output& output, const Style& style, std::size_t width) {
  for (const Aspect group : kGroups) {
    const auto in_group = [&](const Change& change) { return group_of(change) == group; };
    const auto count = std::ranges::count_if(changes, in_group);
    if (count == 0) continue;
    output.line();
    output.line(style.paint(Ink::kBold, fmt::format("{} ({})", aspect_name(group), count)));
    std::vector<TableRow> rows;
    for (const Change& change : changes) {
      if (!in_group(change)) continue;
      const auto [before, after] =
          from_where_they_part(aspect_text(group, *change.before), aspect_text(group, *change.after));
      rows.push_back({style.paint(Ink::kCyan, change.program->stem()), before, "→ " + after});
    }
    for (const std::string& line : table_lines(rows, width - 2)) output.line("  " + line);
  }
}

Json to_json(const std::vector<Change>& changes) {
  Json json = Json::array();
  for (const Change& change : changes) {
    Json row = {
        {"program", change.program->name}, {"group", aspect_name(group_of(change))}, {"differs_in", Json::array()}};
    for (const Aspect aspect : change.aspects) row["differs_in"].push_back(aspect_name(aspect));
    row["before"] = suite::to_json(*change.before);
    row["after"] = suite::to_json(*change.after);
    json.push_back(std::move(row));
  }
  return json;
}

void require_outcomes(const PairOutcomes& outcomes, const std::string& pair) {
  if (outcomes.by_pair.contains(pair)) return;
  throw SelectionError(fmt::format("there are no outcomes of '{}' {}; pairs: {}", pair, origin_text(outcomes),
                                   fmt::join(outcomes.pairs(), ", ")));
}

}  // namespace

int show_pairs(const SuiteOptions& options) {
  const Expectations expectations(expected_to_read(options));
  Output output(options.output);
  const Style style(wants_color(options.color, output.descriptor()));
  Json document = {{"pairs", Json::array()}, {"pythons", Json::array()}};
  std::vector<TableRow> rows{{style.paint(Ink::kBold, "pair"), style.paint(Ink::kBold, "CPython"),
                              style.paint(Ink::kBold, "gevent"), style.paint(Ink::kBold, "greenlet"),
                              style.paint(Ink::kBold, "recorded")}};
  for (const modules::Pair& pair : modules::pairs()) {
    const std::string name(pair.name);
    const std::size_t recorded = expectations.recorded(name).size();
    const InterpreterVersions versions = versions_of(pair);
    rows.push_back({name, versions.cpython, versions.gevent, versions.greenlet,
                    recorded == 0 ? style.paint(Ink::kDim, "nothing") : fmt::format("{} cases", recorded)});
    document["pairs"].push_back({{"pair", name},
                                 {"cpython", versions.cpython},
                                 {"gevent", versions.gevent},
                                 {"greenlet", versions.greenlet},
                                 {"recorded", recorded}});
  }
  int exit_code = kExitOk;
  std::vector<std::string> answers;
  for (const std::string& name : options.pythons) {
    try {
      const RealPython python(name, real_limits(options));
      const bool modelled = modules::find_pair(python.pair()) != nullptr;
      const InterpreterVersions& versions = python.versions();
      answers.push_back(fmt::format("{} is {}: CPython {}, gevent {}, greenlet {}{}", name, python.pair(),
                                    versions.cpython, versions.gevent, versions.greenlet,
                                    modelled ? "" : " (not modelled; it runs all the same)"));
      document["pythons"].push_back({{"python", name},
                                     {"pair", python.pair()},
                                     {"cpython", versions.cpython},
                                     {"gevent", versions.gevent},
                                     {"greenlet", versions.greenlet},
                                     {"modelled", modelled}});
    } catch (const InterpreterError& error) {
      std::cerr << "patchorder: " << error.what() << "\n";
      exit_code = kExitFailed;
    }
  }
  if (options.format == "json") {
    output.line(document.dump(2));
    return exit_code;
  }
  for (const std::string& line : table_lines(rows, list_width(output.descriptor()))) output.line(line);
  if (!answers.empty()) output.line();
  for (const std::string& answer : answers) output.line(answer);
  return exit_code;
}

int show_similarity(OutcomeOrigin origin, const SuiteOptions& options) {
  const PairOutcomes outcomes = outcomes_of_pairs(origin, options);
  const std::vector<std::string> pairs = outcomes.pairs();
  if (pairs.size() < 2) throw SelectionError("there are not two pairs with outcomes to compare; try --from hub");
  Output output(options.output);
  const Style style(wants_color(options.color, output.descriptor()));
  Json document = {{"from", outcomes.recorded ? "recorded" : "hub"}, {"similarity", Json::array()}};
  std::vector<TableRow> rows(1);
  rows[0] = {""};
  for (std::size_t i = 0; i < pairs.size(); ++i)
    rows[0].push_back(style.paint(Ink::kBold, fmt::format("{:>5}", i + 1)));
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    TableRow row{fmt::format("{} {}", i + 1, pairs[i])};
    for (std::size_t j = 0; j < pairs.size(); ++j) {
      const Similarity similarity = similarity_of(outcomes, pairs[i], pairs[j]);
      row.push_back(i == j ? style.paint(Ink::kDim, "    ·") : fmt::format("{:>3.0f} %", similarity.percent()));
      if (i < j)
        document["similarity"].push_back(
            {{"pairs", {pairs[i], pairs[j]}}, {"same", similarity.same}, {"cases", similarity.both}});
    }
    rows.push_back(std::move(row));
  }
  if (options.format == "json") {
    output.line(document.dump(2));
    return kExitOk;
  }
  output.line(fmt::format("of {} cases, on how many two pairs do the same, {}", outcomes.programs.size(),
                          origin_text(outcomes)));
  for (const std::string& line : table_lines(rows, list_width(output.descriptor()))) output.line(line);
  return kExitOk;
}

int show_upgrade(const std::string& from, const std::string& to, OutcomeOrigin origin, const SuiteOptions& options) {
  const PairOutcomes outcomes = outcomes_of_pairs(origin, options);
  require_outcomes(outcomes, from);
  require_outcomes(outcomes, to);
  std::size_t compared = 0;
  const std::vector<Change> changes = changes_between(outcomes, from, to, compared);
  if (compared == 0) throw SelectionError(fmt::format("no case has outcomes of both {} and {}", from, to));
  Output output(options.output);
  if (options.format == "json") {
    const Json document = {{"from", from},
                           {"to", to},
                           {"outcomes", outcomes.recorded ? "recorded" : "hub"},
                           {"compared", compared},
                           {"changes", to_json(changes)}};
    output.line(document.dump(2, ' ', false, Json::error_handler_t::replace));
    return kExitOk;
  }
  const Style style(wants_color(options.color, output.descriptor()));
  output.line(style.paint(Ink::kBold, fmt::format("{} → {}", from, to)) +
              fmt::format(": {} of {} cases change, {}", changes.size(), compared, origin_text(outcomes)));
  print_changes(changes, output, style, list_width(output.descriptor()));
  return kExitOk;
}

}  // namespace patchorder::suite
