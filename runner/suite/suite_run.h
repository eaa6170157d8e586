// What run, sweep and gate have in common: programs, engines, expectations, and how to go through them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "modules/pair.h"
#include "suite/batch.h"
#include "suite/collection.h"
#include "suite/hub_runner.h"
#include "suite/interpreters/real_python.h"
#include "suite/reports/reporter.h"

namespace patchorder::suite {

// As the command line gives them; see the help texts in cmd/.
struct SuiteOptions {
  std::string cases;     // folder; empty: the built-in one
  std::string expected;  // folder; empty: the one beside the cases
  std::vector<std::string> filters;
  std::vector<std::string> skips;
  std::vector<std::string> pairs;  // names, `all`; empty: those that have expectations
  std::vector<std::string> pythons;
  std::vector<std::string> program_arguments;  // for the programs that are named one by one
  double time_limit = 5;                       // seconds, of virtual or real time
  python::Budgets budgets;                     // memory and output hold for real interpreters too
  unsigned jobs = 0;                           // 0: as many as there are processors
  Shard shard;
  std::size_t most_failures = 0;
  unsigned repeat = 1;
  bool failed_only = false;  // only what failed last time
  bool list_only = false;    // only say what would be run

  std::string format = "pretty";
  std::string output;      // file; empty: stdout
  std::string xml_output;  // file of a JUnit report besides; empty: none
  ColorChoice color = ColorChoice::kAuto;
  bool quiet = false;
  bool verbose = false;
};

// The folders that `options` means.
struct Folders {
  std::filesystem::path cases;  // empty if the built-in ones are not where this binary looks: its user's programs run
  std::string cases_shown_as;
  std::filesystem::path expected;
};
Folders folders_of(const SuiteOptions& options);

// The folder of expectations, to read them. Throws SelectionError if --expected names one that is not there: a typo
// must not read as nothing recorded.
std::filesystem::path expected_to_read(const SuiteOptions& options);

// All cases. Throws SelectionError, ProgramError.
std::vector<Program> collection_of(const SuiteOptions& options);
// What the filters leave of them. Throws SelectionError.
std::vector<Program> selection_of(std::vector<Program> collection, const SuiteOptions& options);
inline std::vector<Program> selection_of(const SuiteOptions& options) {
  return selection_of(collection_of(options), options);
}

HubLimits hub_limits(const SuiteOptions& options);
RealLimits real_limits(const SuiteOptions& options);

// The collection, empty if all arguments are files: a wrong case must not stop those.
std::vector<Program> collection_if_needed(const std::vector<std::string>& arguments, const SuiteOptions& options);

// What resolve finds, with the arguments that the command line gives it. Throws SelectionError, ProgramError.
std::vector<Program> programs_named(const std::string& argument, const std::vector<Program>& collection,
                                    const SuiteOptions& options);

// The modelled pair of that name. Throws SelectionError, which names them all.
const modules::Pair& pair_of(const std::string& name);

// One for each --pair and each --on. Throws SelectionError for an unknown pair, InterpreterError.
std::vector<std::unique_ptr<Engine>> engines_of(const SuiteOptions& options, const Expectations& expectations);

// How many to run at once.
unsigned jobs_of(const SuiteOptions& options);

struct SuiteRun {
  Plan plan;
  std::vector<Program> programs;
  std::vector<std::unique_ptr<Engine>> engines;
  const Reference* reference = nullptr;
  std::string baseline;                      // file that the reference is; empty: expected/
  std::vector<Result> vanished;              // reported behind the others: what there is no program for any more
  std::function<void(const Result&)> watch;  // is shown every result; may be empty
};

// The results that stand for what `reference` knows and the collection no longer has.
std::vector<Result> vanished_programs(const std::vector<Program>& collection, const SuiteOptions& options,
                                      const std::vector<std::unique_ptr<Engine>>& engines, const Reference& reference);

// Runs every program on every engine and reports. Answers the exit code.
int run_suite(const SuiteRun& run, const SuiteOptions& options);

// `run`: programs named one by one. One that can't be read is reported, the others still run.
int run_programs(const std::vector<std::string>& arguments, const SuiteOptions& options);

// `sweep`: all cases that the filters leave.
int sweep(const SuiteOptions& options);

}  // namespace patchorder::suite
