// Recordings: what may be written to expected/, and what may not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

using ::testing::HasSubstr;

class ImportTest : public ::testing::Test {
 protected:
  ImportTest() { scratch_.write("cases/001-first.py", "print('one')\n"); }

  Answer import(const std::string& text) {
    return patchorder("record --cases " + (scratch_ / "cases") + " --import " + scratch_.write("in.jsonl", text));
  }
  std::string written(const std::string& name = "001-first.toml") {
    return text_of_file(scratch_ / ("cases/expected/py3.8-gevent21.12/" + name));
  }

  ScratchFolder scratch_;
};

std::string line_with(const std::string& output, const std::string& more = "") {
  return R"({"program": "001-first", "pair": "py3.8-gevent21.12", "stdout": [")" + output +
         R"("], "calls": [], "stderr": [], "exit": 0, "hang": false)" + more + "}\n";
}

TEST_F(ImportTest, WritesTheOutcomeAndTheVersions) {
  const std::string line = line_with("one");
  const Answer answer = import(line + line + line);
  EXPECT_EQ(answer.exit_code, 0) << answer.err;
  EXPECT_THAT(written(), HasSubstr("'one'"));
  EXPECT_THAT(written(), HasSubstr("runs = 3"));
  EXPECT_THAT(written("pair.toml"), HasSubstr("21.12.0"));
  EXPECT_EQ(patchorder("sweep --cases " + (scratch_ / "cases")).exit_code, 0);
}

TEST_F(ImportTest, TakesTheVersionsThatALineStates) {
  const std::string versions =
      R"(, "versions": {"cpython": "3.8.20", "gevent": "21.12.0", "greenlet": "1.1.3"}, "runs": 4)";
  EXPECT_EQ(import(line_with("one", versions)).exit_code, 0);
  EXPECT_THAT(written(), HasSubstr("runs = 4"));
  EXPECT_THAT(written("pair.toml"), HasSubstr("3.8.20"));
}

TEST_F(ImportTest, LeavesOutWhatWasNotStable) {
  EXPECT_THAT(import(line_with("one") + line_with("two")).out, HasSubstr("0 passed, 0 failed, 1 skipped"));
  EXPECT_EQ(written(), "");
  EXPECT_THAT(import(line_with("one", ", \"stable\": false")).out, HasSubstr("1 skipped"));
  EXPECT_EQ(written(), "");
}

TEST_F(ImportTest, FewerThanThreeRunsAreNoExpectation) {
  for (const std::string& text : {line_with("one"), line_with("one", ", \"runs\": 2")}) {
    const Answer answer = import(text);
    EXPECT_EQ(answer.exit_code, 1);
    EXPECT_THAT(answer.out, HasSubstr("at least 3 must agree"));
    EXPECT_EQ(written(), "");
  }
}

TEST_F(ImportTest, WhatAgreesLeavesTheFileAsItIs) {
  const std::string call = R"("calls": [{"line": 1, "call": "t.join", "result": null, "elapsed": )";
  const auto line = [&](const std::string& elapsed, const std::string& more) {
    std::string text = line_with("one", more);
    return text.replace(text.find("\"calls\": ["), 10, call + elapsed + "}");
  };
  import(line("0.3", ", \"runs\": 3"));
  const std::string before = written();
  EXPECT_THAT(import(line("0.308", ", \"runs\": 3")).out, HasSubstr("as before"));
  EXPECT_EQ(written(), before);
  import(line("0.308", ", \"runs\": 4"));
  EXPECT_THAT(written(), HasSubstr("runs = 4"));
}

TEST_F(ImportTest, RefusesAFileThatIsNotInOrder) {
  const std::pair<std::string, std::string> wrong[] = {
      {"", "no outcome"},
      {"{\"program\": \"001-fir", "in.jsonl:1"},
      {line_with("one") + "[]\n", "in.jsonl:2"},
      {line_with("one", ", \"sha256\": \"0\""), "another text"},
      {line_with("one", ", \"budget\": \"steps\""), "budget"},
      {line_with("one", ", \"runs\": 0"), "runs"},
      {line_with("one", ", \"runs\": 4294967299"), "runs"},
      {R"({"program": "001-first", "pair": "py3.8-gevent21.12", "stdout": [], "calls": [], "stderr": [],)"
       R"( "exit": 18446744073709551615, "hang": false})",
       "exit"},
      {line_with("one", ", \"versions\": {\"cpython\": \"3.8.18\"}"), "gevent"},
      {line_with("one", R"(, "versions": {"cpython": "3.9.1", "gevent": "21.12.0", "greenlet": "1.1.2"})"), "is not"},
  };
  for (const auto& [text, message] : wrong) {
    const Answer answer = import(text);
    EXPECT_EQ(answer.exit_code, 2) << text;
    EXPECT_THAT(answer.err, HasSubstr(message)) << text;
    EXPECT_EQ(written(), "") << text;
  }
}

TEST_F(ImportTest, RefusesACaseThatIsNotThere) {
  std::string line = line_with("one");
  line.replace(line.find("001-first"), 9, "002-other");
  EXPECT_EQ(import(line).exit_code, 2);
}

TEST(Record, NeedsARealInterpreter) {
  const Answer answer = patchorder("record 1");
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.err, HasSubstr("--on"));
}

TEST(Record, ARecordedCaseGoesStaleWhenItsTextChanges) {
  const ScratchFolder scratch;
  const std::string name = "001-late-subclass-nondaemon";
  const std::string pair = "cases/expected/py3.11-gevent22.10/";
  scratch.write("cases/" + name + ".py", text_of_file("cases/" + name + ".py") + "# edited\n");
  scratch.write(pair + name + ".toml", text_of_file("expected/py3.11-gevent22.10/" + name + ".toml"));
  scratch.write(pair + "pair.toml", text_of_file("expected/py3.11-gevent22.10/pair.toml"));
  const Answer answer = patchorder("sweep --cases " + (scratch / "cases"));
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.out, HasSubstr("stale"));
}

}  // namespace
}  // namespace patchorder::cli
