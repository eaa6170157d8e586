// The sub-commands from outside: exit codes, formats, what stands where.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

using nlohmann::json;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;
using ::testing::StartsWith;

constexpr const char* kHealthy =
    "import threading\nt = threading.Thread(target=print, args=(1,))\nt.start()\nt.join()\n";

std::vector<json> json_lines(const std::string& text) {
  std::vector<json> values;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) values.push_back(json::parse(line));
  return values;
}

TEST(Run, ShowsACaseWithItsCallsAndItsEnd) {
  const Answer answer = patchorder("run 1 --pair py3.11-gevent22.10");
  EXPECT_EQ(answer.exit_code, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("line 26  t.join      None  0.300 s"));
  EXPECT_THAT(answer.out, HasSubstr("line 27  t.is_alive  True"));
  EXPECT_THAT(answer.out, HasSubstr("ignored in threading._shutdown: LoopExit"));
  EXPECT_THAT(answer.out, EndsWith("1 passed, 0 failed, 0 skipped\n"));
}

TEST(Run, TakesNumberSlugStemAndFile) {
  for (const char* name :
       {"1", "001", "late-subclass-nondaemon", "001-late-subclass-nondaemon", "cases/001-late-subclass-nondaemon.py"}) {
    const Answer answer = patchorder(std::string("run --pair py3.11-gevent22.10 --format jsonl ") + name);
    EXPECT_EQ(answer.exit_code, 0) << name << answer.err;
    ASSERT_EQ(json_lines(answer.out).size(), 1U) << name;
    EXPECT_EQ(json_lines(answer.out)[0]["program"], "cases/001-late-subclass-nondaemon.py");
  }
}

TEST(Run, OutcomesHaveTheDocumentedMembers) {
  const json outcome = json_lines(patchorder("run 1 --pair py3.11-gevent22.10 --format jsonl").out).at(0);
  EXPECT_EQ(outcome["pair"], "py3.11-gevent22.10");
  EXPECT_EQ(outcome["stdout"], json({"ran", "alive True", "end of main"}));
  EXPECT_EQ(outcome["exit"], 0);
  EXPECT_EQ(outcome["hang"], false);
  EXPECT_EQ(outcome["calls"][0]["call"], "t.join");
  EXPECT_EQ(outcome["calls"][0]["line"], 26);
  EXPECT_TRUE(outcome["calls"][0]["result"].is_null());
  EXPECT_EQ(outcome["calls"][1]["result"], true);
  EXPECT_EQ(outcome["stderr"][0]["kind"], "ignored in threading._shutdown");
  EXPECT_EQ(outcome["stderr"][0]["type"], "LoopExit");
}

TEST(Run, SeveralPairsAreATable) {
  const Answer answer = patchorder("run 1 --pair all");
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.out, HasSubstr("pair"));
  EXPECT_THAT(answer.out, HasSubstr("py3.14-gevent25.9"));
  EXPECT_THAT(answer.out, EndsWith("7 passed, 0 failed, 0 skipped\n"));
}

TEST(Run, AProgramOfOnesOwnIsUnrecordedAndNoFailure) {
  const ScratchFolder scratch;
  const Answer answer = patchorder("run " + scratch.write("mine.py", kHealthy) + " --pair py3.11-gevent22.10");
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.out, HasSubstr("unrecorded"));
  EXPECT_THAT(answer.out, EndsWith("0 passed, 0 failed, 1 skipped\n"));
}

TEST(Run, OutsideTheLanguageIsSaidWithACaretAndExit2) {
  const ScratchFolder scratch;
  const std::string file = scratch.write("mine.py", "import threading\nimport tkinter\n");
  const Answer answer = patchorder("run " + file + " --pair py3.11-gevent22.10 --format jsonl");
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_EQ(answer.out, "");
  EXPECT_THAT(answer.err, HasSubstr("mine.py:2:"));
  EXPECT_THAT(answer.err, HasSubstr("unsupported:"));
  EXPECT_THAT(answer.err, HasSubstr("import tkinter"));
  EXPECT_THAT(answer.err, HasSubstr("^"));
}

