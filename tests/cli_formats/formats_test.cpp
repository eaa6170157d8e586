// Each format is given to a real reader of it: prove, xmllint, Python's json.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli_formats/mixed_suite.h"

namespace patchorder::cli {
namespace {

using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class FormatsTest : public ::testing::Test {
 protected:
  Answer sweep(const std::string& more, const std::string& environment = "") const {
    return shell(environment + " exec \"$PATCHORDER\" sweep" + suite_.options() + " " + more);
  }
  std::string file(const std::string& name) const { return suite_.scratch() / name; }

  MixedSuite suite_;
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

TEST_F(FormatsTest, TapIsWhatProveTakes) {
  EXPECT_EQ(sweep("--format tap --output '" + file("r.tap") + "'").exit_code, 2);
  const std::string tap = text_of_file(file("r.tap"));
  EXPECT_THAT(tap, StartsWith("TAP version 13\n1..5\nok 1 - "));
  EXPECT_THAT(tap, ContainsRegex("not ok 3 - [^\n]* # TODO known gap: [^\n]*: not \\\\#1 reason"));
  EXPECT_THAT(tap, ContainsRegex("ok 4 - [^\n]* # SKIP unrecorded"));
  EXPECT_THAT(tap, HasSubstr("\n  ---\n  message: \"differs: exit\"\n  severity: fail\n"));
  const Answer prove = shell("prove -v '" + file("r.tap") + "'");
  EXPECT_EQ(prove.exit_code, 1);
  EXPECT_THAT(prove.out, HasSubstr("Failed tests:  2, 5"));
  EXPECT_THAT(prove.out, Not(HasSubstr("Parse errors")));
  const Answer run = shell("prove --exec \"$PATCHORDER sweep --format tap" + suite_.options() + " -k\" 1");
  EXPECT_EQ(run.exit_code, 0) << run.out << run.err;
}

TEST_F(FormatsTest, TapSaysItsNewestVersionIfAsked) {
  EXPECT_THAT(sweep("--format tap14").out, StartsWith("TAP version 14\n1..5\n"));
}

TEST_F(FormatsTest, TapOfAnEmptyShardSkipsAll) {
  const Answer answer = sweep("-k 1 --shard 2/2 --format tap --output '" + file("r.tap") + "'");
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_EQ(shell("prove '" + file("r.tap") + "'").exit_code, 0);
}

TEST_F(FormatsTest, TapBailsOutWhereNothingWasCompared) {
  EXPECT_EQ(sweep("-k new --format tap --output '" + file("r.tap") + "'").exit_code, 2);
  EXPECT_NE(shell("prove '" + file("r.tap") + "'").exit_code, 0);
}

TEST_F(FormatsTest, JUnitFitsTheSchemaOfItsReaders) {
  sweep("--format junit --output '" + file("r.xml") + "'");
  const Answer lint = shell("xmllint --noout --schema tests/cli_formats/junit.xsd '" + file("r.xml") + "'");
  EXPECT_EQ(lint.exit_code, 0) << lint.err << text_of_file(file("r.xml"));
  const std::string xml = text_of_file(file("r.xml"));
  EXPECT_THAT(xml, HasSubstr("tests=\"5\" failures=\"1\" errors=\"1\""));
  EXPECT_THAT(xml, HasSubstr("name=\"001-late-subclass-nondaemon\" classname=\"patchorder.hub.py3_11-gevent22_10\""));
  EXPECT_THAT(xml, HasSubstr("<failure message=\"differs: exit\" type=\"differs\">"));
  EXPECT_THAT(xml, HasSubstr("<error message=\"wrong program: "));
  EXPECT_EQ(count(xml, "<skipped "), 2U);
}

TEST_F(FormatsTest, JUnitHasNoCharacterThatXmlHasNot) {
  // Against other output: what the program printed stands in the failure.
  const std::string base = file("base.jsonl");
  shell("\"$PATCHORDER\" gate" + suite_.options() + " -k new --update --baseline '" + base + "'");
  suite_.scratch().write("suite/004-new.py", "print('c\\x00d\\x1b[1m \\ufffe\\uffff \\x0b ]]> <&\"')\n");
  const Answer gate = shell("\"$PATCHORDER\" gate" + suite_.options() + " -k new --baseline '" + base +
                            "' --format junit --output '" + file("r.xml") + "'");
  EXPECT_EQ(gate.exit_code, 1) << gate.err;
  EXPECT_EQ(shell("xmllint --noout --schema tests/cli_formats/junit.xsd '" + file("r.xml") + "'").exit_code, 0);
  EXPECT_THAT(text_of_file(file("r.xml")), HasSubstr("cd[1m"));
}

TEST_F(FormatsTest, JUnitGoesWhereBazelWantsItBesides) {
  const Answer answer = sweep("-k 1", "XML_OUTPUT_FILE='" + file("bazel.xml") + "'");
  EXPECT_THAT(answer.out, EndsWith("1 passed, 0 failed, 0 skipped\n"));
  EXPECT_EQ(shell("xmllint --noout --schema tests/cli_formats/junit.xsd '" + file("bazel.xml") + "'").exit_code, 0);
}

TEST_F(FormatsTest, JsonFitsItsOwnSchema) {
  EXPECT_EQ(patchorder("schema --output '" + file("schema.json") + "'").exit_code, 0);
  sweep("--format json --output '" + file("r.json") + "'");
  sweep("--format jsonl --output '" + file("r.jsonl") + "'");
  const std::string validate = "python3 tests/cli_formats/validate_schema.py '" + file("schema.json") + "' '";
  const Answer report = shell(validate + file("r.json") + "'");
  EXPECT_EQ(report.exit_code, 0) << report.out << report.err;
  const Answer lines = shell(validate + file("r.jsonl") + "' --lines");
  EXPECT_EQ(lines.exit_code, 0) << lines.out << lines.err;
  suite_.scratch().write("bad.jsonl", "{\"program\": \"x\", \"pair\": \"y\", \"stdout\": [1]}\n");
  EXPECT_EQ(shell(validate + file("bad.jsonl") + "' --lines").exit_code, 1);
}

TEST_F(FormatsTest, EveryCaseFitsTheSchema) {
  patchorder("schema --output '" + file("schema.json") + "'");
  patchorder("sweep --pair " + std::string(MixedSuite::kPair) + " --format jsonl --output '" + file("all.jsonl") + "'");
  const Answer lines = shell("python3 tests/cli_formats/validate_schema.py '" + file("schema.json") + "' '" +
                             file("all.jsonl") + "' --lines");
  EXPECT_EQ(lines.exit_code, 0) << lines.out << lines.err;
}

TEST_F(FormatsTest, GithubAnnotatesTenAndSummarizesAll) {
  suite_.add_failures();
  suite_.scratch().write("summary.md", "before\n");
  const Answer answer = sweep("--format github", "GITHUB_WORKSPACE='" + (suite_.scratch() / "") +
                                                     "' GITHUB_STEP_SUMMARY='" + file("summary.md") + "'");
  EXPECT_EQ(count(answer.out, "::error "), 10U);
  EXPECT_THAT(answer.out, HasSubstr("::error file=suite/002-late-subclass-daemon.py,line="));
  EXPECT_THAT(answer.out, HasSubstr("::notice title=patchorder::4 more failures have no annotation"));
  EXPECT_THAT(answer.out, HasSubstr("%0Aagain: patchorder run "));
  const std::string summary = text_of_file(file("summary.md"));
  EXPECT_THAT(summary, StartsWith("before\n### ❌ patchorder sweep: 1 passed, 14 failed, 2 skipped\n"));
  EXPECT_EQ(count(summary, "<details>"), 14U);
}

TEST_F(FormatsTest, GithubMessagesStayOnTheirLine) {
  const Answer answer = sweep("--format github", "GITHUB_STEP_SUMMARY=");
  for (std::size_t start = 0; start < answer.out.size();) {
    const std::size_t end = answer.out.find('\n', start);
    const std::string line = answer.out.substr(start, end - start);
    EXPECT_THAT(line, ::testing::AnyOf(StartsWith("::error file="), EndsWith(" skipped")));
    start = end + 1;
  }
}

TEST_F(FormatsTest, MarkdownIsATableForPeople) {
  const Answer answer = sweep("--format markdown");
  EXPECT_THAT(answer.out, HasSubstr("| py3.11-gevent22.10 | 1 | 2 | 2 |\n"));
  EXPECT_THAT(answer.out, HasSubstr("~~~~~~diff\n"));
  EXPECT_THAT(answer.out, HasSubstr("Again: `patchorder run "));
}

TEST_F(FormatsTest, EveryFailureSaysHowToRepeatIt) {
  for (const std::string format : {"pretty", "tap", "junit", "github", "markdown", "json"})
    EXPECT_GE(count(sweep("--format " + format, "GITHUB_STEP_SUMMARY=").out, "patchorder run "), 2U) << format;
}

TEST_F(FormatsTest, WhatRepeatsAFailureRepeatsIt) {
  const std::string out = sweep("-k 2").out;
  const std::size_t at = out.find("again: patchorder ") + 18;
  const std::string command = out.substr(at, out.find('\n', at) - at);
  const Answer again = patchorder(command);
  EXPECT_EQ(again.exit_code, 1) << command << again.err;
  EXPECT_THAT(again.out, AllOf(HasSubstr("exit 7"), EndsWith("0 passed, 1 failed, 0 skipped\n")));
}

TEST_F(FormatsTest, ColorsByFlagThenEnvironmentThenTerminal) {
  const std::string escape = "\033[";
  EXPECT_THAT(sweep("").out, Not(HasSubstr(escape)));
  EXPECT_THAT(sweep("", "CLICOLOR_FORCE=1").out, HasSubstr(escape));
  EXPECT_THAT(sweep("", "CLICOLOR_FORCE=1 NO_COLOR=1").out, Not(HasSubstr(escape)));
  EXPECT_THAT(sweep("--color always", "NO_COLOR=1").out, HasSubstr(escape));
  EXPECT_THAT(sweep("--no-color", "CLICOLOR_FORCE=1").out, Not(HasSubstr(escape)));
  const std::string terminal = "TERM=xterm script -qec \"$PATCHORDER sweep" + suite_.options() + "\" /dev/null";
  if (shell("command -v script").exit_code == 0) {
    EXPECT_THAT(shell(terminal).out, HasSubstr(escape));
  }
}

TEST_F(FormatsTest, ABrokenPipeEndsQuietly) {
  for (const std::string format : {"pretty", "tap", "github", "jsonl"}) {
    const Answer answer = shell("\"$PATCHORDER\" sweep --pair py3.11-gevent22.10 -v --format " + format + " | head -1");
    EXPECT_EQ(answer.err, "") << format;
  }
}

}  // namespace
}  // namespace patchorder::cli
