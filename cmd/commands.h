// The sub-commands: each file turns flags into a call of suite/ and knows nothing else.
#pragma once

#include <CLI/CLI.hpp>

#include "suite/pair_outcomes.h"
#include "suite/suite_run.h"

namespace patchorder::cmd {

// What the sub-commands fill in; main returns `exit_code`.
struct Session {
  suite::SuiteOptions options;
  std::vector<std::string> arguments;
  int exit_code = 0;
};

void add_run_command(CLI::App& app, Session& session);
void add_sweep_command(CLI::App& app, Session& session);
void add_gate_command(CLI::App& app, Session& session);
void add_compare_command(CLI::App& app, Session& session);
void add_list_command(CLI::App& app, Session& session);
void add_show_command(CLI::App& app, Session& session);
void add_explain_command(CLI::App& app, Session& session);
void add_pairs_command(CLI::App& app, Session& session);
void add_upgrade_command(CLI::App& app, Session& session);
void add_record_command(CLI::App& app, Session& session);
void add_merge_command(CLI::App& app, Session& session);
void add_report_command(CLI::App& app, Session& session);
void add_schema_command(CLI::App& app, Session& session);
void add_completion_command(CLI::App& app, Session& session);
void add_manual_command(CLI::App& app);

// Flags that several sub-commands have.
void add_folder_options(CLI::App& command, suite::SuiteOptions& options);     // --cases --expected
void add_engine_options(CLI::App& command, suite::SuiteOptions& options);     // --pair --on and the limits
void add_limit_options(CLI::App& command, suite::SuiteOptions& options);      // --time-limit --max-steps ...
void add_selection_options(CLI::App& command, suite::SuiteOptions& options);  // --filter --skip
void add_output_options(CLI::App& command, suite::SuiteOptions& options);     // --output --color --no-color
void add_quiet_option(CLI::App& command, suite::SuiteOptions& options, const std::string& effect);
// --format, --verbose and the two above
void add_report_options(CLI::App& command, suite::SuiteOptions& options, const std::string& quiet_effect);
void add_listing_options(CLI::App& command, suite::SuiteOptions& options,  // --format and --output ...
                         const std::vector<std::string>& formats = {"pretty", "json"});
void add_time_limit_option(CLI::App& command, suite::SuiteOptions& options);
void add_jobs_option(CLI::App& command, suite::SuiteOptions& options);
CLI::Option* add_origin_option(CLI::App& command, suite::OutcomeOrigin& origin);  // --from
void add_batch_options(CLI::App& command, suite::SuiteOptions& options);          // --jobs --shard --fail-fast ...
void add_suite_options(CLI::App& command, suite::SuiteOptions& options);          // what sweep and gate have: these all

}  // namespace patchorder::cmd
