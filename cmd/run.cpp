#include "cmd/commands.h"

namespace patchorder::cmd {

void add_run_command(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("run", "Run cases or your own programs and show what they did");
  command
      ->add_option("CASE", session.arguments,
                   "Number, range, slug, or any .py file; arguments after `--` go to the programs")
      ->required();
  add_folder_options(*command, session.options);
  add_engine_options(*command, session.options);
  add_report_options(*command, session.options,
                     "Leave out the stderr of programs, and what explain could say about them");
  add_batch_options(*command, session.options);
  command->footer(
      "Examples:\n"
      "  patchorder run 3                              case 3 on the hub, on every pair with expectations\n"
      "  patchorder run my_script.py --pair all        your own script, as each pair would run it\n"
      "  patchorder run my_script.py --on python3      the same on a real interpreter\n"
      "  patchorder run my_script.py -- --workers 4    with arguments of its own\n"
      "  patchorder run 3 --pair py3.13-gevent26.5 --format jsonl\n");
  command->callback([&session] { session.exit_code = suite::run_programs(session.arguments, session.options); });
}

}  // namespace patchorder::cmd
