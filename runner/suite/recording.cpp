#include "suite/recording.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "modules/pair.h"
#include "suite/baseline.h"
#include "suite/comparison.h"
#include "suite/interpreters/child_process.h"
#include "suite/reports/progress.h"
#include "suite/text.h"

namespace patchorder::suite {
namespace {

constexpr unsigned kMostExtraRuns = 4;

constexpr int kMostStatedRuns = 1'000'000;

// The run that most others agree with, and how many do (itself counted).
struct Agreement {
  const Outcome* outcome = nullptr;
  unsigned runs = 0;
  bool elapsed_alone = true;  // nothing but elapsed times keeps the others apart
};

Agreement agreement_of(const std::vector<Outcome>& outcomes) {
  Agreement best;
  for (const Outcome& candidate : outcomes) {
    const auto agreeing =
        std::ranges::count_if(outcomes, [&](const Outcome& other) { return agree(candidate, other); });
    if (best.outcome != nullptr && agreeing <= best.runs) continue;
    best.outcome = &candidate;
    best.runs = static_cast<unsigned>(agreeing);
  }
  for (const Outcome& other : outcomes) {
    if (!agree(*best.outcome, other) && !differ_in_elapsed_only(*best.outcome, other)) best.elapsed_alone = false;
  }
  return best;
}

// What became of each case, said on stdout.
class Journal {
 public:
  explicit Journal(const SuiteOptions& options)
      : output_(options.output), style_(wants_color(options.color, output_.descriptor())), quiet_(options.quiet) {}

  void recorded(const std::string& pair, const std::string& stem, std::string_view what) {
    ++tally_.passed;
    if (!quiet_) output_.line(fmt::format("{} {} {}  {}", style_.paint(Ink::kGreen, "✓"), pair, stem, what));
  }

  void skipped(const std::string& pair, const std::string& stem, std::string_view why) {
    ++tally_.skipped;
    output_.line(fmt::format("{} {} {}  {}", style_.paint(Ink::kYellow, "○"), pair, stem, why));
  }

  void failed(const std::string& pair, const std::string& stem, std::string_view why, int exit_code) {
    ++tally_.failed;
    exit_code_ = std::max(exit_code_, exit_code);
    output_.line(fmt::format("{} {} {}  {}", style_.paint(Ink::kRed, "✗"), pair, stem, why));
  }

  void difference(const Outcome& one, const Outcome& other) {
    for (const DiffLine& line : diff_outcomes(one, other)) {
      if (line.side == DiffLine::Side::kBoth) continue;
      output_.line((line.side == DiffLine::Side::kExpected ? "    - " : "    + ") + line.text);
    }
  }

  int end() {
    output_.line(tally_.summary());
    return exit_code_;
  }

 private:
  Output output_;
  Style style_;
  bool quiet_;
  Tally tally_;
  int exit_code_ = kExitOk;
};

// Of an outcome that a budget ended: what the program would have done is not known.
std::string no_recording(const Outcome& outcome) {
  return fmt::format("its {} budget ended it, so it is no recording", outcome.budget);
}

// What the expectations held, compared with what is now recorded.
std::string change_of(const Expectation& before, const Outcome& now) {
  if (before.state == Expectation::State::kUnrecorded) return "recorded";
  if (agree(before.outcome, now)) return before.state == Expectation::State::kStale ? "recorded anew" : "as before";
  std::string aspects;
  for (const Aspect aspect : differing_aspects(before.outcome, now)) {
    aspects += (aspects.empty() ? "" : ", ") + std::string(aspect_name(aspect));
  }
  return "changed: " + aspects;
}

Expectation expectation_before(const Expectations& expectations, const std::string& pair, const Program& program) {
  try {
    return expectations.find(pair, program);
  } catch (const ExpectationError&) {
    return {};  // garbled: what is recorded now takes its place
  }
}

// Writes an outcome, and answers what that changed. One that agrees with what was recorded leaves that as it is: other
// elapsed times would be noise in every diff.
std::string keep(Expectations& expectations, const Program& program, const Outcome& outcome,
                 const InterpreterVersions& versions, int runs) {
  const Expectation before = expectation_before(expectations, outcome.pair, program);
  const bool same = before.state != Expectation::State::kUnrecorded && agree(before.outcome, outcome);
  if (same && before.state == Expectation::State::kRecorded && runs <= before.runs) {
    expectations.require_versions(outcome.pair, versions);
  } else {
    expectations.record(program, same ? before.outcome : outcome, versions, runs);
  }
  return change_of(before, outcome);
}

// Records one case after another on one interpreter.
class Recorder {
 public:
  Recorder(const std::vector<Program>& programs, const RealPython& python, unsigned runs, unsigned jobs)
      : programs_(programs), python_(python), runs_(runs), jobs_(jobs) {}

