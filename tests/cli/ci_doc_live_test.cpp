// Each command of docs/ci.md does what is said there: they are run in their order, in one folder, on the live
// interpreter.
#include <gtest/gtest.h>

#include <sstream>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

// The indented lines that begin with the program's name.
std::vector<std::string> commands_of(const std::string& document) {
  std::vector<std::string> commands;
  std::istringstream lines(document);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("    patchorder ")) commands.push_back(line.substr(4));
  }
  return commands;
}

TEST(CiDocument, CommandsRun) {
  ASSERT_NE(python_with_gevent(), "") << "install python3-gevent";
  const ScratchFolder scratch;
  scratch.write("my-scripts/001-first.py",
                "from gevent import monkey; monkey.patch_all()\n"
                "import threading\n"
                "t = threading.Thread(target=print, args=('ran',))\n"
                "t.start()\n"
                "t.join()\n"
                "print(t.is_alive())\n");
  const std::vector<std::string> commands = commands_of(text_of_file("docs/ci.md"));
  EXPECT_GE(commands.size(), 6U);
  const std::string before =
      "cd '" + (scratch / "") + "'\nexport SLURM_ARRAY_TASK_ID=3\npatchorder() { \"$PATCHORDER\" \"$@\"; }\n";
  for (std::string command : commands) {
    const std::size_t on = command.find("--on python3");
    if (on != std::string::npos) command.replace(on, 12, "--on " + python_with_gevent());
    const Answer answer = shell(before + command);
    EXPECT_EQ(answer.exit_code, 0) << command << '\n' << answer.out << answer.err;
  }
}

}  // namespace
}  // namespace patchorder::cli
