// Which runs are made: shards, what failed last time, lists; and shards joined again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli_formats/mixed_suite.h"

namespace patchorder::cli {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kSweep = "\"$PATCHORDER\" sweep --pair py3.11-gevent22.10 -k 1-7";

TEST(Shards, JoinedAreTheWhole) {
  const Answer answer = shell(std::string("cd \"$XDG_STATE_HOME\"\n") +
                              "sweep='\"$PATCHORDER\" sweep --pair all -k 1-7 --format jsonl'\n"
                              "eval \"$sweep --output all.jsonl\"\n"
                              "for i in 1 2 3; do eval \"$sweep --shard $i/3 --output $i.jsonl\"; done\n"
                              "wc -l < 1.jsonl\n"
                              "\"$PATCHORDER\" merge 3.jsonl 1.jsonl 2.jsonl | cmp - all.jsonl && echo same\n");
  EXPECT_EQ(answer.out, "21\nsame\n") << answer.err;
}

TEST(Shards, OfTheEnvironmentCountFromZero) {
  const std::string list = std::string(kSweep) + " --list";
  const std::string second = shell(list + " --shard 2/3").out;
  EXPECT_THAT(second, HasSubstr("cases/002-"));
  EXPECT_EQ(shell("TEST_TOTAL_SHARDS=3 TEST_SHARD_INDEX=1 " + list).out, second);
  EXPECT_EQ(shell("GTEST_TOTAL_SHARDS=3 GTEST_SHARD_INDEX=1 " + list).out, second);
  EXPECT_EQ(shell("TEST_TOTAL_SHARDS=5 TEST_SHARD_INDEX=0 " + list + " --shard 2/3").out, second);
  EXPECT_EQ(shell("TEST_TOTAL_SHARDS=3 TEST_SHARD_INDEX=3 " + list).exit_code, 2);
  EXPECT_EQ(shell(list + " --shard 0/3").exit_code, 2);
  EXPECT_EQ(shell(list + " --shard 4/3").exit_code, 2);
}

TEST(Shards, AnEmptyOneIsNoError) {
  const Answer answer = shell(std::string(kSweep) + " --shard 9/9");
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.out, EndsWith("0 passed, 0 failed, 0 skipped\n"));
}

TEST(Shards, SayToBazelThatTheyAreUnderstood) {
  EXPECT_EQ(shell(std::string("TEST_TOTAL_SHARDS=2 TEST_SHARD_INDEX=0 TEST_SHARD_STATUS_FILE=\"$XDG_STATE_HOME/s\" ") +
                  kSweep + " >/dev/null && test -e \"$XDG_STATE_HOME/s\"")
                .exit_code,
            0);
}

TEST(Selection, BazelsFilterIsOne) {
  const Answer answer = shell("TESTBRIDGE_TEST_ONLY=3:5 \"$PATCHORDER\" sweep --pair py3.11-gevent22.10 --list");
  EXPECT_THAT(answer.out, HasSubstr("cases/003-"));
  EXPECT_THAT(answer.out, HasSubstr("cases/005-"));
  EXPECT_THAT(answer.out, Not(HasSubstr("cases/004-")));
}

TEST(Selection, FailedRunsOnlyWhatFailedLastTime) {
  const MixedSuite suite;
  const std::string sweep = "\"$PATCHORDER\" sweep" + suite.options();
  const std::string state = "export XDG_STATE_HOME='" + (suite.scratch() / "state") + "'\n";
  EXPECT_EQ(shell(state + sweep + " --failed").exit_code, 2);
  shell(state + sweep);
  const Answer list = shell(state + sweep + " --failed --list");
  EXPECT_THAT(list.out, HasSubstr("002-late-subclass-daemon.py"));
  EXPECT_THAT(list.out, HasSubstr("005-wrong.py"));
  EXPECT_THAT(list.out, Not(HasSubstr("001-")));
  suite.scratch().write("suite/005-wrong.py", "print(1)\n");
  // What was not run this time is still known to have failed.
  shell(state + sweep + " --failed -k wrong");
  const Answer left = shell(state + sweep + " --failed");
  EXPECT_EQ(left.exit_code, 1);
  EXPECT_THAT(left.out, EndsWith("0 passed, 1 failed, 0 skipped\n"));
}

TEST(Selection, AHomeThatCannotBeWrittenIsNoFailure) {
  EXPECT_EQ(shell(std::string("export XDG_STATE_HOME=/proc/none\n") + kSweep).exit_code, 0);
}

TEST(Merge, ContradictionsAreErrors) {
  const ScratchFolder scratch;
  const std::string line =
      R"({"program":"a.py","pair":"p","stdout":["1"],"calls":[],"stderr":[],"exit":0,"hang":false})";
  scratch.write("a.jsonl", line + "\n");
  scratch.write("b.jsonl", std::string(line).replace(line.find("\"1\""), 3, "\"2\"") + "\n");
  const std::string a = " '" + (scratch / "a.jsonl") + "'";
  EXPECT_EQ(patchorder("merge" + a + a).out, line + "\n");
  const Answer answer = patchorder("merge" + a + " '" + (scratch / "b.jsonl") + "'");
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.err, HasSubstr("a.py on p"));
  EXPECT_EQ(patchorder("merge /no/such/file").exit_code, 2);
}

TEST(Verbose, ShowsOutcomesInFull) {
  EXPECT_THAT(shell(std::string(kSweep) + " -v").out, HasSubstr("t.is_alive"));
  EXPECT_THAT(shell(kSweep).out, Not(HasSubstr("t.is_alive")));
}

}  // namespace
}  // namespace patchorder::cli