  // False if a signal came.
  bool run(Expectations& expectations, Journal& journal) {
    std::vector<const Program*> wanted;
    for (const Program& program : programs_) wanted.push_back(&program);
    if (!run_each(wanted, runs_)) return false;
    // A loaded machine is slow now and then: those that differ in nothing but time get another chance.
    for (unsigned extra = 0; extra < kMostExtraRuns; ++extra) {
      std::erase_if(wanted, [&](const Program* program) { return settled(program->name); });
      if (wanted.empty()) break;
      if (!run_each(wanted, 1)) return false;
    }
    for (const Program& program : programs_) write(program, expectations, journal);
    return true;
  }

 private:
  bool run_each(const std::vector<const Program*>& wanted, unsigned times) {
    std::vector<Task> tasks;
    for (const Program* program : wanted) tasks.insert(tasks.end(), times, Task{program, &python_});
    Progress progress(tasks.size(), true);
    const BatchEnd end = run_batch(
        tasks, nullptr, {jobs_, 0}, [&](const Result& result) { take(result); },
        [&](const Tally& tally) { progress.tick(tally); });
    return !end.interrupted;
  }

  void take(const Result& result) {
    const Outcome& outcome = result.execution.outcome;
    const bool ran = result.execution.ending == Execution::Ending::kRan;
    if (ran && outcome.budget.empty()) return outcomes_[result.program.name].push_back(outcome);
    Result& failure = failures_[result.program.name] = result;
    if (ran) failure.reason = no_recording(outcome);
  }

  bool settled(const std::string& name) const {
    if (failures_.contains(name)) return true;
    const Agreement agreement = agreement_of(outcomes_.at(name));
    return agreement.runs >= runs_ || !agreement.elapsed_alone;
  }

  void write(const Program& program, Expectations& expectations, Journal& journal) const {
    if (const auto failure = failures_.find(program.name); failure != failures_.end()) {
      journal.failed(python_.pair(), program.stem(), failure->second.reason, exit_code_of(failure->second.verdict));
      return;
    }
    const std::vector<Outcome>& outcomes = outcomes_.at(program.name);
    const Agreement agreement = agreement_of(outcomes);
    if (agreement.runs < runs_ || !agreement.elapsed_alone) {
      journal.failed(
          python_.pair(), program.stem(),
          fmt::format("unstable: only {} of {} runs agree; nothing written", agreement.runs, outcomes.size()),
          kExitDiffers);
      const auto other =
          std::ranges::find_if(outcomes, [&](const Outcome& o) { return !agree(*agreement.outcome, o); });
      if (other != outcomes.end()) journal.difference(*agreement.outcome, *other);
      return;
    }
    journal.recorded(
        python_.pair(), program.stem(),
        keep(expectations, program, *agreement.outcome, python_.versions(), static_cast<int>(agreement.runs)));
  }

