#include <algorithm>
#include <csignal>
#include <iostream>
#include <string_view>

#include "cmd/commands.h"
#include "suite/interpreters/child_process.h"
#include "suite/interpreters/real_python.h"
#include "suite/interruption.h"

namespace {

using namespace patchorder;

int fail(int exit_code, const std::string& message) {
  std::cerr << "patchorder: " << message << (message.ends_with('\n') ? "" : "\n");
  return exit_code;
}

// CLI11 would only say that there is no sub-command.
void refuse_unknown_command(const CLI::App& app, const std::string& name) {
  if (name.empty() || name.starts_with('-')) return;
  std::string known;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (command->get_name() == name) return;
    if (!command->get_group().empty()) known += (known.empty() ? "" : ", ") + command->get_name();
  }
  const bool is_program = suite::names_file(name);
  throw suite::SelectionError("no command is '" + name + "'; " +
                              (is_program ? "did you mean `patchorder run " + name + "`?" : "commands: " + known));
}

// What follows `--` in a command that runs programs named one by one is theirs; it is cut off here, since CLI11 would
// take it for more programs.
std::vector<std::string> cut_program_arguments(int& argc, char** argv) {
  const std::string_view command = argc > 1 ? argv[1] : "";
  if (command != "run" && command != "compare" && command != "explain") return {};
  char** const end = argv + argc;
  char** const mark = std::find(argv, end, std::string_view("--"));
  argc = static_cast<int>(mark - argv);
  return mark == end ? std::vector<std::string>() : std::vector<std::string>(mark + 1, end);
}

int run(int argc, char** argv) {
  CLI::App app{"Re-enacts what gevent's monkey-patching does to threads, depending on when it patches", "patchorder"};
  app.set_version_flag("--version", PATCHORDER_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 as expected; 1 something differs; 2 the command line or a program is wrong, or nothing was\n"
      "selected; 3 an interpreter could not be run, or patchorder itself failed.");
  cmd::Session session;
  session.options.program_arguments = cut_program_arguments(argc, argv);
  cmd::add_run_command(app, session);
  cmd::add_sweep_command(app, session);
  cmd::add_gate_command(app, session);
  cmd::add_compare_command(app, session);
  cmd::add_list_command(app, session);
  cmd::add_show_command(app, session);
  cmd::add_explain_command(app, session);
  cmd::add_pairs_command(app, session);
  cmd::add_upgrade_command(app, session);
  cmd::add_record_command(app, session);
  cmd::add_merge_command(app, session);
  cmd::add_report_command(app, session);
  cmd::add_schema_command(app, session);
  cmd::add_completion_command(app, session);
  cmd::add_manual_command(app);
  refuse_unknown_command(app, argc > 1 ? argv[1] : "");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int exit_code = app.exit(error) == 0 ? suite::kExitOk : suite::kExitUsage;
    return std::cout.flush() ? exit_code : fail(suite::kExitFailed, "cannot write to stdout");
  }
  return session.exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  suite::watch_for_interruption();
  try {
    return run(argc, argv);
  } catch (const suite::BrokenPipe&) {
    // As any other program whose reader has gone: quietly, and the shell can tell.
    std::signal(SIGPIPE, SIG_DFL);
    std::raise(SIGPIPE);
    return suite::kExitFailed;
  } catch (const suite::Interrupted&) {
    return suite::interrupted_exit_code();
  } catch (const suite::SelectionError& error) {
    return fail(suite::kExitUsage, error.what());
  } catch (const suite::OutcomeError& error) {
    return fail(suite::kExitUsage, error.what());
  } catch (const suite::ProgramError& error) {
    return fail(suite::kExitUsage, error.what());
  } catch (const std::exception& error) {
    return fail(suite::kExitFailed, error.what());
  }
}