TEST(Run, WhatCPythonsModulesHaveAndOursLackIsNoErrorOfTheProgram) {
  const ScratchFolder scratch;
  const std::string told = "import os, sys\nprint(hasattr(os, 'nothing_of_that_name'))\n";
  for (const char* asks :
       {"os.sched_setaffinity", "hasattr(os, 'sched_setaffinity')", "getattr(sys, 'call_tracing', None)"}) {
    const Answer answer =
        patchorder("run " + scratch.write("mine.py", told + asks + "\n") + " --pair py3.11-gevent22.10 --format jsonl");
    EXPECT_EQ(answer.exit_code, 2) << asks;
    EXPECT_THAT(answer.err, HasSubstr("mine.py:3:1: unsupported: ")) << asks;
  }
}

TEST(Run, RefusesWhatIsNotThere) {
  const Answer answer = patchorder("run 99999");
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.err, HasSubstr("99999"));
  EXPECT_EQ(patchorder("run 1 --pair py2.7-gevent1.0").exit_code, 2);
  EXPECT_EQ(patchorder("run").exit_code, 2);
  EXPECT_EQ(patchorder("run 1 --format yaml").exit_code, 2);
  EXPECT_EQ(patchorder("").exit_code, 2);
  EXPECT_EQ(patchorder("frobnicate").exit_code, 2);
}

TEST(Run, SaysWhatIsWrongWithTheCommandLine) {
  const std::pair<const char*, const char*> wrong[] = {
      {"frobnicate", "no command is 'frobnicate'; commands: run, sweep"},
      {"mine.py", "did you mean `patchorder run mine.py`?"},
      {"run 5-3", "a range is written 3-9"},
      {"run 1,2", "several are separated by spaces"},
      {"run 1 --color pink", "pink not in {auto,always,never}"},
      {"run 1 -j 0x", "expected a number from 1 to 1024, not '0x'"},
      {"run 1 --time-limit nan", "expected a number from 0.01 to 86400, not 'nan'"},
      {"run 1 --expected /no-such-folder", "/no-such-folder is no folder"},
  };
  for (const auto& [line, message] : wrong) {
    const Answer answer = patchorder(line);
    EXPECT_EQ(answer.exit_code, 2) << line;
    EXPECT_THAT(answer.err, HasSubstr(message)) << line;
  }
  EXPECT_EQ(shell("$PATCHORDER --help >/dev/full").exit_code, 3);
}

TEST(Run, SuggestsTheNearestCase) {
  EXPECT_THAT(patchorder("run late-subclass-nondaemn").err, HasSubstr("late-subclass-nondaemon"));
}

TEST(Run, HelpHasExamples) {
  for (const char* command : {"run", "sweep", "gate", "compare", "list", "show", "pairs", "upgrade", "record",
                              "explain", "merge", "report"}) {
    const Answer answer = patchorder(std::string(command) + " --help");
    EXPECT_EQ(answer.exit_code, 0) << command;
    EXPECT_THAT(answer.out, HasSubstr("Examples:")) << command;
    EXPECT_THAT(answer.out, HasSubstr(std::string("patchorder ") + command)) << command;
  }
}

TEST(Sweep, EveryCaseOnEveryPairAgrees) {
  const Answer answer = patchorder("sweep --pair all --quiet --no-color");
  EXPECT_EQ(answer.exit_code, 0) << answer.out << answer.err;
  EXPECT_THAT(answer.out, Not(HasSubstr("differs"))) << answer.out;
}

