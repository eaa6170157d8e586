// `patchorder completion SHELL`: scripts made from the command line itself, so they can't fall behind it.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iostream>

#include "cmd/command_model.h"
#include "cmd/commands.h"
#include "suite/reports/output.h"
#include "suite/reports/repeat_command.h"
#include "suite/text.h"

namespace patchorder::cmd {
namespace {

using suite::replace_all;
using suite::shell_word;

std::string joined(const std::vector<std::string>& words, std::string_view separator = " ") {
  return fmt::format("{}", fmt::join(words, separator));
}

std::vector<std::string> command_names(const CommandModel& app) {
  std::vector<std::string> names;
  for (const CommandModel& command : app.commands) names.push_back(command.name);
  return names;
}

std::vector<std::string> option_names(const CommandModel& command) {
  std::vector<std::string> names;
  for (const OptionModel& option : command.options) names.insert(names.end(), option.names.begin(), option.names.end());
  return names;
}

// --- bash

// What completes a value, as arguments of compgen; empty where nothing does.
std::string compgen_of(const OptionModel& option) {
  if (!option.values.empty()) return "-W " + shell_word(joined(option.values));
  switch (value_kind(option.value_name)) {
    case ValueKind::kFile: return "-f";
    case ValueKind::kFolder: return "-d";
    case ValueKind::kProgram: return "-f -X '!*.py'";
    case ValueKind::kText: break;
  }
  return "";
}

std::string bash_values(const CommandModel& command) {
  std::string text;
  for (const OptionModel& option : command.options) {
    if (!option.takes_value()) continue;
    std::vector<std::string> patterns;
    for (const std::string& name : option.names) patterns.push_back(shell_word(command.name + " " + name));
    const std::string completion = compgen_of(option);
    const std::string action =
        completion.empty() ? "" : " mapfile -t COMPREPLY < <(compgen " + completion + " -- \"$cur\");";
    text += fmt::format("    {}){} return ;;\n", joined(patterns, "|"), action);
  }
  return text;
}

std::string bash_script(const CommandModel& app) {
  std::string values;
  std::string words;
  for (const CommandModel& command : app.commands) {
    values += bash_values(command);
    std::vector<std::string> positionals;
    for (const OptionModel& positional : command.positionals) positionals.push_back(compgen_of(positional));
    words += fmt::format("    {})\n      words={}\n      rest={} ;;\n", command.name,
                         shell_word(joined(option_names(command))),
                         shell_word(positionals.empty() ? "" : positionals.front()));
  }
  return fmt::format(R"sh(# bash completion of {0}, made by `{0} completion bash`
_{0}() {{
  local cur prev command words rest i
  cur=${{COMP_WORDS[COMP_CWORD]}}
  prev=${{COMP_WORDS[COMP_CWORD-1]}}
  # readline takes --format=json apart.
  if [[ $cur == '=' ]]; then
    cur=
  elif [[ $prev == '=' && $COMP_CWORD -gt 2 ]]; then
    prev=${{COMP_WORDS[COMP_CWORD-2]}}
  fi
  COMPREPLY=()
  command=
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${{COMP_WORDS[i]}} in
      {1}) command=${{COMP_WORDS[i]}}; break ;;
    esac
  done
  case "$command $prev" in
{2}  esac
  rest=
  case $command in
    '') words='{3}' ;;
{4}  esac
  if [[ -z $command || $cur == -* || -z $rest ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
  else
    eval "mapfile -t COMPREPLY < <(compgen $rest -- \"\$cur\"; compgen -d -- \"\$cur\")"
  fi
}}
complete -o filenames -F _{0} {0}
)sh",
                     app.name, joined(command_names(app), "|"), values,
                     joined(command_names(app)) + " " + joined(option_names(app)), words);
}

// --- zsh

// In the brackets and after the colons of a specification.
std::string zsh_text(std::string text) {
  for (const std::string_view special : {"\\", "[", "]", ":"})
    text = replace_all(std::move(text), special, "\\" + std::string(special));
  return text;
}

std::string zsh_action(const OptionModel& option) {
  if (!option.values.empty()) return "(" + joined(option.values) + ")";
  switch (value_kind(option.value_name)) {
    case ValueKind::kFile: return "_files";
    case ValueKind::kFolder: return "_files -/";
    case ValueKind::kProgram: return "_files -g \"*.py\"";
    case ValueKind::kText: break;
  }
  return " ";
}

std::string zsh_command(const CommandModel& command) {
  std::string specs;
  for (const OptionModel& option : command.options) {
    for (const std::string& name : option.names) {
      std::string spec = option.repeatable ? "*" + name : name;
      if (option.takes_value()) spec += name.starts_with("--") ? "=" : "+";
      spec += "[" + zsh_text(option.description) + "]";
      if (option.takes_value()) spec += ":" + option.value_name + ":" + zsh_action(option);
      specs += " \\\n        " + shell_word(spec);
    }
  }
  for (const OptionModel& positional : command.positionals)
    specs += " \\\n        " + shell_word("*:" + positional.value_name + ":" + zsh_action(positional));
  return fmt::format("    {})\n      _arguments -s{} ;;\n", command.name, specs);
}

std::string zsh_script(const CommandModel& app) {
  std::string names;
  std::string cases;
  for (const CommandModel& command : app.commands) {
    names += "    " + shell_word(command.name + ":" + replace_all(command.description, ":", "\\:")) + "\n";
    cases += zsh_command(command);
  }
  return fmt::format(R"sh(#compdef {0}
# zsh completion of {0}, made by `{0} completion zsh`
_{0}() {{
  local -a commands
  commands=(
{1}  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
{2}  esac
}}
if [[ $funcstack[1] == _{0} ]]; then
  _{0} "$@"
else
  compdef _{0} {0}
fi
)sh",
                     app.name, names, cases);
}

// --- fish

// fish has no other escapes than these in single quotes.
std::string fish_word(const std::string& text) {
  return "'" + replace_all(replace_all(text, "\\", "\\\\"), "'", "\\'") + "'";
}

std::string fish_option(const std::string& begin, const OptionModel& option) {
  std::string line = begin;
  for (const std::string& name : option.names)
    line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (option.takes_value()) line += " -r";
  const bool files = option.values.empty() && value_kind(option.value_name) != ValueKind::kText;
  if (files) line += " -F";
  if (!option.values.empty()) line += " -a " + fish_word(joined(option.values));
  return line + " -d " + fish_word(option.description) + "\n";
}

std::string fish_script(const CommandModel& app) {
  std::string text =
      fmt::format("# fish completion of {0}, made by `{0} completion fish`\ncomplete -c {0} -f\n", app.name);
  const std::string top = fmt::format("complete -c {} -n __fish_use_subcommand", app.name);
  for (const OptionModel& option : app.options) text += fish_option(top, option);
  for (const CommandModel& command : app.commands) {
    text += fmt::format("{} -a {} -d {}\n", top, command.name, fish_word(command.description));
    const std::string begin = fmt::format("complete -c {} -n '__fish_seen_subcommand_from {}'", app.name, command.name);
    for (const OptionModel& option : command.options) text += fish_option(begin, option);
    for (const OptionModel& positional : command.positionals) {
      if (!positional.values.empty()) text += begin + " -a " + fish_word(joined(positional.values)) + "\n";
      if (value_kind(positional.value_name) != ValueKind::kText) text += begin + " -F\n";
    }
  }
  return text;
}

}  // namespace

void add_completion_command(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("completion", "Print a completion script for a shell");
  command->add_option("SHELL", session.arguments, "Whose completion")
      ->required()
      ->expected(1)
      ->type_name("SHELL")
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->footer(
      "Examples:\n"
      "  source <(patchorder completion bash)\n"
      "  patchorder completion zsh > ~/.zfunc/_patchorder\n"
      "  patchorder completion fish > ~/.config/fish/completions/patchorder.fish");
  command->callback([&app, &session] {
    const CommandModel model = model_of(app);
    const std::string& shell = session.arguments.front();
    suite::Output("").write(shell == "bash"  ? bash_script(model)
                            : shell == "zsh" ? zsh_script(model)
                                             : fish_script(model));
  });
}

}  // namespace patchorder::cmd
