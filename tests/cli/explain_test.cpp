// `explain`, called as a user calls it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(Explain, TellsCausesAsACompilerDoes) {
  const Answer answer = patchorder("explain 1 --pair py3.11-gevent22.10");
  EXPECT_EQ(answer.exit_code, 0) << answer.err;
  for (const char* part :
       {"join-timed-out: t.join timed out", "note: class Worker inherits",
        "| class Worker(threading.Thread):", "Remedies, each tried", "symptom gone", "+++ b/cases/001-"}) {
    EXPECT_THAT(answer.out, HasSubstr(part));
  }
}

TEST(Explain, TakesAFileOfTheUsers) {
  const ScratchFolder scratch;
  const std::string file = scratch.write("mine.py", "print('healthy')\n");
  const Answer answer = patchorder("explain " + file);
  EXPECT_EQ(answer.exit_code, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("No symptom"));
  EXPECT_THAT(answer.out, HasSubstr("Nothing was patched"));
  EXPECT_THAT(answer.out, Not(HasSubstr("Remedies")));
}

TEST(Explain, RefusesWhatCannotBeRun) {
  const ScratchFolder scratch;
  const Answer answer = patchorder("explain " + scratch.write("wrong.py", "def\n"));
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_EQ(patchorder("explain no-such-case").exit_code, 2);
  EXPECT_EQ(patchorder("explain 1 --pair py2.7").exit_code, 2);
}

TEST(Explain, DrawsATimelineAsSvg) {
  const ScratchFolder scratch;
  const std::string file = scratch / "lanes.svg";
  EXPECT_EQ(patchorder("explain 1 --timeline --output " + file).exit_code, 0);
  EXPECT_THAT(text_of_file(file), StartsWith("<svg "));
}

TEST(Explain, AnSvgIsOfOneProgramAndPairAndAFormatThatIsNamedCounts) {
  const ScratchFolder scratch;
  const std::string file = scratch / "lanes.svg";
  EXPECT_EQ(patchorder("explain 1 --pair all --output " + file).exit_code, 2);
  EXPECT_EQ(patchorder("explain 1 3 --output " + file).exit_code, 2);
  EXPECT_FALSE(std::filesystem::exists(file));
  EXPECT_EQ(patchorder("explain 1 --format json --no-remedies --output " + file).exit_code, 0);
  EXPECT_THAT(text_of_file(file), StartsWith("{"));
}

TEST(Explain, AnswersOfSeveralProgramsStandInOneFile) {
  const ScratchFolder scratch;
  const std::string file = scratch / "answers.txt";
  EXPECT_EQ(patchorder("explain 1 3 --no-remedies --output " + file).exit_code, 0);
  EXPECT_THAT(text_of_file(file), HasSubstr("cases/001-"));
  EXPECT_THAT(text_of_file(file), HasSubstr("cases/003-"));
}

// The patches that explain ends with are applied to a copy of the program, wherever it lies and however its lines end.
TEST(Explain, PatchesApply) {
  const std::string late =
      "import threading\r\nfrom gevent import monkey\r\nclass T(threading.Thread):\r\n    pass\r\n"
      "monkey.patch_all()\r\nt = T()\r\nt.start()\r\nt.join()";
  const ScratchFolder scratch;
  const std::string file = scratch.write("mine.py", late);
  const std::string explained = "\"$PATCHORDER\" explain --format json " + file;
  const Answer applied = shell(explained +
                               " | python3 -c 'import json, subprocess, sys\n"
                               "for each in json.load(sys.stdin)[\"remedies\"]:\n"
                               "    command = \"patch -s --binary -p1 -o -\".split()\n"
                               "    text = subprocess.run(command, cwd=\"/\","
                               " input=each[\"patch\"].encode(), stdout=subprocess.PIPE, check=True).stdout\n"
                               "    print(text == each[\"changed\"].encode())'");
  EXPECT_EQ(applied.err, "");
  EXPECT_THAT(applied.out, StartsWith("True\nTrue\n"));
  EXPECT_THAT(applied.out, Not(HasSubstr("False")));
}

TEST(Explain, GivesJsonToOtherTools) {
  const json answer = json::parse(patchorder("explain 1 --format json --no-remedies").out, nullptr, false);
  ASSERT_TRUE(answer.is_object());
  for (const char* member :
       {"program", "pair", "outcome", "symptoms", "patches", "facts", "lanes", "events", "remedies"}) {
    EXPECT_TRUE(answer.contains(member)) << member;
  }
}

TEST(Run, PointsToExplainWhereASymptomShows) {
  EXPECT_THAT(patchorder("run 1 --pair py3.11-gevent22.10").out, HasSubstr("patchorder explain cases/001-"));
  EXPECT_THAT(patchorder("run 21 --pair py3.11-gevent22.10").out, Not(HasSubstr("patchorder explain")));
}

}  // namespace
}  // namespace patchorder::cli
