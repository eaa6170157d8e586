#include "cmd/command_model.h"

#include "modules/pair.h"
#include "suite/case_header.h"

namespace patchorder::cmd {
namespace {

// CLI11 writes `FORMAT:{pretty,json}`, or `{a,b}->...` of a table: the name and the list.
void take_type(OptionModel& model, const std::string& type) {
  const std::size_t open = type.find('{');
  const std::size_t close = type.find('}');
  model.value_name = type.substr(0, type.find(':'));
  if (open == std::string::npos || close == std::string::npos || type.find(',', open) > close) return;
  if (open < model.value_name.size()) model.value_name = "VALUE";
  std::string list = type.substr(open + 1, close - open - 1);
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    const std::string value = list.substr(0, end);
    // Of a table's row `name->number`.
    model.values.push_back(value.substr(0, value.find("->")));
    list.erase(0, end + 1);
  }
}

// What no validator lists, but is known all the same.
void take_known_values(OptionModel& model) {
  if (model.value_name == "PAIR") {
    for (const modules::Pair& pair : modules::pairs()) model.values.emplace_back(pair.name);
    model.values.emplace_back("all");
  } else if (model.value_name == "WHAT") {
    for (const std::string_view topic : suite::topics()) model.values.emplace_back(topic);
  }
}

OptionModel model_of(const CLI::Option& option) {
  OptionModel model;
  for (const std::string& name : option.get_lnames()) model.names.push_back("--" + name);
  for (const std::string& name : option.get_snames()) model.names.push_back("-" + name);
  const bool is_positional = model.names.empty();
  if (is_positional) model.names.push_back(option.get_name(true));
  model.description = option.get_description();
  model.group = option.get_group();
  model.default_text = option.get_default_str();
  model.required = option.get_required();
  const bool is_flag = option.get_items_expected_max() == 0;
  if (!is_flag) take_type(model, option.get_type_name());
  // CLI11 knows no more of it than that it is text.
  if (is_positional) model.value_name = model.names.front();
  if (model.values.empty()) take_known_values(model);
  model.repeatable = option.get_items_expected_max() > 1;
  return model;
}

}  // namespace

CommandModel model_of(const CLI::App& app) {
  CommandModel model;
  model.name = app.get_name();
  model.description = app.get_description();
  model.footer = app.get_footer();
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;
    (option->nonpositional() ? model.options : model.positionals).push_back(model_of(*option));
  }
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (!command->get_group().empty()) model.commands.push_back(model_of(*command));
  }
  return model;
}

ValueKind value_kind(const std::string& value_name) {
  if (value_name == "CASE") return ValueKind::kProgram;
  if (value_name == "DIR") return ValueKind::kFolder;
  const bool file = value_name.starts_with("FILE") || value_name == "PYTHON";
  return file ? ValueKind::kFile : ValueKind::kText;
}

}  // namespace patchorder::cmd
