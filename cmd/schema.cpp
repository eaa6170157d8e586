#include "cmd/commands.h"
#include "suite/reports/outcome_schema.h"
#include "suite/reports/output.h"

namespace patchorder::cmd {

void add_schema_command(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("schema", "Print the JSON Schema of --format json and jsonl");
  command->add_option("--output", session.options.output, "Write it to a file")->type_name("FILE");
  command->footer(
      "Draft 2020-12. A json report is a #/$defs/report, a line of jsonl a #/$defs/outcome.\n"
      "\n"
      "Example:\n"
      "  patchorder schema --output patchorder.schema.json");
  command->callback([&session] { suite::Output(session.options.output).line(suite::outcome_schema().dump(2)); });
}

}  // namespace patchorder::cmd
