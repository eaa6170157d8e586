#include "suite/interpreters/real_python.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "suite/interpreters/child_process.h"
#include "suite/reports/output.h"
#include "suite/verdict.h"

namespace patchorder::suite {
namespace {

// What a sound interpreter answers when it is asked for its versions.
constexpr const char* kSoundAnswer = R"(if [ "$1" = -c ]; then
  echo patchorder cpython 3.11.2
  echo patchorder with 22.10.2 2.0.2
  exit 0
fi
observer=$1 log=$2 program=$3
)";

// Interpreters that are shell scripts.
class RealPythonTest : public testing::Test {
 protected:
  RealPythonTest() {
    std::filesystem::create_directory(temporary());
    setenv("TMPDIR", temporary().c_str(), 1);
    program_.name = "case.py";
    program_.file = folder_.path() / "case.py";
    std::ofstream(program_.file) << "print('hello')\n";
  }

  ~RealPythonTest() override {
    EXPECT_TRUE(std::filesystem::is_empty(temporary())) << "a run left its folder behind";
    unsetenv("TMPDIR");
  }

  // Where runs make their folders.
  std::filesystem::path temporary() const { return folder_.path() / "tmp"; }

  std::string interpreter(const std::string& script) const {
    const std::string path = folder_.path() / "python";
    write_atomically(path, "#!/bin/sh\n" + script);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
  }

  // Runs the program on an interpreter that answers for its versions and then does what `script` says.
  Execution run(const std::string& script, const RealLimits& limits = {.time_limit = 20}) const {
    return RealPython(interpreter(kSoundAnswer + script), limits).run(program_);
  }

  std::string why_not(const std::string& python) const {
    try {
      RealPython(python, {});
    } catch (const InterpreterError& error) {
      return error.what();
    }
    return "it works";
  }

