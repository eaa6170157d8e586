#include "cmd/commands.h"
#include "suite/reports/listing.h"

namespace patchorder::cmd {

void add_show_command(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("show", "Show a case: its source, and what each pair was recorded to do");
  command->add_option("CASE", session.arguments, "Number, range, slug, or any .py file")->required();
  add_folder_options(*command, session.options);
  add_listing_options(*command, session.options);
  command->footer(
      "Examples:\n"
      "  patchorder show 3\n"
      "  patchorder show 3-5 --format json\n");
  command->callback([&session] { suite::show_programs(session.arguments, session.options); });
}

}  // namespace patchorder::cmd
