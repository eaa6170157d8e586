#include <memory>

#include "cmd/commands.h"
#include "explain/explain_command.h"

namespace patchorder::cmd {

void add_explain_command(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("explain", "Say why a program does what it does, and which remedy works");
  const auto explain = std::make_shared<explain::ExplainOptions>();
  command->add_option("CASE", session.arguments, "Number, slug, or any .py file")->required();
  add_folder_options(*command, session.options);
  command
      ->add_option("--pair", session.options.pairs,
                   "Pair to re-enact, repeatable, or `all` (default: the first with a symptom)")
      ->type_name("PAIR")
      ->allow_extra_args(false);
  add_limit_options(*command, session.options);
  command->add_flag("--timeline", explain->timeline, "Draw lanes against time: native threads, hubs, greenlets");
  command->add_flag("--no-remedies", explain->no_remedies, "Only the causes; try nothing out");
  CLI::Option* format =
      command->add_option("--format", session.options.format, "Format of the answer; svg where --output ends in .svg")
          ->type_name("FORMAT")
          ->check(CLI::IsMember({"pretty", "json", "svg"}))
          ->capture_default_str();
  add_output_options(*command, session.options);
  command->footer(
      "Examples:\n"
      "  patchorder explain 1                                  case 1: the causes, and remedies tried on every pair\n"
      "  patchorder explain my_script.py --pair py3.12-gevent25.9\n"
      "  patchorder explain my_script.py --timeline --output lanes.svg\n"
      "  patchorder explain my_script.py --format json\n");
  command->callback([&session, explain, format] {
    if (format->empty() && session.options.output.ends_with(".svg")) session.options.format = "svg";
    session.exit_code = explain::explain_programs(session.arguments, *explain, session.options);
  });
}

}  // namespace patchorder::cmd
