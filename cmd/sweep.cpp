#include "cmd/commands.h"

namespace patchorder::cmd {

void add_sweep_command(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("sweep", "Run all cases and compare with what real pairs did");
  add_suite_options(*command, session.options);
  command->footer(
      "Examples:\n"
      "  patchorder sweep                              everything, on the hub\n"
      "  patchorder sweep --on python3                 everything, on a real interpreter\n"
      "  patchorder sweep -k late-patch -k 3-9         a topic and a range\n"
      "  patchorder sweep --format jsonl --output base.jsonl\n");
  command->callback([&session] { session.exit_code = suite::sweep(session.options); });
}

}  // namespace patchorder::cmd