  TemporaryFolder folder_;
  Program program_;
};

TEST_F(RealPythonTest, ASoundInterpreterIsKnownByItsVersions) {
  const RealPython python(interpreter(kSoundAnswer), {});
  EXPECT_EQ(python.pair(), "py3.11-gevent22.10");
  EXPECT_EQ(python.versions(), (InterpreterVersions{"3.11.2", "22.10.2", "2.0.2"}));
}

TEST_F(RealPythonTest, WhatIsNoInterpreterSaysWhy) {
  EXPECT_EQ(why_not("/no/such/python"),
            "cannot run /no/such/python: No such file or directory; give a Python interpreter that has gevent: --on "
            "PYTHON");
  const std::string path = folder_.path() / "python";
  const std::string broken = path + " does not work as a CPython interpreter: ";
  EXPECT_EQ(why_not(interpreter("exit 4")), broken + "it printed nothing, exit code 4");
  EXPECT_EQ(why_not(interpreter("kill -SEGV $$")), broken + "signal 11 ended it");
  EXPECT_EQ(why_not(interpreter("echo 'Fatal: no encodings' >&2; exit 1")), broken + "Fatal: no encodings");
  EXPECT_EQ(why_not(interpreter("printf '\\377\\376'")), broken + "\xef\xbf\xbd\xef\xbf\xbd");
  EXPECT_EQ(why_not(interpreter("head -c 100000000 /dev/zero")), broken + "it went over the output limit");
  EXPECT_EQ(why_not(interpreter("tail -n 1 /dev/zero")), broken + "it went over the memory limit");
}

TEST_F(RealPythonTest, WithoutGeventSaysHowToGetIt) {
  const std::string python = interpreter("echo patchorder cpython 3.9.1; echo patchorder no module named gevent");
  EXPECT_EQ(why_not(python), python + " (CPython 3.9.1) has no gevent: module named gevent; install it with `" +
                                 python +
                                 " -m pip install gevent`, or on Debian `apt install python3-gevent` and use "
                                 "/usr/bin/python3");
  const std::string crashing = interpreter("echo patchorder cpython 3.9.1; echo 'undefined symbol' >&2; exit 1");
  EXPECT_EQ(why_not(crashing), crashing + " (CPython 3.9.1) cannot import gevent: undefined symbol");
}

TEST_F(RealPythonTest, EndingsAreReportedAsWhatTheyAre) {
  EXPECT_EQ(run("exit 3").outcome.exit, 3);
  EXPECT_EQ(run("kill -SEGV $$").outcome.exit, -11);
  const Execution hang = run("trap '' TERM; echo on; while :; do sleep 1; done", {.time_limit = 0.3});
  EXPECT_TRUE(hang.outcome.hang);
  EXPECT_EQ(hang.outcome.exit, std::nullopt);
  EXPECT_EQ(hang.outcome.stdout_lines, std::vector<std::string>{"on"});
}

TEST_F(RealPythonTest, BudgetsAreReportedAsWhatTheyAre) {
  const Execution flood = run("cat /dev/zero", {.time_limit = 60, .output = 1'000'000});
  EXPECT_EQ(flood.outcome.budget, "output");
  EXPECT_FALSE(flood.outcome.hang);
  const Execution eater = run("tail -n 1 /dev/zero", {.time_limit = 60, .memory = std::size_t{64} << 20});
  EXPECT_EQ(eater.outcome.budget, "memory");
  EXPECT_EQ(eater.outcome.exit, std::nullopt);
}

TEST_F(RealPythonTest, GarbageInTheObserversNotesIsAFailureThatSaysSo) {
  const std::string damaged = "case.py: the observer's notes are damaged: ";
  for (const auto& [script, damage] :
       {std::pair{"echo garbage 1<> $log", "record 0"},
        std::pair{"head -c 100000 /dev/urandom > $log", "not the file that was made for them"},
        std::pair{"rm $log; mkdir $log", "not the file that was made for them"},
        std::pair{"rm $log; ln -s /dev/zero $log", "not the file that was made for them"}}) {
    const Execution execution = run(script);
    EXPECT_EQ(execution.ending, Execution::Ending::kFailed) << script;
    EXPECT_EQ(execution.message, damaged + damage) << script;
  }
}

TEST_F(RealPythonTest, BinaryOutputBecomesText) {
  const Execution execution = run("printf 'a\\377b\\000c\\n'; printf '\\376' >&2");
  ASSERT_EQ(execution.outcome.stdout_lines.size(), 1U);
  EXPECT_EQ(execution.outcome.stdout_lines[0], std::string("a\xef\xbf\xbd"
                                                           "b\0c",
                                                           7));
  EXPECT_EQ(execution.stderr_text, "\xef\xbf\xbd\n");
}

TEST_F(RealPythonTest, WhatItLeavesInItsFolderGoes) {
  run("mkdir -p deep/er; head -c 10000000 /dev/zero > deep/er/file; chmod 000 deep/er deep");
  run("setsid env -i sleep 1000 & exit 0");
}

TEST_F(RealPythonTest, AnInterpreterThatVanishesFailsThatRun) {
  const std::string path = interpreter(kSoundAnswer);
  const RealPython python(path, {});
  std::filesystem::remove(path);
  const Result result = run_and_judge(program_, python, nullptr);
  EXPECT_EQ(result.verdict, Verdict::kFailed);
  EXPECT_EQ(exit_code_of(result.verdict), kExitFailed);
  EXPECT_EQ(result.reason, "case.py: cannot run " + path + ": No such file or directory");
}

TEST_F(RealPythonTest, NothingOfTheUsersEnvironmentReachesTheProgram) {
  setenv("PYTHONPATH", "/somewhere", 1);
  setenv("GEVENT_LOOP", "select", 1);
  const Execution execution = run("env | cut -d= -f1 | sort | tr '\\n' ' '");
  unsetenv("PYTHONPATH");
  unsetenv("GEVENT_LOOP");
  ASSERT_EQ(execution.outcome.stdout_lines.size(), 1U);
  EXPECT_EQ(execution.outcome.stdout_lines[0], "HOME LANG PATH PWD PYTHONDONTWRITEBYTECODE PYTHONHASHSEED TMPDIR ");
}

}  // namespace
}  // namespace patchorder::suite
