// What people give a program that it was not made for: each gets one clear message and its exit code, soon.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string kOnePair = " --pair py3.11-gevent22.10";

Answer run_text(const std::string& text, const std::string& options = "") {
  const ScratchFolder scratch;
  return patchorder("run " + scratch.write("program.py", text) + kOnePair + options);
}

TEST(BadInput, AFileThatIsNotThere) {
  const Answer answer = patchorder("run no/such/file.py");
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.err, HasSubstr("no/such/file.py"));
}

TEST(BadInput, AFolder) {
  const ScratchFolder scratch;
  const Answer answer = patchorder("run " + (scratch / ""));
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.err, HasSubstr("folder"));
}

TEST(BadInput, BinaryBytes) {
  const Answer answer = run_text(std::string("print(1)\n\xff\xfe\x80", 12));
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.err, HasSubstr("UTF-8"));
}

TEST(BadInput, ANul) {
  const Answer answer = run_text(std::string("print(1)\nx = '\0'\n", 17));
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.out + answer.err, HasSubstr("null"));
}

TEST(BadInput, CarriageReturnsJustRun) {
  const Answer answer = run_text("print('a')\r\nif True:\r\n    print('b')\r\n");
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.out, HasSubstr("b"));
}

TEST(BadInput, MixedTabs) {
  const Answer answer = run_text("if True:\n        a = 1\n\tb = 2\n");
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.out + answer.err, HasSubstr("program.py:3:"));
}

TEST(BadInput, ALineOfTenMegabytes) {
  const Answer answer = run_text("x = '" + std::string(10'000'000, 'a') + "'\nprint(len(x))\n");
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.out, HasSubstr("10000000"));
}

TEST(BadInput, AHundredThousandParentheses) {
  const Answer answer = run_text("x = " + std::string(100'000, '(') + "1" + std::string(100'000, ')') + "\n");
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_LT(answer.err.size() + answer.out.size(), 3'000U);
}

TEST(BadInput, EndlessRecursion) {
  const Answer answer = run_text("def f(): f()\nf()\n");
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.out, HasSubstr("RecursionError"));
}

TEST(BadInput, AnEndlessLoop) {
  const Answer answer = run_text("while True: pass\n");
  EXPECT_THAT(answer.exit_code, ::testing::AnyOf(0, 1));
  EXPECT_THAT(answer.out, ::testing::AnyOf(HasSubstr("hang"), HasSubstr("budget")));
}

TEST(BadInput, ATextOfATerabyte) {
  const Answer answer = run_text("x = 'a' * 10**12\n");
  EXPECT_THAT(answer.exit_code, ::testing::AnyOf(0, 1));
  EXPECT_THAT(answer.out, ::testing::AnyOf(HasSubstr("MemoryError"), HasSubstr("memory")));
}

TEST(BadInput, AHundredThousandThreads) {
#ifdef __SANITIZE_THREAD__
  GTEST_SKIP() << "NOT TESTED: ThreadSanitizer itself ends the process at so many fibers";
#endif
  const Answer answer = run_text(
      "import threading\n"
      "stop = threading.Event()\n"
      "for i in range(100000):\n"
      "    threading.Thread(target=stop.wait, daemon=True).start()\n");
  EXPECT_THAT(answer.exit_code, ::testing::AnyOf(0, 1));
  EXPECT_THAT(answer.out, HasSubstr("thread"));
}

TEST(BadInput, AnInterpreterThatIsNotThere) {
  const Answer answer = patchorder("run 1 --on no-such-python");
  EXPECT_EQ(answer.exit_code, 3);
  EXPECT_THAT(answer.err, HasSubstr("no-such-python"));
}

TEST(BadInput, AnInterpreterThatIsNone) {
  const Answer answer = patchorder("run 1 --on true");
  EXPECT_EQ(answer.exit_code, 3);
  EXPECT_THAT(answer.err, HasSubstr("true"));
}

TEST(BadInput, AnInterpreterWithoutGevent) {
  const ScratchFolder scratch;
  const std::string python = scratch.write("python", "#!/bin/sh\nexec python3 -S -E \"$@\"\n");  // -S: no site-packages
  ASSERT_EQ(shell("chmod +x " + python).exit_code, 0);
  const Answer answer = patchorder("run 1 --on " + python);
  EXPECT_EQ(answer.exit_code, 3);
  EXPECT_THAT(answer.err, HasSubstr("gevent"));
}

TEST(BadInput, AnExpectationCutInHalf) {
  const ScratchFolder scratch;
  const std::string name = "001-late-subclass-nondaemon";
  scratch.write("cases/" + name + ".py", text_of_file("cases/" + name + ".py"));
  const std::string expected = text_of_file("expected/py3.11-gevent22.10/" + name + ".toml");
  scratch.write("cases/expected/py3.11-gevent22.10/" + name + ".toml", expected.substr(0, expected.size() / 2));
  scratch.write("cases/expected/py3.11-gevent22.10/pair.toml", text_of_file("expected/py3.11-gevent22.10/pair.toml"));
  const Answer answer = patchorder("sweep --cases " + (scratch / "cases"));
  EXPECT_EQ(answer.exit_code, 3);
  EXPECT_THAT(answer.out, HasSubstr(name + ".toml"));
  EXPECT_THAT(answer.out, Not(HasSubstr("agrees")));
}

TEST(BadInput, ABaselineThatIsNone) {
  const ScratchFolder scratch;
  EXPECT_EQ(patchorder("gate --baseline no-such-file.jsonl").exit_code, 2);
  const Answer answer = patchorder("gate --baseline " + scratch.write("base.jsonl", "{\"program\": \"001-x"));
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.err, HasSubstr("base.jsonl:1"));
}

TEST(BadInput, AnOutputThatCannotBeWritten) {
  EXPECT_EQ(patchorder("run 1 --output /no/such/folder/file").exit_code, 3);
}

}  // namespace
}  // namespace patchorder::cli
