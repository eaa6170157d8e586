// Ctrl-C and SIGTERM end it though a program computes, and the exit code tells of them.
#include <gtest/gtest.h>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

class Interruption : public ::testing::TestWithParam<std::pair<const char*, int>> {
 protected:
  // Starts `arguments` on an endless program, and sends it the signal.
  int exit_code_of(const std::string& arguments) const {
    const std::string signal = GetParam().first;
    return shell("timeout --preserve-status -s " + signal + " 0.5 \"$PATCHORDER\" " + arguments + " " + program_)
        .exit_code;
  }

 private:
  ScratchFolder scratch_;
  std::string program_ = scratch_.write("endless.py", "import threading\nwhile True: threading.Event().is_set()\n");
};

TEST_P(Interruption, EndsARun) { EXPECT_EQ(exit_code_of("run --time-limit 1000"), GetParam().second); }

TEST_P(Interruption, EndsARunOnSeveralPairs) {
  EXPECT_EQ(exit_code_of("run --time-limit 1000 --pair all -j 2"), GetParam().second);
}

TEST_P(Interruption, EndsWhatExplains) { EXPECT_EQ(exit_code_of("explain --time-limit 1000"), GetParam().second); }

TEST_P(Interruption, EndsWorkThatANativeDoes) {
  const ScratchFolder scratch;
  const std::string program =
      scratch.write("long.py", "a = b'x' * 50_000_000\nb = bytes(bytearray(a))\nwhile True: a == b\n");
  const std::string signal = GetParam().first;
  EXPECT_EQ(shell("timeout --preserve-status -s " + signal + " 0.5 \"$PATCHORDER\" run --time-limit 1000 " + program)
                .exit_code,
            GetParam().second);
}

INSTANTIATE_TEST_SUITE_P(Signals, Interruption, ::testing::Values(std::pair("INT", 130), std::pair("TERM", 143)));

}  // namespace
}  // namespace patchorder::cli
