// Programs that one OS thread runs one after the other: none shows in what the next one prints.
#include "suite/hub_runner.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "modules/pair.h"

namespace patchorder::suite {
namespace {

std::string printed_on(std::string_view pair, const std::string& text) {
  Program program;
  program.name = "program.py";
  program.text = text;
  const Execution execution = run_on_hub(program, *modules::find_pair(pair), {});
  return execution.outcome.stdout_lines.empty() ? execution.message : execution.outcome.stdout_lines.front();
}

TEST(HubRunnerTest, WhatOneCPythonLacksTheNextOneHas) {
  const std::string text = "print(hasattr('text', 'removeprefix'), hasattr(ValueError(), 'add_note'))\n";
  EXPECT_EQ(printed_on("py3.8-gevent21.12", text), "False False");
  EXPECT_EQ(printed_on("py3.10-gevent22.10", text), "True False");
  EXPECT_EQ(printed_on("py3.11-gevent22.10", text), "True True");
  EXPECT_EQ(printed_on("py3.8-gevent21.12", text), "False False");
}

TEST(HubRunnerTest, FunctionsAreOfTheirModuleWhoeverMadeThemFirst) {
  const std::string inner = "import _native_thread\nprint(_native_thread.get_ident.__module__)\n";
  const std::string outer = "import _thread\nprint(_thread.get_ident.__module__)\n";
  EXPECT_EQ(printed_on("py3.11-gevent22.10", inner), "_thread");
  EXPECT_EQ(printed_on("py3.11-gevent22.10", outer), "_thread");
}

}  // namespace
}  // namespace patchorder::suite
