#include "suite/suite_run.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <limits>
#include <set>
#include <thread>

#include "suite/data_folders.h"
#include "suite/failure_memory.h"
#include "suite/interruption.h"
#include "suite/reports/collected_report.h"
#include "suite/reports/failure_text.h"
#include "suite/reports/progress.h"
#include "suite/reports/repeat_command.h"
#include "suite/reports/table.h"

namespace patchorder::suite {
namespace {

constexpr std::string_view kDefaultPair = "py3.11-gevent22.10";

std::vector<std::string> pair_names(const SuiteOptions& options, const Expectations& expectations) {
  std::vector<std::string> names;
  const auto add = [&names](std::string name) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  };
  for (const std::string& name : options.pairs) {
    if (name != "all") {
      add(name);
      continue;
    }
    for (const modules::Pair& pair : modules::pairs()) add(std::string(pair.name));
  }
  if (!options.pairs.empty() || !options.pythons.empty()) return names;
  for (const modules::Pair& pair : modules::pairs()) {
    if (expectations.versions(std::string(pair.name))) add(std::string(pair.name));
  }
  if (names.empty()) names.emplace_back(kDefaultPair);
  return names;
}

}  // namespace

const modules::Pair& pair_of(const std::string& name) {
  if (const modules::Pair* pair = modules::find_pair(name)) return *pair;
  std::vector<std::string_view> known;
  for (const modules::Pair& pair : modules::pairs()) known.push_back(pair.name);
  throw SelectionError(fmt::format("no pair is '{}'; pairs: {}, all", name, fmt::join(known, ", ")));
}

unsigned jobs_of(const SuiteOptions& options) {
  return options.jobs != 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
}

Folders folders_of(const SuiteOptions& options) {
  Folders folders;
  const DataFolders data = find_data_folders();
  if (options.cases.empty()) {
    folders.cases = data.cases;
    folders.cases_shown_as = "cases";
    folders.expected = data.expected;
  } else {
    folders.cases = options.cases;
    folders.cases_shown_as = options.cases;
    // Not the built-in expectations: they are of other cases.
    folders.expected = std::filesystem::path(options.cases) / "expected";
  }
  if (!options.expected.empty()) folders.expected = options.expected;
  return folders;
}

std::filesystem::path expected_to_read(const SuiteOptions& options) {
  std::error_code error;
  if (!options.expected.empty() && !std::filesystem::is_directory(options.expected, error)) {
    throw SelectionError(
        fmt::format("{} is no folder; name the folder of the expectations with --expected", options.expected));
  }
  return folders_of(options).expected;
}

std::vector<Program> collection_of(const SuiteOptions& options) {
  const Folders folders = folders_of(options);
  if (folders.cases.empty()) {
    throw SelectionError("the numbered cases are not where this binary looks; name their folder with --cases");
  }
  return load_collection(folders.cases, folders.cases_shown_as);
}

std::vector<Program> collection_if_needed(const std::vector<std::string>& arguments, const SuiteOptions& options) {
  const bool needed = std::ranges::any_of(arguments, [](const std::string& text) { return !names_file(text); });
  return needed ? collection_of(options) : std::vector<Program>{};
}

std::vector<Program> selection_of(std::vector<Program> collection, const SuiteOptions& options) {
  std::vector<Program> programs =
      select(std::move(collection), parse_selectors(options.filters), parse_selectors(options.skips));
  if (programs.empty()) throw SelectionError("the filters leave no case; `patchorder list` shows them all");
  return programs;
}

HubLimits hub_limits(const SuiteOptions& options) { return {options.budgets, options.time_limit}; }

RealLimits real_limits(const SuiteOptions& options) {
  return {options.time_limit, options.budgets.memory, options.budgets.output};
}

std::vector<Program> programs_named(const std::string& argument, const std::vector<Program>& collection,
                                    const SuiteOptions& options) {
  std::vector<Program> programs = resolve(argument, collection);
  for (Program& program : programs) program.arguments = options.program_arguments;
  return programs;
}

std::vector<std::unique_ptr<Engine>> engines_of(const SuiteOptions& options, const Expectations& expectations) {
  std::vector<std::unique_ptr<Engine>> engines;
  const HubLimits limits = hub_limits(options);
  for (const std::string& name : pair_names(options, expectations)) {
    engines.push_back(std::make_unique<HubEngine>(pair_of(name), limits));
  }
  for (const std::string& python : options.pythons) {
    engines.push_back(std::make_unique<RealPython>(python, real_limits(options)));
  }
  return engines;
}

std::vector<Result> vanished_programs(const std::vector<Program>& collection, const SuiteOptions& options,
                                      const std::vector<std::unique_ptr<Engine>>& engines, const Reference& reference) {
  // Of the whole collection: what a filter leaves out has not vanished. Of several shards, one says it.
  if (options.shard.index != 1) return {};
  const Folders folders = folders_of(options);
  std::set<std::string> present;
  for (const Program& program : collection) present.insert(program.stem());
  std::vector<Result> vanished;
  for (const auto& engine : engines) {
    for (const std::string& stem : reference.recorded(engine->pair())) {
      if (present.contains(stem)) continue;
      Result result;
      result.program.name = folders.cases_shown_as + "/" + stem + ".py";
      result.program.file = folders.cases / (stem + ".py");
      result.pair = engine->pair();
      result.where = engine->where();
      result.is_real = engine->is_real();
      result.verdict = Verdict::kGone;
      result.reason = "there is no such case any more";
      result.execution.ending = Execution::Ending::kFailed;
      result.execution.message = result.reason;
      vanished.push_back(std::move(result));
    }
  }
  return vanished;
}

