#include "suite/upgrade.h"
#include "cmd/commands.h"

namespace patchorder::cmd {

void add_upgrade_command(CLI::App& app, Session& session) {
  struct Settings {
    std::string from;
    std::string to;
    suite::OutcomeOrigin origin = suite::OutcomeOrigin::kAny;
  };
  auto settings = std::make_shared<Settings>();
  CLI::App* command = app.add_subcommand("upgrade", "Show which cases change from one pair to another");
  command->add_option("FROM", settings->from, "The pair you have")->required();
  command->add_option("TO", settings->to, "The pair you want")->required();
  add_origin_option(*command, settings->origin);
  add_selection_options(*command, session.options);
  add_folder_options(*command, session.options);
  add_listing_options(*command, session.options);
  command->footer(
      "Examples:\n"
      "  patchorder upgrade py3.11-gevent22.10 py3.13-gevent24.11\n"
      "  patchorder upgrade py3.12-gevent25.9 py3.14-gevent25.9 --cases my-scripts --from hub\n");
  command->callback([&session, settings] {
    session.exit_code = suite::show_upgrade(settings->from, settings->to, settings->origin, session.options);
  });
}

}  // namespace patchorder::cmd
