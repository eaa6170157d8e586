#include <fmt/format.h>

#include "cmd/commands.h"
#include "cmd/number_range.h"
#include "suite/test_environment.h"

namespace patchorder::cmd {

using suite::SuiteOptions;

namespace {

// Fewer and not even the modules can be imported; more is no test of anything.
constexpr std::uint32_t kLeastRecursion = 50;
constexpr std::uint32_t kMostRecursion = 1'000'000;
constexpr std::uint32_t kMostThreads = 1'000'000;
constexpr std::uint64_t kMostSteps = 1'000'000'000'000'000;
constexpr std::size_t kMostFailures = 1'000'000;
constexpr int kMebibyteBits = 20;

}  // namespace

void add_folder_options(CLI::App& command, SuiteOptions& options) {
  command.add_option("--cases", options.cases, "Folder of the cases (your own scripts, for example)")->type_name("DIR");
  command
      .add_option("--expected", options.expected,
                  "Folder of the expectations (default: `expected` in the folder of --cases, else the built-in one)")
      ->type_name("DIR");
}

void add_time_limit_option(CLI::App& command, SuiteOptions& options) {
  command
      .add_option("--time-limit", options.time_limit, "Seconds until a program counts as hanging (virtual on the hub)")
      ->type_name("SECONDS")
      ->check(between(0.01, 86'400.0))
      ->capture_default_str();
}

void add_limit_options(CLI::App& command, SuiteOptions& options) {
  constexpr std::size_t kLeastBytes = 1024;
  constexpr std::size_t kMostBytes = std::size_t{1} << 40;
  const std::string group = "Limits";
  add_time_limit_option(command, options);
  command.get_option("--time-limit")->group(group);
  command.add_option("--max-steps", options.budgets.steps, "Statements and calls, on the hub")
      ->type_name("N")
      ->check(between<std::uint64_t>(1, kMostSteps))
      ->capture_default_str()
      ->group(group);
  command
      .add_option("--max-recursion", options.budgets.recursion, "Calls under way in a thread or greenlet, on the hub")
      ->type_name("N")
      ->check(between(kLeastRecursion, kMostRecursion))
      ->capture_default_str()
      ->group(group);
  command.add_option("--max-threads", options.budgets.threads, "Threads and greenlets ever started, on the hub")
      ->type_name("N")
      ->check(between(1U, kMostThreads))
      ->capture_default_str()
      ->group(group);
  // The default as text: CLI11 writes numbers of bytes out, and reads 512MB as 2^20 each.
  const auto add_size = [&](const std::string& name, std::size_t& size, const std::string& what) {
    command.add_option(name, size, what)
        ->type_name("SIZE")
        ->transform(CLI::AsSizeValue(false))
        ->check(between(kLeastBytes, kMostBytes))
        ->default_str(fmt::format("{}MB", size >> kMebibyteBits))
        ->group(group);
  };
  add_size("--max-memory", options.budgets.memory,
           "The program's objects on the hub, resident memory on a real interpreter");
  add_size("--max-output", options.budgets.output, "What it prints, stdout and stderr together");
}

void add_engine_options(CLI::App& command, SuiteOptions& options) {
  command
      .add_option("--pair", options.pairs,
                  "Pair to re-enact on the hub, repeatable, or `all` (default: all that have expectations)")
      ->type_name("PAIR")
      ->allow_extra_args(false);
  command.add_option("--on", options.pythons, "Real interpreter to run on, with gevent installed, repeatable")
      ->type_name("PYTHON")
      ->allow_extra_args(false);
  add_limit_options(command, options);
}

void add_selection_options(CLI::App& command, SuiteOptions& options) {
  command
      .add_option("-k,--filter", options.filters,
                  "Only these: number, range (3-9), slug, glob, topic, words of the title, or @FILE with such lines; "
                  "repeatable")
      ->type_name("WHAT")
      ->allow_extra_args(false);
  command.add_option("--skip", options.skips, "Leave these out; takes what --filter takes")
      ->type_name("WHAT")
      ->allow_extra_args(false);
}

void add_output_options(CLI::App& command, SuiteOptions& options) {
  command.add_option("--output", options.output, "Write the report to a file")->type_name("FILE");
  static const std::map<std::string, suite::ColorChoice> kChoices{{"auto", suite::ColorChoice::kAuto},
                                                                  {"always", suite::ColorChoice::kAlways},
                                                                  {"never", suite::ColorChoice::kNever}};
  command
      .add_option_function<std::string>(
          "--color", [&options](const std::string& name) { options.color = kChoices.at(name); },
          "Colours; auto (the default) heeds NO_COLOR, CLICOLOR_FORCE and the terminal")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command.add_flag_callback(
      "--no-color", [&options] { options.color = suite::ColorChoice::kNever; }, "The same as --color never");
}

void add_quiet_option(CLI::App& command, SuiteOptions& options, const std::string& effect) {
  command.add_flag("-q,--quiet", options.quiet, effect);
}

void add_report_options(CLI::App& command, SuiteOptions& options, const std::string& quiet_effect) {
  std::vector<std::string> names;
  for (const suite::ReportFormat& format : suite::report_formats()) names.emplace_back(format.name);
  command.add_option("--format", options.format, "Format of the report")
      ->type_name("FORMAT")
      ->check(CLI::IsMember(names))
      ->capture_default_str();
  add_output_options(command, options);
  add_quiet_option(command, options, quiet_effect);
  command.add_flag("-v,--verbose", options.verbose, "Every outcome in full")->excludes("--quiet");
}

void add_jobs_option(CLI::App& command, SuiteOptions& options) {
  command.add_option("-j,--jobs", options.jobs, "How many to run at once (default: one per processor)")
      ->type_name("N")
      ->check(between(1U, 1024U));
}

void add_listing_options(CLI::App& command, SuiteOptions& options, const std::vector<std::string>& formats) {
  command.add_option("--format", options.format, "Format of the answer")
      ->type_name("FORMAT")
      ->check(CLI::IsMember(formats))
      ->capture_default_str();
  add_output_options(command, options);
}

CLI::Option* add_origin_option(CLI::App& command, suite::OutcomeOrigin& origin) {
  static const std::map<std::string, suite::OutcomeOrigin> kOrigins{{"recorded", suite::OutcomeOrigin::kRecorded},
                                                                    {"hub", suite::OutcomeOrigin::kHub}};
  return command
      .add_option_function<std::string>(
          "--from", [&origin](const std::string& name) { origin = kOrigins.at(name); },
          "Whose outcomes to compare (default: recorded, where there are any)")
      ->type_name("ORIGIN")
      ->check(CLI::IsMember({"recorded", "hub"}));
}

void add_suite_options(CLI::App& command, SuiteOptions& options) {
  add_selection_options(command, options);
  command.add_flag("--failed", options.failed_only, "Only what failed last time");
  add_folder_options(command, options);
  add_engine_options(command, options);
  add_report_options(command, options, "Only what failed, and the summary");
  add_batch_options(command, options);
}

void add_batch_options(CLI::App& command, SuiteOptions& options) {
  add_jobs_option(command, options);
  command.add_flag_callback(
      "-x,--fail-fast", [&options] { options.most_failures = 1; }, "Stop at the first failure");
  command.add_option("--max-fail", options.most_failures, "Stop after so many failures")
      ->type_name("N")
      ->check(between(std::size_t{1}, kMostFailures));
  command
      .add_option_function<std::string>(
          "--shard",
          [&options](const std::string& text) {
            const auto shard = suite::parse_shard(text);
            if (!shard) throw CLI::ValidationError("--shard", "expected I/N with 1 <= I <= N, not '" + text + "'");
            options.shard = *shard;
          },
          "Only part I of N; TEST_TOTAL_SHARDS and TEST_SHARD_INDEX in the environment do the same")
      ->type_name("I/N");
  command.add_flag("--list", options.list_only, "Only list what would be run");
  command.preparse_callback([&options](std::size_t) { suite::apply_test_environment(options); });
  command.add_option("--repeat", options.repeat, "Run each of them so many times")
      ->type_name("N")
      ->check(between(1U, 10'000U));
}

}  // namespace patchorder::cmd