namespace {

// `--list`: what would be run.
int list_tasks(const std::vector<Task>& tasks, const SuiteOptions& options) {
  Output output(options.output);
  std::vector<TableRow> rows;
  for (const Task& task : tasks) rows.push_back({task.program->name, task.engine->pair(), task.engine->where()});
  for (const std::string& line : table_lines(rows, std::numeric_limits<std::size_t>::max())) output.line(line);
  return kExitOk;
}

std::vector<Task> tasks_of(const SuiteRun& run, const SuiteOptions& options, const FailureMemory& memory) {
  std::vector<Task> tasks;
  for (const Program& program : run.programs) {
    for (const auto& engine : run.engines) {
      if (options.failed_only && !memory.failed(program, *engine)) continue;
      for (unsigned i = 0; i < options.repeat; ++i) tasks.push_back({&program, engine.get()});
    }
  }
  if (options.failed_only && tasks.empty()) throw SelectionError("nothing of this is known to have failed last time");
  return shard_of(tasks, options.shard);
}

}  // namespace

int run_suite(const SuiteRun& run, const SuiteOptions& options) {
  FailureMemory memory(folders_of(options).cases);
  const std::vector<Task> tasks = tasks_of(run, options, memory);
  if (options.list_only) return list_tasks(tasks, options);
  Plan plan = run.plan;
  plan.tasks = tasks.size() + run.vanished.size();
  plan.quiet = options.quiet;
  plan.verbose = options.verbose;
  plan.detailed |= options.verbose;
  for (const auto& engine : run.engines) plan.pairs.push_back(engine->pair());
  Output output(options.output);
  const auto reporter =
      find_report_format(options.format)->make(output, Style(wants_color(options.color, output.descriptor())));
  CollectedReport xml([&](const CollectedRun& all) { write_atomically(options.xml_output, junit_text(all)); });
  const auto report = [&](Result result) {
    result.repeat = repeating_command(result, options, run.baseline);
    if (run.watch) run.watch(result);
    reporter->result(result);
    if (!options.xml_output.empty()) xml.result(result);
  };
  Progress progress(tasks.size(), !options.quiet);
  reporter->begin(plan);
  xml.begin(plan);
  BatchEnd end = run_batch(
      tasks, run.reference, {jobs_of(options), options.most_failures},
      [&](Result result) {
        progress.clear();
        memory.note(result);
        report(std::move(result));
      },
      [&](const Tally& tally) { progress.tick(tally); });
  progress.clear();
  if (run.plan.remember_failures) memory.save();
  for (const Result& result : run.vanished) {
    end.tally.add(result.verdict);
    end.exit_code = std::max(end.exit_code, exit_code_of(result.verdict));
    report(result);
  }
  end.nothing_compared = plan.must_compare && !tasks.empty() &&
                         end.tally.passed + end.tally.failed + end.tally.by_verdict[Verdict::kKnownGap] == 0;
  if (end.nothing_compared) {
    const std::string looked = fmt::format("; expectations were looked for in {} (--expected names another folder)",
                                           folders_of(options).expected.string());
    end.notices.push_back(missing_results(end) + (run.baseline.empty() ? looked : ""));
    end.exit_code = kExitUsage;
  }
  reporter->end(end);
  if (!options.xml_output.empty()) xml.end(end);
  return end.interrupted ? interrupted_exit_code() : end.exit_code;
}

int run_programs(const std::vector<std::string>& arguments, const SuiteOptions& options) {
  const std::vector<Program> collection = collection_if_needed(arguments, options);
  std::vector<Program> programs;
  int exit_code = 0;
  for (const std::string& argument : arguments) {
    try {
      for (Program& program : programs_named(argument, collection, options)) programs.push_back(std::move(program));
    } catch (const ProgramError& error) {
      std::cerr << error.what() << "\n";
      exit_code = kExitUsage;
    }
  }
  if (programs.empty()) return exit_code;
  const Expectations expectations(expected_to_read(options));
  SuiteRun run;
  run.plan.title = "run";
  run.plan.detailed = true;
  run.programs = std::move(programs);
  run.engines = engines_of(options, expectations);
  run.reference = &expectations;
  return std::max(exit_code, run_suite(run, options));
}

int sweep(const SuiteOptions& options) {
  const Expectations expectations(expected_to_read(options));
  SuiteRun run;
  run.plan.title = "sweep";
  run.plan.remember_failures = true;
  run.plan.must_compare = true;
  run.programs = selection_of(options);
  run.engines = engines_of(options, expectations);
  run.reference = &expectations;
  return run_suite(run, options);
}

}  // namespace patchorder::suite
