// The command line as data, read off the CLI11 app: what completions and the manual page are made of.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace patchorder::cmd {

struct OptionModel {
  std::vector<std::string> names;  // `--filter`, `-k`; of a positional its name alone
  std::string description;
  std::string value_name;           // `FILE`; empty: a flag
  std::vector<std::string> values;  // where it is one of a few
  std::string group;
  std::string default_text;
  bool repeatable = false;
  bool required = false;

  bool takes_value() const { return !value_name.empty(); }
};

struct CommandModel {
  std::string name;
  std::string description;
  std::string footer;
  std::vector<OptionModel> options;
  std::vector<OptionModel> positionals;
  std::vector<CommandModel> commands;
};

// Hidden commands and options are left out.
CommandModel model_of(const CLI::App& app);

// What an argument of that name completes to.
enum class ValueKind { kText, kFile, kFolder, kProgram };
ValueKind value_kind(const std::string& value_name);

}  // namespace patchorder::cmd
