#include "suite/merge.h"
#include "cmd/commands.h"

namespace patchorder::cmd {

void add_merge_command(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("merge", "Join the outcomes that shards of a run have written");
  command->add_option("FILE", session.arguments, "Outcomes, as `sweep --format jsonl --output FILE` writes them")
      ->required();
  command->add_option("--output", session.options.output, "Write them to a file")->type_name("FILE");
  command->footer(
      "Examples:\n"
      "  patchorder sweep --shard 1/2 --format jsonl --output 1.jsonl\n"
      "  patchorder sweep --shard 2/2 --format jsonl --output 2.jsonl\n"
      "  patchorder merge 1.jsonl 2.jsonl --output all.jsonl");
  command->callback([&session] { suite::merge_outcomes(session.arguments, session.options.output); });
}

}  // namespace patchorder::cmd
