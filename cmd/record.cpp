#include "cmd/commands.h"
#include "cmd/number_range.h"
#include "suite/recording.h"

namespace patchorder::cmd {

void add_record_command(CLI::App& app, Session& session) {
  struct Settings {
    std::vector<std::string> imports;
    unsigned runs = suite::kFewestRuns;
  };
  auto settings = std::make_shared<Settings>();
  CLI::App* command = app.add_subcommand("record", "Write expected/ from runs on a real interpreter");
  CLI::Option* cases = command->add_option("CASE", session.arguments,
                                           "Number, range, slug or glob (default: all that the filters leave)");
  CLI::Option* imports = command
                             ->add_option("--import", settings->imports,
                                          "Take outcomes that were recorded elsewhere: JSON Lines, repeatable")
                             ->type_name("FILE.jsonl")
                             ->allow_extra_args(false)
                             ->excludes(cases);
  command->add_option("--on", session.options.pythons, "Real interpreter with gevent, repeatable")
      ->type_name("PYTHON")
      ->allow_extra_args(false)
      ->excludes(imports);
  command->add_option("--runs", settings->runs, "How many runs must agree")
      ->type_name("N")
      ->check(between(suite::kFewestRuns, 100U))
      ->capture_default_str();
  add_time_limit_option(*command, session.options);
  add_selection_options(*command, session.options);
  add_folder_options(*command, session.options);
  add_output_options(*command, session.options);
  add_quiet_option(*command, session.options, "Only what was not recorded, and the summary");
  add_jobs_option(*command, session.options);
  command->footer(
      "Nothing is written for a case whose runs do not agree (exit 1). The hub never writes expectations.\n"
      "\n"
      "Examples:\n"
      "  patchorder record --on python3                every case, on the interpreter's own pair\n"
      "  patchorder record 3 7-9 --on python3 --runs 5\n"
      "  patchorder record --import py3.8-gevent21.12.jsonl\n");
  command->callback([&session, settings] {
    session.exit_code = settings->imports.empty()
                            ? suite::record_cases(session.arguments, settings->runs, session.options)
                            : suite::import_recordings(settings->imports, session.options);
  });
}

}  // namespace patchorder::cmd
