#include "cmd/commands.h"
#include "site/site.h"

namespace patchorder::cmd {

void add_report_command(CLI::App& app, Session& session) {
  CLI::App* command =
      app.add_subcommand("report", "Write a static site: the matrix of cases and pairs, a page per case");
  command->add_option("--output", session.options.output, "Folder to write it into")->type_name("DIR")->required();
  add_quiet_option(*command, session.options, "Say nothing");
  add_selection_options(*command, session.options);
  add_folder_options(*command, session.options);
  add_engine_options(*command, session.options);
  add_jobs_option(*command, session.options);
  command->footer(
      "Examples:\n"
      "  patchorder report --output site                open site/index.html in a browser, or publish the folder\n"
      "  patchorder report --output site --on python3   with a column of a real interpreter\n"
      "  patchorder report --output site --cases my-scripts --pair all");
  command->callback([&session] { session.exit_code = site::write_site(session.options); });
}

}  // namespace patchorder::cmd
