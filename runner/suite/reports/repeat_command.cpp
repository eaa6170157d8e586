#include "suite/reports/repeat_command.h"

#include <fmt/format.h>

#include <cctype>

#include "suite/text.h"

namespace patchorder::suite {
namespace {

// The limits that are not as they always are.
std::string limits_text(const SuiteOptions& options) {
  const SuiteOptions usual;
  std::string text;
  const auto add = [&text](std::string_view flag, auto value, auto usual_value) {
    if (value != usual_value) text += fmt::format(" --{} {}", flag, value);
  };
  add("time-limit", options.time_limit, usual.time_limit);
  add("max-steps", options.budgets.steps, usual.budgets.steps);
  add("max-recursion", options.budgets.recursion, usual.budgets.recursion);
  add("max-threads", options.budgets.threads, usual.budgets.threads);
  add("max-memory", options.budgets.memory, usual.budgets.memory);
  add("max-output", options.budgets.output, usual.budgets.output);
  return text;
}

}  // namespace

std::string shell_word(const std::string& text) {
  const auto is_plain = [](unsigned char c) {
    return std::isalnum(c) != 0 || std::string_view("_@%+=:,./-").find(static_cast<char>(c)) != std::string_view::npos;
  };
  if (!text.empty() && std::ranges::all_of(text, is_plain)) return text;
  return "'" + replace_all(text, "'", "'\\''") + "'";
}

std::string repeating_command(const Result& result, const SuiteOptions& options, const std::string& gate_baseline) {
  const Program& program = result.program;
  std::string command;
  if (!gate_baseline.empty()) {
    command = "patchorder gate --baseline " + shell_word(gate_baseline) + " -k " + shell_word(program.stem());
    if (!options.cases.empty()) command += " --cases " + shell_word(options.cases);
  } else {
    // Of one's own folder the file is named: that needs no look at the others.
    const bool numbered = program.header && program.number != 0 && options.cases.empty();
    command = "patchorder run " + (numbered ? std::to_string(program.number) : shell_word(program.name));
    if (!options.cases.empty() || !options.expected.empty())
      command += " --expected " + shell_word(folders_of(options).expected.string());
  }
  command += result.is_real ? " --on " + shell_word(result.where) : " --pair " + result.pair;
  command += limits_text(options);
  if (!program.arguments.empty()) command += " --";
  for (const std::string& argument : program.arguments) command += " " + shell_word(argument);
  return command;
}

}  // namespace patchorder::suite
