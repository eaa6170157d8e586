#include "suite/gate.h"
#include "cmd/commands.h"

namespace patchorder::cmd {

void add_gate_command(CLI::App& app, Session& session) {
  auto gate = std::make_shared<suite::GateOptions>();
  CLI::App* command = app.add_subcommand("gate", "Run the cases and fail if anything got worse: for CI");
  command
      ->add_option("--baseline", gate->baseline,
                   "Outcomes of an earlier run, as --update or `sweep --format jsonl --output` writes them")
      ->type_name("FILE");
  command->add_flag("--update", gate->update,
                    "Write what this run shows into the baseline file; the first time, make the file");
  add_suite_options(*command, session.options);
  command->footer(
      "Prints only what has changed. A case that differs or has vanished is a regression (exit 1); a known gap that\n"
      "agrees now, or a case that is new, is not.\n"
      "\n"
      "Examples:\n"
      "  patchorder gate                                              the hub against expected/\n"
      "  patchorder gate --cases my-scripts --on python3 --baseline base.jsonl --update       the baseline\n"
      "  patchorder gate --cases my-scripts --on python3.13 --baseline base.jsonl     what does the upgrade change?\n");
  command->callback([&session, gate] { session.exit_code = suite::gate(*gate, session.options); });
}

}  // namespace patchorder::cmd
