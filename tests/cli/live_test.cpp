// The live interpreter (python3-gevent): every expectation of its pair still holds, and what needs one works. Runs
// alone: other work on the machine would slow it down, and elapsed times are compared.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

using nlohmann::json;
using ::testing::EndsWith;
using ::testing::HasSubstr;

class LiveTest : public ::testing::Test {
 protected:
  // Not skipped where there is none: `./dev test` installs it, and a suite that goes silently green is worth nothing.
  void SetUp() override { ASSERT_NE(python_with_gevent(), "") << "install python3-gevent"; }

  static std::string on() { return " --on " + python_with_gevent(); }
};

// The cases that a sweep with these options finds different, by number.
std::string differing(const std::string& options, int& exit_code) {
  const Answer answer = patchorder("sweep --format json " + options);
  exit_code = answer.exit_code;
  const json document = json::parse(answer.out, nullptr, false);
  if (!document.is_object()) {
    ADD_FAILURE() << answer.err << answer.out;
    return "";
  }
  std::string numbers;
  for (const json& result : document["results"]) {
    if (result["verdict"] == "agrees") continue;
    const std::string program = result["program"];
    const std::string file = program.substr(program.rfind('/') + 1);
    numbers += " -k " + file.substr(0, file.find('-'));
  }
  return numbers;
}

// In parts: a part that takes minutes would be stopped.
class LiveSweepTest : public LiveTest, public ::testing::WithParamInterface<std::string> {};

TEST_P(LiveSweepTest, EveryExpectationHolds) {
  int exit_code = 0;
  const std::string first = differing("-k " + GetParam() + on() + " -j 4", exit_code);
  if (first.empty()) {
    EXPECT_EQ(exit_code, 0);
    return;
  }
  // What differs on a loaded machine gets a quiet one: alone, one after another.
  const std::string again = differing(first + on() + " -j 1", exit_code);
  EXPECT_EQ(again, "") << patchorder("sweep " + again + on() + " -j 1").out;
}

INSTANTIATE_TEST_SUITE_P(Cases, LiveSweepTest, ::testing::Values("1-40", "41-80", "81-120", "121-160", "161-999"));

TEST_F(LiveTest, CompareShowsThatBothDoTheSame) {
  const Answer answer = patchorder("compare 1" + on());
  EXPECT_EQ(answer.exit_code, 0) << answer.out << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("they do the same"));
}

TEST_F(LiveTest, CompareShowsADifference) {
  const ScratchFolder scratch;
  // Real addresses are not the hub's.
  const std::string file = scratch.write("mine.py", "print(hash(object()) % 1000003)\nprint('same')\n");
  const Answer answer = patchorder("compare " + file + on());
  EXPECT_EQ(answer.exit_code, 1) << answer.out << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("they differ in output"));
}

TEST_F(LiveTest, RecordWritesWhatThreeRunsAgreeOn) {
  const ScratchFolder scratch;
  scratch.write("cases/001-first.py", "print('one')\n");
  scratch.write("cases/002-random.py", "import os\nprint(os.urandom(8))\n");
  const Answer answer = patchorder("record --cases " + (scratch / "cases") + on());
  EXPECT_EQ(answer.exit_code, 1) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("unstable"));
  EXPECT_THAT(answer.out, EndsWith("1 passed, 1 failed, 0 skipped\n"));
  EXPECT_EQ(patchorder("sweep -k first --cases " + (scratch / "cases") + on()).exit_code, 0);
}

TEST_F(LiveTest, PairsKnowsTheInterpreter) {
  const Answer answer = patchorder("pairs" + on());
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.out, HasSubstr(" is py3."));
}

TEST_F(LiveTest, RecordsNothingThatABudgetEnded) {
  const ScratchFolder scratch;
  scratch.write("cases/001-floods.py", "while True: print('x' * 1000)\n");
  const Answer answer = patchorder("record --cases " + (scratch / "cases") + on());
  EXPECT_EQ(answer.exit_code, 1) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("its output budget ended it, so it is no recording"));
  EXPECT_FALSE(std::filesystem::exists(scratch / "cases/expected"));
}

TEST_F(LiveTest, ChildrenThatItWasBornWithLiveOn) {
  const Answer answer = shell(R"(child=$(sh -c 'sleep 1234 >/dev/null &
    echo $!
    exec "$0" pairs --on "$1" >/dev/null' "$PATCHORDER" )" +
                              python_with_gevent() + ")\nkill $child\n");
  EXPECT_EQ(answer.exit_code, 0) << answer.err;
}

TEST_F(LiveTest, CallsAreRecordedAsOnTheHub) {
  const ScratchFolder scratch;
  const std::string file = scratch.write("mine.py", R"(import threading


class Result:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class Thread(threading.Thread):
    def join(self, text):
        if text.startswith('raise'):
            raise ValueError(text)
        return Result(text)


for text in ('a\tb\nc', 'x' * 3000, '\u00e9' * 3000, '', '12', 'raise a\tb\nc'):
    try:
        Thread().join(text)
    except ValueError:
        pass
)");
  const Answer answer = patchorder("compare " + file + on());
  EXPECT_EQ(answer.exit_code, 0) << answer.out << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("they do the same"));
}

TEST_F(LiveTest, AProgramThatHangsIsStopped) {
  const ScratchFolder scratch;
  const std::string file = scratch.write("mine.py", "import time\nprint('here', flush=True)\ntime.sleep(60)\n");
  const Answer answer = patchorder("run " + file + on() + " --time-limit 1 --format jsonl");
  EXPECT_EQ(answer.exit_code, 0);
  const json outcome = json::parse(answer.out);
  EXPECT_EQ(outcome["hang"], true);
  EXPECT_TRUE(outcome["exit"].is_null());
  EXPECT_EQ(outcome["stdout"], json({"here"}));
}

}  // namespace
}  // namespace patchorder::cli
