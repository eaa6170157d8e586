#include "cmd/commands.h"
#include "suite/reports/side_by_side.h"

namespace patchorder::cmd {

void add_compare_command(CLI::App& app, Session& session) {
  CLI::App* command =
      app.add_subcommand("compare", "Show side by side what the hub and a real interpreter do with a program");
  command->add_option("CASE", session.arguments, "Number, range, slug, or any .py file")->required();
  add_folder_options(*command, session.options);
  add_engine_options(*command, session.options);
  add_listing_options(*command, session.options);
  add_quiet_option(*command, session.options, "Only programs that differ or cannot be run");
  command->footer(
      "Examples:\n"
      "  patchorder compare 3 --on python3\n"
      "  patchorder compare my_script.py --on venv/bin/python --pair py3.12-gevent25.9\n"
      "\n"
      "Exit codes: 0 they do the same; 1 they differ; 2 the program is outside the case language; 3 PYTHON can't be "
      "run.");
  command->callback([&session] { session.exit_code = suite::compare_programs(session.arguments, session.options); });
}

}  // namespace patchorder::cmd
