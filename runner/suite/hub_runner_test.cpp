// Programs that one OS thread runs one after the other, each on another pair.
#include "suite/hub_runner.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "modules/pair.h"

namespace patchorder::suite {
namespace {

std::string printed_on(std::string_view pair) {
  Program program;
  program.name = "program.py";
  program.text = "print(hasattr('text', 'removeprefix'), hasattr(ValueError(), 'add_note'))\n";
  const Execution execution = run_on_hub(program, *modules::find_pair(pair), {});
  return execution.outcome.stdout_lines.empty() ? execution.message : execution.outcome.stdout_lines.front();
}

TEST(HubRunnerTest, WhatOneCPythonLacksTheNextOneHas) {
  EXPECT_EQ(printed_on("py3.8-gevent21.12"), "False False");
  EXPECT_EQ(printed_on("py3.10-gevent22.10"), "True False");
  EXPECT_EQ(printed_on("py3.11-gevent22.10"), "True True");
  EXPECT_EQ(printed_on("py3.8-gevent21.12"), "False False");
}

}  // namespace
}  // namespace patchorder::suite
