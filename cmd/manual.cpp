// `patchorder manual`, hidden: the manual page, made from the command line's own help when the program is built.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cmd/command_model.h"
#include "cmd/commands.h"
#include "suite/reports/output.h"
#include "suite/text.h"

namespace patchorder::cmd {
namespace {

using suite::replace_all;

// Text that troff takes as it is: no escapes, no requests, hyphens that can be copied.
std::string roff(std::string text) {
  text = replace_all(std::move(text), "\\", "\\e");
  text = replace_all(std::move(text), "-", "\\-");
  text = replace_all(std::move(text), "\n", "\n\\&");
  return text.starts_with('.') || text.starts_with('\'') ? "\\&" + text : text;
}

std::string bold(const std::string& text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(const std::string& text) { return "\\fI" + roff(text) + "\\fR"; }

std::string option_text(const OptionModel& option) {
  std::string head;
  for (const std::string& name : option.names) {
    if (!head.empty()) head += ", ";
    head += name.starts_with("-") ? bold(name) : italic(name);
  }
  if (option.takes_value() && option.names.front().starts_with("-")) head += " " + italic(option.value_name);
  std::string text = ".TP\n" + head + "\n" + roff(option.description);
  if (!option.values.empty()) text += roff(fmt::format(" [{}]", fmt::join(option.values, ", ")));
  if (!option.default_text.empty()) text += roff(" (default: " + option.default_text + ")");
  return text + "\n";
}

std::string synopsis(const std::string& app, const CommandModel& command) {
  std::string text = bold(app + " " + command.name) + " [" + italic("OPTIONS") + "]";
  for (const OptionModel& positional : command.positionals) {
    std::string name = italic(positional.names.front());
    if (positional.repeatable) name += "...";
    text += positional.required ? " " + name : " [" + name + "]";
  }
  return text + "\n";
}

std::string literal(const std::string& text) { return ".nf\n" + roff(text) + "\n.fi\n"; }

std::string command_text(const std::string& app, const CommandModel& command) {
  std::string text = ".SS " + roff(app + " " + command.name) + "\n" + synopsis(app, command) + ".PP\n" +
                     roff(command.description) + ".\n";
  for (const OptionModel& positional : command.positionals) text += option_text(positional);
  std::string group;
  for (const OptionModel& option : command.options) {
    if (option.names.front() == "--help") continue;
    if (option.group != group && option.group != "Options") text += ".PP\n" + roff(option.group) + ":\n";
    group = option.group;
    text += option_text(option);
  }
  if (!command.footer.empty()) text += ".PP\n" + literal(command.footer);
  return text;
}

constexpr std::string_view kSurroundings = R"(.SH ENVIRONMENT
.TP
\fBNO_COLOR\fR
If set, use no colours, unless \fB\-\-color always\fR asks for them.
.TP
\fBCLICOLOR_FORCE\fR
If set and not 0, use colours even if the output is no terminal.
.TP
\fBTEST_TOTAL_SHARDS\fR, \fBTEST_SHARD_INDEX\fR
The part to run, counted from 0; also \fBGTEST_TOTAL_SHARDS\fR, \fBGTEST_SHARD_INDEX\fR.
\fBTEST_SHARD_STATUS_FILE\fR is touched.
.TP
\fBTESTBRIDGE_TEST_ONLY\fR
A filter, as \fB\-\-filter\fR takes it; several are separated by colons.
.TP
\fBXML_OUTPUT_FILE\fR
A file for a JUnit report, in addition to the usual report.
.TP
\fBGITHUB_STEP_SUMMARY\fR
The file that \fB\-\-format github\fR appends the job summary to.
.SH FILES
.TP
\fI$XDG_STATE_HOME/patchorder/\fR, \fI~/.local/state/patchorder/\fR
What failed last time, for \fB\-\-failed\fR.
.SH SEE ALSO
\fBprove\fR(1)
)";

std::string manual_page(const CommandModel& app) {
  std::string text = fmt::format(".TH PATCHORDER 1 \"\" \"{0} {1}\" \"User Commands\"\n.SH NAME\n{0} \\- {2}\n",
                                 app.name, PATCHORDER_VERSION, roff(app.description));
  text += ".SH SYNOPSIS\n" + bold(app.name) + " " + italic("COMMAND") + " [" + italic("OPTIONS") + "]\n";
  text += ".SH COMMANDS\n";
  for (const CommandModel& command : app.commands) text += command_text(app.name, command);
  text += ".SH OPTIONS\n";
  for (const OptionModel& option : app.options) text += option_text(option);
  text += ".SH EXIT STATUS\n" + literal(app.footer);
  return text + std::string(kSurroundings);
}

}  // namespace

void add_manual_command(CLI::App& app) {
  CLI::App* command = app.add_subcommand("manual", "Print the manual page, as troff reads it")->group("");
  command->callback([&app] { suite::Output("").write(manual_page(model_of(app))); });
}

}  // namespace patchorder::cmd