TEST(Sweep, TwoRunsAreEqualByteForByte) {
  const ScratchFolder scratch;
  const auto sweep = [&](const std::string& jobs) {
    const std::string file = scratch / ("sweep" + jobs);
    EXPECT_LE(patchorder("sweep --pair all --format jsonl -j " + jobs + " --output " + file).exit_code, 1);
    return text_of_file(file);
  };
  const std::string once = sweep("1");
  EXPECT_GT(once.size(), 100'000U);
  constexpr int kRepeats = 10;
  for (int i = 0; i < kRepeats; ++i) {
    EXPECT_EQ(sweep("1"), once);
    EXPECT_EQ(sweep("2"), once);
  }
}

TEST(Sweep, NothingSelectedIsAnError) {
  EXPECT_EQ(patchorder("sweep -k no-such-thing-anywhere").exit_code, 2);
  const ScratchFolder empty;
  EXPECT_EQ(patchorder("sweep --cases " + (empty / "")).exit_code, 2);
}

TEST(Sweep, NothingComparedIsAnError) {
  const ScratchFolder scratch;
  scratch.write("001-mine.py", kHealthy);
  const Answer answer = patchorder("sweep --cases " + (scratch / ""));
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.out, HasSubstr("nothing was compared"));
  EXPECT_THAT(answer.out, HasSubstr("expectations were looked for in " + (scratch / "") + "expected"));
  for (const char* format : {"json", "jsonl"}) {
    EXPECT_THAT(patchorder("sweep --cases " + (scratch / "") + " --format " + format).err,
                HasSubstr("nothing was compared"));
  }
}

TEST(Sweep, TheSummaryIsTheLastLine) {
  const Answer answer = patchorder("sweep -k 1-5 --pair py3.11-gevent22.10");
  EXPECT_THAT(answer.out, EndsWith("\n5 passed, 0 failed, 0 skipped\n"));
}

TEST(Sweep, ADifferenceShowsTheDiffAndHowToRepeatIt) {
  const ScratchFolder scratch;
  const std::string name = "001-late-subclass-nondaemon";
  scratch.write("cases/" + name + ".py", text_of_file("cases/" + name + ".py"));
  std::string expected = text_of_file("expected/py3.11-gevent22.10/" + name + ".toml");
  const std::string line = "alive True";
  expected.replace(expected.find(line), line.size(), "alive Fals");
  scratch.write("cases/expected/py3.11-gevent22.10/" + name + ".toml", expected);
  scratch.write("cases/expected/py3.11-gevent22.10/pair.toml", text_of_file("expected/py3.11-gevent22.10/pair.toml"));
  const Answer answer = patchorder("sweep --cases " + (scratch / "cases"));
  EXPECT_EQ(answer.exit_code, 1);
  EXPECT_THAT(answer.out, HasSubstr("- stdout  alive Fals"));
  EXPECT_THAT(answer.out, HasSubstr("+ stdout  alive True"));
  EXPECT_THAT(answer.out, HasSubstr("again: patchorder run "));
  EXPECT_THAT(answer.out, EndsWith("0 passed, 1 failed, 0 skipped\n"));
}

TEST(Colour, OnlyWhereItIsWanted) {
  EXPECT_THAT(patchorder("run 1 --pair py3.11-gevent22.10").out, Not(HasSubstr("\033[")));
  EXPECT_THAT(shell("CLICOLOR_FORCE=1 $PATCHORDER run 1 --pair py3.11-gevent22.10").out, HasSubstr("\033["));
  EXPECT_THAT(shell("NO_COLOR=1 CLICOLOR_FORCE=1 $PATCHORDER run 1 --pair py3.11-gevent22.10").out,
              Not(HasSubstr("\033[")));
}

TEST(Run, OfAFileNeedsNoNumberedCases) {
  const ScratchFolder scratch;
  scratch.write("program.py", "print('ran')\n");
  const std::string alone = "cd '" + (scratch / "") + "'\ncp $PATCHORDER alone\n./alone ";
  const Answer file = shell(alone + "run program.py");
  EXPECT_EQ(file.exit_code, 0);
  EXPECT_THAT(file.out, HasSubstr("ran"));
  const Answer number = shell(alone + "run 1");
  EXPECT_EQ(number.exit_code, 2);
  EXPECT_THAT(number.err, HasSubstr("--cases"));
}

TEST(Pipes, AReaderThatLeavesEndsItQuietly) {
  const Answer answer = shell("$PATCHORDER sweep --pair all | head -1");
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_EQ(answer.err, "");
}

TEST(List, IsATableOrJson) {
  const Answer table = patchorder("list -k 1-3");
  EXPECT_EQ(table.exit_code, 0);
  EXPECT_THAT(table.out, StartsWith("001  late-patch"));
  const json cases = json::parse(patchorder("list --format json").out);
  EXPECT_GE(cases.size(), 150U);
  EXPECT_EQ(cases[0]["number"], 1);
  EXPECT_EQ(cases[0]["origin"], "gevent/gevent#2011");
}

