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
  const std::string inner = "import functools, sys\nprint(sys.modules['_native_thread'].get_ident.__module__)\n";
  const std::string outer = "import _thread\nprint(_thread.get_ident.__module__)\n";
  EXPECT_EQ(printed_on("py3.11-gevent22.10", inner), "_thread");
  EXPECT_EQ(printed_on("py3.11-gevent22.10", outer), "_thread");
}

TEST(HubRunnerTest, ADatabaseOfTheMachineIsNotThere) {
  const std::string text = R"(
import sqlite3
connection = sqlite3.connect('a.db')
for name in ('file:/etc/hostname?vfs=unix', 'file:/etc/hostname?%76fs=unix', 'file:/a?vfs=memdb'):
    try:
        connection.execute('attach database ? as other', (name,))
    except sqlite3.OperationalError as error:
        names.append(str(error))
print(names)
)";
  EXPECT_EQ(printed_on("py3.11-gevent22.10", "names = []" + text),
            "['no such vfs: unix', 'no such vfs: unix', 'no such vfs: memdb']");
}

TEST(HubRunnerTest, ACaseLimitsNoMemoryOfOthers) {
  const std::string head = "import sqlite3\nconnection = sqlite3.connect(':memory:')\n";
  const std::string limit = "connection.execute('pragma hard_heap_limit = 100000')\n";
  const std::string use = "print(connection.execute('select length(hex(zeroblob(1000000)))').fetchone())\n";
  EXPECT_NE(printed_on("py3.11-gevent22.10", head + limit).find("unsupported: SQLite's hard_heap_limit"),
            std::string::npos);
  EXPECT_EQ(printed_on("py3.11-gevent22.10", head + use), "(2000000,)");
}

TEST(HubRunnerTest, TemporaryFilesOfADatabaseCountWhileTheyAreThere) {
  Program program;
  program.name = "program.py";
  program.text = R"(
import sqlite3
connection = sqlite3.connect(':memory:')
numbers = ('with recursive c(x) as (select 1 union all select x + 1 from c where x < 3000) '
           'select hex(zeroblob(500)) || (x * 7919 % 3001) as text from c order by text')
for i in range(8):
    connection.execute(numbers).fetchone()
print('end')
)";
  HubLimits limits;
  limits.budgets.memory = std::size_t{16} << 20;
  const Execution execution = run_on_hub(program, *modules::find_pair("py3.11-gevent22.10"), limits);
  EXPECT_EQ(execution.outcome.budget, "");
  EXPECT_EQ(execution.outcome.stdout_lines.size(), 1U) << execution.stderr_text;
}

}  // namespace
}  // namespace patchorder::suite
