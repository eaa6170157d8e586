// A machine that gives no more OS threads: there is room for the stacks of a few.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

using ::testing::HasSubstr;

class ThreadLimit : public ::testing::Test {
 protected:
  void SetUp() override {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "NOT TESTED: sanitizers need more address space than that";
#endif
    if (shell("ulimit -s 2000000 && ulimit -v 16000000").exit_code != 0)
      GTEST_SKIP() << "NOT TESTED: no such limits here";
  }

  static Answer limited(const std::string& arguments) {
    return shell("ulimit -s 2000000\nulimit -v 16000000\nexec \"$PATCHORDER\" " + arguments, 30);
  }

  ScratchFolder scratch_;
};

TEST_F(ThreadLimit, FewWorkersDoTheWorkOfMany) {
  std::string programs;
  for (int i = 0; i < 20; ++i) programs += " " + scratch_.write("p" + std::to_string(i) + ".py", "print('here')\n");
  const Answer answer = limited("run -j 20 --pair py3.11-gevent22.10" + programs);
  EXPECT_EQ(answer.exit_code, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("0 failed, 20 skipped"));
}

TEST_F(ThreadLimit, ForksWithoutThreadsAreAFailureOfOurs) {
  const std::string program = scratch_.write(
      "forks.py", "import os, time\nfor i in range(20):\n  if os.fork() == 0:\n    time.sleep(1)\n    os._exit(0)\n");
  const Answer answer = limited("run " + program);
  EXPECT_EQ(answer.exit_code, 3) << answer.out << answer.err;
}

}  // namespace
}  // namespace patchorder::cli
