// The gate and the baselines it keeps.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

// A folder of scripts as a team has them, and a baseline of what they did.
class GateTest : public ::testing::Test {
 protected:
  GateTest() {
    write("001-first.py", "print('one')\n");
    write("002-second.py", "print('two')\n");
    EXPECT_EQ(patchorder("sweep" + folder() + " --pair py3.11-gevent22.10 --format jsonl --output " + base()).exit_code,
              2);  // nothing to compare with yet
  }

  void write(const std::string& name, const std::string& text) { scratch_.write("scripts/" + name, text); }
  void remove(const std::string& name) { std::filesystem::remove(scratch_ / ("scripts/" + name)); }
  std::string folder() const { return " --cases " + (scratch_ / "scripts"); }
  std::string base() const { return scratch_ / "base.jsonl"; }
  Answer gate(const std::string& more = "") { return patchorder("gate" + folder() + " --baseline " + base() + more); }

  ScratchFolder scratch_;
};

TEST_F(GateTest, NothingChanged) {
  const Answer answer = gate();
  EXPECT_EQ(answer.exit_code, 0) << answer.out << answer.err;
  EXPECT_THAT(answer.out, Not(HasSubstr("001-first")));
  EXPECT_THAT(answer.out, EndsWith("2 passed, 0 failed, 0 skipped\n"));
}

TEST_F(GateTest, ADifferenceIsARegression) {
  write("002-second.py", "print('deux')\n");
  const Answer answer = gate();
  EXPECT_EQ(answer.exit_code, 1);
  EXPECT_THAT(answer.out, HasSubstr("002-second"));
  EXPECT_THAT(answer.out, HasSubstr("- stdout  two"));
  EXPECT_THAT(answer.out, HasSubstr("+ stdout  deux"));
  EXPECT_THAT(answer.out, Not(HasSubstr("001-first")));
}

TEST_F(GateTest, AVanishedScriptIsARegression) {
  remove("002-second.py");
  const Answer answer = gate();
  EXPECT_EQ(answer.exit_code, 1);
  EXPECT_THAT(answer.out, HasSubstr("gone"));
  EXPECT_THAT(answer.out, HasSubstr("002-second"));
}

TEST_F(GateTest, AFilterMakesNothingVanish) { EXPECT_EQ(gate(" -k first").exit_code, 0); }

TEST_F(GateTest, ANewScriptIsNone) {
  write("003-third.py", "print('three')\n");
  const Answer answer = gate();
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.out, HasSubstr("003-third"));
  EXPECT_THAT(answer.out, EndsWith("2 passed, 0 failed, 1 skipped\n"));
}

TEST_F(GateTest, UpdateTakesWhatIsAndSaysWhatChanged) {
  write("002-second.py", "print('deux')\n");
  write("003-third.py", "print('three')\n");
  remove("001-first.py");
  const Answer answer = gate(" --update");
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.err, HasSubstr("2 outcomes written; 1 changed, 1 new, 1 gone"));
  EXPECT_EQ(gate().exit_code, 0);
}

TEST_F(GateTest, TheFirstUpdateMakesTheBaseline) {
  std::filesystem::remove(base());
  const Answer answer = gate(" --pair py3.11-gevent22.10 --update");
  EXPECT_EQ(answer.exit_code, 0) << answer.out << answer.err;
  EXPECT_EQ(gate().exit_code, 0);
}

TEST_F(GateTest, UpdateOfAPartLeavesTheRest) {
  write("002-second.py", "print('deux')\n");
  EXPECT_EQ(gate(" --update -k first").exit_code, 0);
  EXPECT_EQ(gate().exit_code, 1);
}

TEST_F(GateTest, AFailedRunLeavesTheBaseline) {
  const std::string before = text_of_file(base());
  write("002-second.py", "print('deux'\n");
  EXPECT_EQ(gate(" --update").exit_code, 2);
  EXPECT_EQ(text_of_file(base()), before);
}

TEST_F(GateTest, AnotherPairIsHeldAgainstTheOnlyOneThereIs) {
  EXPECT_EQ(gate(" --pair py3.13-gevent26.5").exit_code, 0);
}

TEST(Gate, TheCasesHoldAgainstExpected) {
  const Answer answer = patchorder("gate --no-color");
  EXPECT_EQ(answer.exit_code, 0) << answer.out;
}

// A folder in which one case has a known gap.
Answer gap(const std::string& command, const std::string& line_now) {
  const ScratchFolder scratch;
  const std::string name = "001-late-subclass-nondaemon";
  const std::string pair = "cases/expected/py3.11-gevent22.10/";
  scratch.write("cases/" + name + ".py", text_of_file("cases/" + name + ".py"));
  std::string expected = text_of_file("expected/py3.11-gevent22.10/" + name + ".toml");
  const std::string line = "alive True";
  expected.replace(expected.find(line), line.size(), line_now);
  scratch.write(pair + name + ".toml", expected);
  scratch.write(pair + "pair.toml", text_of_file("expected/py3.11-gevent22.10/pair.toml"));
  scratch.write(pair + "known-gaps.toml", "[[gap]]\ncase = \"" + name + "\"\nreason = \"a reason\"\n");
  return patchorder(command + " --cases " + (scratch / "cases"));
}

TEST(KnownGap, IsSkippedWhileItLasts) {
  const Answer answer = gap("sweep", "alive Maybe");
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.out, HasSubstr("a reason"));
  EXPECT_THAT(answer.out, EndsWith("0 passed, 0 failed, 1 skipped\n"));
}

TEST(KnownGap, ThatAgreesFailsTheSweepAndIsProgressForTheGate) {
  EXPECT_EQ(gap("sweep", "alive True").exit_code, 1);
  const Answer answer = gap("gate", "alive True");
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.out, HasSubstr("newly agrees"));
}

}  // namespace
}  // namespace patchorder::cli
