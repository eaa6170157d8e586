#include "cmd/commands.h"
#include "suite/reports/listing.h"

namespace patchorder::cmd {

void add_list_command(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("list", "List the cases");
  add_selection_options(*command, session.options);
  add_folder_options(*command, session.options);
  add_listing_options(*command, session.options, {"pretty", "json", "markdown"});
  command->footer(
      "Examples:\n"
      "  patchorder list                    all cases: number, topic, title, origin\n"
      "  patchorder list -k daemon          those whose name, title or topic has the word\n"
      "  patchorder list --format json      for other tools\n"
      "  patchorder list --format markdown > cases/README.md\n");
  command->callback([&session] { suite::list_cases(session.options); });
}

}  // namespace patchorder::cmd
