#include "suite/reports/repeat_command.h"

#include <gtest/gtest.h>

namespace patchorder::suite {
namespace {

Result result_of(const std::string& name, int number) {
  Result result;
  result.program.name = name;
  result.program.file = "/somewhere/" + name;
  result.program.number = number;
  if (number != 0) result.program.header.emplace();
  result.pair = "py3.11-gevent22.10";
  result.where = "hub";
  return result;
}

TEST(ShellWord, QuotesWhatAShellWouldRead) {
  EXPECT_EQ(shell_word("cases/003-late.py"), "cases/003-late.py");
  EXPECT_EQ(shell_word("a b"), "'a b'");
  EXPECT_EQ(shell_word("it's"), "'it'\\''s'");
  EXPECT_EQ(shell_word("$(x)"), "'$(x)'");
  EXPECT_EQ(shell_word(""), "''");
}

TEST(RepeatCommand, NamesACaseByItsNumber) {
  EXPECT_EQ(repeating_command(result_of("cases/003-late.py", 3), {}, ""), "patchorder run 3 --pair py3.11-gevent22.10");
}

TEST(RepeatCommand, NamesAScriptByItsFileThoughItHasANumber) {
  Result result = result_of("mine/003-late.py", 3);
  result.program.header.reset();
  EXPECT_EQ(repeating_command(result, {}, ""), "patchorder run mine/003-late.py --pair py3.11-gevent22.10");
}

TEST(RepeatCommand, NamesTheInterpreter) {
  Result result = result_of("my script.py", 0);
  result.is_real = true;
  result.where = "venv/bin/python";
  EXPECT_EQ(repeating_command(result, {}, ""), "patchorder run 'my script.py' --on venv/bin/python");
}

TEST(RepeatCommand, KeepsLimits) {
  SuiteOptions options;
  options.time_limit = 0.5;
  options.budgets.threads = 7;
  EXPECT_EQ(repeating_command(result_of("a.py", 0), options, ""),
            "patchorder run a.py --pair py3.11-gevent22.10 --time-limit 0.5 --max-threads 7");
}

TEST(RepeatCommand, OfAGateIsAGate) {
  SuiteOptions options;
  options.cases = "mine";
  EXPECT_EQ(repeating_command(result_of("mine/001-a.py", 0), options, "base.jsonl"),
            "patchorder gate --baseline base.jsonl -k 001-a --cases mine --pair py3.11-gevent22.10");
}

}  // namespace
}  // namespace patchorder::suite