TEST(List, NothingIsCutInAPipe) { EXPECT_THAT(patchorder("list").out, Not(HasSubstr("…"))); }

TEST(List, TheIndexOfTheCasesIsUpToDate) {
  EXPECT_EQ(patchorder("list --format markdown").out, text_of_file("cases/README.md"))
      << "patchorder list --format markdown > cases/README.md";
}

TEST(Cases, CoverTheField) {
  std::map<std::string, int> by_topic;
  std::set<std::string> titles;
  int with_origin = 0;
  const json cases = json::parse(patchorder("list --format json").out);
  for (const json& one : cases) {
    ++by_topic[one["topic"]];
    with_origin += one.contains("origin") ? 1 : 0;
    EXPECT_TRUE(titles.insert(one["title"]).second) << one["title"];
    EXPECT_FALSE(one.value("shows", "").empty()) << one["slug"];
  }
  constexpr int kTopics = 12;
  constexpr int kFewestOfATopic = 8;
  EXPECT_GE(cases.size(), 150U);
  EXPECT_GE(with_origin, 40);
  EXPECT_EQ(by_topic.size(), static_cast<std::size_t>(kTopics));
  for (const auto& [topic, count] : by_topic) EXPECT_GE(count, kFewestOfATopic) << topic;
}

TEST(Show, HasTheSourceWithLineNumbersAndWhatIsRecorded) {
  const Answer answer = patchorder("show 1");
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.out, HasSubstr("  26  t.join(0.3)"));
  EXPECT_THAT(answer.out, HasSubstr("recorded on real interpreters"));
  EXPECT_THAT(answer.out, HasSubstr("py3.11-gevent22.10"));
}

TEST(Show, ColoursLeaveTheTextAsItIs) {
  for (const json& one : json::parse(patchorder("list --format json").out)) {
    const std::string slug = one["slug"];
    const Answer plain = patchorder("show " + slug);
    const Answer colored = shell("CLICOLOR_FORCE=1 $PATCHORDER show " + slug + " | sed 's/\\x1b\\[[0-9;]*m//g'");
    ASSERT_EQ(plain.out, colored.out) << slug;
  }
}

TEST(Pairs, AreSeven) {
  EXPECT_EQ(json::parse(patchorder("pairs --format json").out)["pairs"].size(), 7U);
  EXPECT_EQ(patchorder("pairs --on no-such-python").exit_code, 3);
}

TEST(Pairs, SimilarityCountsWhatAnUpgradeDoesNotChange) {
  const json map = json::parse(patchorder("pairs --similarity --from hub --format json").out);
  EXPECT_EQ(map["similarity"].size(), 21U);
  std::size_t changed_in_all = 0;
  for (const std::size_t place : {0U, 9U, 20U}) {
    const json& row = map["similarity"][place];
    const std::string from = row["pairs"][0], to = row["pairs"][1];
    const std::size_t changed = row["cases"].get<std::size_t>() - row["same"].get<std::size_t>();
    for (const std::string& way : {from + " " + to, to + " " + from}) {
      const Answer answer = patchorder("upgrade " + way + " --from hub");
      EXPECT_THAT(answer.out, HasSubstr(": " + std::to_string(changed) + " of ")) << way;
    }
    changed_in_all += changed;
  }
  EXPECT_GT(changed_in_all, 0U);
}

TEST(Upgrade, GroupsWhatChanges) {
  const Answer answer = patchorder("upgrade py3.11-gevent22.10 py3.13-gevent24.11 --from hub");
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.out, HasSubstr("cases change"));
  EXPECT_THAT(answer.out, HasSubstr("join ("));
  EXPECT_EQ(patchorder("upgrade py3.11-gevent22.10 nonsense").exit_code, 2);
  const Answer same = patchorder("upgrade py3.11-gevent22.10 py3.11-gevent22.10 --from hub");
  EXPECT_THAT(same.out, HasSubstr(": 0 of "));
}

}  // namespace
}  // namespace patchorder::cli