  const std::vector<Program>& programs_;
  const RealPython& python_;
  unsigned runs_;
  unsigned jobs_;
  std::map<std::string, std::vector<Outcome>> outcomes_;  // by program
  std::map<std::string, Result> failures_;
};

// What a file says about one case on one pair.
struct Imported {
  std::vector<Outcome> outcomes;
  int runs = 0;
  bool stable = true;
};

struct Import {
  std::map<std::string, InterpreterVersions> versions;                   // by pair
  std::map<std::string, std::map<const Program*, Imported>> recordings;  // by pair
};

InterpreterVersions versions_from_json(const Json& json, const std::string& where) {
  InterpreterVersions versions;
  for (const auto& [name, member] :
       {std::pair{"cpython", &InterpreterVersions::cpython}, std::pair{"gevent", &InterpreterVersions::gevent},
        std::pair{"greenlet", &InterpreterVersions::greenlet}}) {
    const auto found = json.find(name);
    if (found == json.end() || !found->is_string() || found->get<std::string>().empty())
      throw OutcomeError(fmt::format("{}: `versions.{}` is missing or no string", where, name));
    versions.*member = found->get<std::string>();
  }
  return versions;
}

// Where a file does not say them.
InterpreterVersions known_versions(const Expectations& expectations, const std::string& pair,
                                   const std::string& where) {
  if (const auto recorded = expectations.versions(pair)) return *recorded;
  if (const modules::Pair* modelled = modules::find_pair(pair)) return versions_of(*modelled);
  throw OutcomeError(fmt::format("{}: the exact versions of {} are not known; add `versions`", where, pair));
}

const Program& program_named(const std::vector<Program>& programs, const std::string& name, const std::string& where) {
  const std::string stem = std::filesystem::path(name).stem();
  const auto found = std::ranges::find_if(programs, [&](const Program& program) { return program.stem() == stem; });
  if (found == programs.end()) throw OutcomeError(fmt::format("{}: there is no case `{}`", where, stem));
  return *found;
}

void take_line(Outcome outcome, const Json& json, const std::string& where, const std::vector<Program>& programs,
               const Expectations& expectations, Import& import) {
  if (!outcome.budget.empty()) throw OutcomeError(where + ": " + no_recording(outcome));
  const Program& program = program_named(programs, outcome.program, where);
  if (const auto sha = json.find("sha256"); sha != json.end() && *sha != program.sha256())
    throw OutcomeError(fmt::format("{}: {} had another text when this was recorded", where, program.name));
  const auto versions = json.find("versions");
  const InterpreterVersions stated =
      versions != json.end() ? versions_from_json(*versions, where) : known_versions(expectations, outcome.pair, where);
  const auto [known, fresh] = import.versions.emplace(outcome.pair, stated);
  if (!fresh && known->second != stated)
    throw OutcomeError(fmt::format("{}: other versions of {} than in the lines before", where, outcome.pair));
  if (stated.pair_name() != outcome.pair)
    throw OutcomeError(
        fmt::format("{}: CPython {} with gevent {} is not {}", where, stated.cpython, stated.gevent, outcome.pair));
  Imported& imported = import.recordings[outcome.pair][&program];
  const auto runs = json.find("runs");
  if (runs != json.end() && (!runs->is_number_integer() || *runs < 1 || *runs > kMostStatedRuns))
    throw OutcomeError(fmt::format("{}: `runs` is no number from 1 to {}", where, kMostStatedRuns));
  imported.runs += runs != json.end() ? runs->get<int>() : 1;
  const auto stable = json.find("stable");
  if (stable != json.end() && *stable == false) imported.stable = false;
  imported.outcomes.push_back(std::move(outcome));
}

void take_file(const std::string& file, const std::vector<Program>& programs, const Expectations& expectations,
               Import& import) {
  std::size_t taken = 0;
  for_each_outcome(read_outcome_file(file), file, [&](Outcome outcome, const Json& json, const std::string& where) {
    take_line(std::move(outcome), json, where, programs, expectations, import);
    ++taken;
  });
  if (taken == 0) throw OutcomeError(fmt::format("{}: there is no outcome in it", file));
}

}  // namespace

int record_cases(const std::vector<std::string>& arguments, unsigned runs, const SuiteOptions& options) {
  if (options.pythons.empty())
    throw SelectionError("name a real interpreter with gevent: patchorder record --on PYTHON");
  std::vector<Program> programs;
  if (arguments.empty()) {
    programs = selection_of(options);
  } else {
    const std::vector<Program> collection = collection_of(options);
    for (const std::string& argument : arguments)
      std::ranges::move(resolve(argument, collection), std::back_inserter(programs));
  }
  Expectations expectations(folders_of(options).expected);
  Journal journal(options);
  for (const std::string& name : options.pythons) {
    const RealPython python(name, real_limits(options));
    if (!Recorder(programs, python, runs, jobs_of(options)).run(expectations, journal)) throw Interrupted();
  }
  return journal.end();
}

int import_recordings(const std::vector<std::string>& files, const SuiteOptions& options) {
  const std::vector<Program> programs = collection_of(options);
  Expectations expectations(folders_of(options).expected);
  Import import;
  for (const std::string& file : files) take_file(file, programs, expectations, import);
  Journal journal(options);
  for (const auto& [pair, recordings] : import.recordings) {
    for (const auto& [program, imported] : recordings) {
      const Agreement agreement = agreement_of(imported.outcomes);
      const bool one_answer = agreement.runs == imported.outcomes.size();
      // Runs that a loaded machine slowed down count as `record` counts them: three others that agree outweigh them.
      if (!imported.stable || (!one_answer && (!agreement.elapsed_alone || agreement.runs < kFewestRuns))) {
        journal.skipped(pair, program->stem(), "unstable: its runs did not agree; nothing written");
        continue;
      }
      const int runs = one_answer ? imported.runs : static_cast<int>(agreement.runs);
      if (runs < static_cast<int>(kFewestRuns)) {
        journal.failed(
            pair, program->stem(),
            fmt::format("{} run{}, at least {} must agree; nothing written", runs, runs == 1 ? "" : "s", kFewestRuns),
            kExitDiffers);
        continue;
      }
      journal.recorded(pair, program->stem(),
                       keep(expectations, *program, *agreement.outcome, import.versions.at(pair), runs));
    }
  }
  return journal.end();
}

}  // namespace patchorder::suite
