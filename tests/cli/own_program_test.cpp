// A user's own program: its arguments, and the modules that lie beside it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

using ::testing::HasSubstr;

class OwnProgram : public ::testing::Test {
 protected:
  // Modules of two kinds, and a program that uses both.
  void SetUp() override {
    std::filesystem::create_directory(folder_ / "workers");
    folder_.write("workers/__init__.py", "from .start import started\n");
    folder_.write("workers/start.py",
                  "import threading\n\n\ndef started(target):\n    thread = threading.Thread(target=target)\n"
                  "    thread.start()\n    return thread\n");
    folder_.write("settings.py", "import os\nNAME = os.path.basename(__file__)\n");
  }

  Answer run(const std::string& program, const std::string& options) const {
    return patchorder("run --verbose " + folder_.write("program.py", program) + " " + options);
  }

  ScratchFolder folder_;
};

constexpr const char* kHub = "--pair py3.11-gevent22.10";
constexpr const char* kUsesBoth =
    "import settings, sys\nfrom workers import started\n"
    "started(lambda: print('ran', settings.NAME, sys.argv[1:])).join()\n";

TEST_F(OwnProgram, ImportsModulesAndPackagesBesideIt) {
  const Answer answer = run(kUsesBoth, kHub);
  EXPECT_EQ(answer.exit_code, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("ran settings.py []\n"));
  EXPECT_THAT(answer.out, HasSubstr("line 3  started().join  None"));
}

TEST_F(OwnProgram, GetsWhatFollowsTwoDashes) {
  EXPECT_THAT(run(kUsesBoth, std::string(kHub) + " -- --workers 4 'a b'").out,
              HasSubstr("ran settings.py ['--workers', '4', 'a b']\n"));
}

TEST_F(OwnProgram, DoesOnARealInterpreterAsOnTheHub) {
  ASSERT_NE(python_with_gevent(), "") << "install python3-gevent";
  folder_.write("settings.py", "NAME = undefined\n");
  const std::string program = folder_.write("program.py", kUsesBoth);
  const Answer answer = patchorder("compare " + program + " --on " + python_with_gevent() + " -- -x");
  EXPECT_EQ(answer.exit_code, 0) << answer.out << answer.err;
  folder_.write("settings.py", "NAME = 'settings'\n");
  const Answer again = patchorder("compare " + program + " --on " + python_with_gevent() + " -- -x");
  EXPECT_EQ(again.exit_code, 0) << again.out << again.err;
}

TEST_F(OwnProgram, TracebacksNameTheModulesFile) {
  folder_.write("settings.py", "def fail():\n    raise OSError('no settings')\n");
  const Answer answer = run("import settings\nsettings.fail()\n", kHub);
  EXPECT_THAT(answer.out, HasSubstr("settings.py\", line 2, in fail\n"));
  EXPECT_THAT(answer.out, HasSubstr("    raise OSError('no settings')\n"));
}

TEST_F(OwnProgram, AModuleWithANameOfTheModelsOwnIsUnsupported) {
  folder_.write("_streams.py", "NAME = 'ours'\n");
  const Answer answer = run("import sys\nimport _streams\n", kHub);
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.out, HasSubstr("program.py:2:1: unsupported: a module called _streams"));
}

TEST_F(OwnProgram, WhatIsUnsupportedIsShownInTheModulesFile) {
  folder_.write("settings.py", "import os\n\nimport tkinter\n");
  const Answer answer = run("import settings\n", kHub);
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.out, HasSubstr("settings.py:3:1: unsupported: the module 'tkinter'\n    "));
  EXPECT_THAT(answer.out, HasSubstr("import tkinter\n"));
}

TEST_F(OwnProgram, ANameThatIsMissingInAModuleOfGeventIsUnsupported) {
  const Answer answer = run("import gevent._config\nprint(gevent._config.Loop)\n", kHub);
  EXPECT_EQ(answer.exit_code, 2);
  EXPECT_THAT(answer.out, HasSubstr("program.py:2:1: unsupported: gevent._config.Loop"));
}

TEST_F(OwnProgram, AModuleThatIsNoPythonIsASyntaxError) {
  folder_.write("settings.py", "def f(:\n    pass\n");
  const Answer answer =
      run("try:\n    import settings\nexcept SyntaxError as error:\n    print('line', error.lineno)\n", kHub);
  EXPECT_EQ(answer.exit_code, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("line 1\n"));
}

TEST_F(OwnProgram, OtherFilesBesideItAreNoneOfItsOwn) {
  folder_.write("program.json", "{}");
  const Answer answer = run("import os\nprint('there:', os.path.exists(__file__[:-3] + '.json'))\n", kHub);
  EXPECT_THAT(answer.out, HasSubstr("there: False\n"));
}

}  // namespace
}  // namespace patchorder::cli
