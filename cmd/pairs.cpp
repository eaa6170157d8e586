#include "cmd/commands.h"
#include "suite/upgrade.h"

namespace patchorder::cmd {

void add_pairs_command(CLI::App& app, Session& session) {
  struct Settings {
    bool similarity = false;
    suite::OutcomeOrigin origin = suite::OutcomeOrigin::kAny;
  };
  auto settings = std::make_shared<Settings>();
  CLI::App* command = app.add_subcommand("pairs", "List the pairs of CPython and gevent, or how alike they are");
  CLI::Option* similarity = command->add_flag("--similarity", settings->similarity,
                                              "For every two pairs, on how many cases they do the same");
  add_origin_option(*command, settings->origin)->needs(similarity);
  command->add_option("--on", session.options.pythons, "Say which pair this interpreter is, repeatable")
      ->type_name("PYTHON")
      ->allow_extra_args(false);
  add_selection_options(*command, session.options);
  add_folder_options(*command, session.options);
  add_listing_options(*command, session.options);
  command->footer(
      "Examples:\n"
      "  patchorder pairs --on python3 --on venv/bin/python\n"
      "  patchorder pairs --similarity\n"
      "  patchorder pairs --similarity -k late-patch --from hub\n");
  command->callback([&session, settings] {
    session.exit_code = settings->similarity ? suite::show_similarity(settings->origin, session.options)
                                             : suite::show_pairs(session.options);
  });
}

}  // namespace patchorder::cmd
