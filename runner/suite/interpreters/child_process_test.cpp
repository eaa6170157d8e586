#include "suite/interpreters/child_process.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "suite/interpreters/guardian.h"
#include "suite/interpreters/process_tree.h"

namespace patchorder::suite {
namespace {

// Runs shell text as a run's program would be run: in a folder of its own, marked.
class ChildProcessTest : public testing::Test {
 protected:
  ChildResult run(const std::string& script, double time_limit = 20) {
    ChildRequest request = request_for(script);
    request.time_limit = time_limit;
    return run_child(request);
  }

  ChildRequest request_for(const std::string& script) const {
    ChildRequest request;
    request.arguments = {"sh", "-c", script};
    request.environment = {"PATH=/usr/local/bin:/usr/bin:/bin", mark()};
    request.folder = folder_.path();
    request.mark = mark();
    return request;
  }

  std::string mark() const { return "TMPDIR=" + folder_.path().string(); }

  // Of this test's run, wherever they hang in the tree of processes.
  std::vector<pid_t> left_running() const {
    std::vector<pid_t> left;
    for (const pid_t pid : all_processes()) {
      if (belongs_to_folder(pid, folder_.path())) left.push_back(pid);
    }
    return left;
  }

  // Children of this process that are neither taken in nor the guardian.
  static std::vector<pid_t> left_as_children() {
    std::vector<pid_t> children = children_of(getpid());
    std::erase(children, guardian_process());
    return children;
  }

  void expect_nothing_left() const {
    EXPECT_EQ(left_running(), std::vector<pid_t>());
    EXPECT_EQ(left_as_children(), std::vector<pid_t>());
  }

  TemporaryFolder folder_;
};

TEST_F(ChildProcessTest, TakesBothStreamsAndTheExitCode) {
  const ChildResult result = run("echo out; echo err >&2; exit 7");
  EXPECT_EQ(result.stdout_text, "out\n");
  EXPECT_EQ(result.stderr_text, "err\n");
  EXPECT_EQ(result.exit_code, 7);
  EXPECT_FALSE(result.timed_out);
}

TEST_F(ChildProcessTest, ASignalIsANegativeExitCode) {
  EXPECT_EQ(run("kill -SEGV $$").exit_code, -SIGSEGV);
  EXPECT_EQ(run("kill -KILL $$").exit_code, -SIGKILL);
}

TEST_F(ChildProcessTest, StopsWhatIgnoresEverySignalThatCanBeIgnored) {
  const ChildResult result = run("trap '' TERM INT HUP QUIT PIPE; echo ready; while :; do sleep 1; done", 0.3);
  EXPECT_TRUE(result.timed_out);
  EXPECT_EQ(result.exit_code, std::nullopt);
  EXPECT_EQ(result.stdout_text, "ready\n");
  expect_nothing_left();
}

TEST_F(ChildProcessTest, StopsWhatStoppedItself) {
  EXPECT_TRUE(run("kill -STOP $$", 0.3).timed_out);
  expect_nothing_left();
}

TEST_F(ChildProcessTest, GrandchildrenInTheGroupEndWithTheirParent) {
  const ChildResult result = run("sleep 1000 & sleep 1000 & echo started");
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.stdout_text, "started\n");
  expect_nothing_left();
}

TEST_F(ChildProcessTest, GrandchildrenInSessionsOfTheirOwnEndToo) {
  run("setsid sleep 1000 & setsid sh -c 'setsid sleep 1000 & setsid sleep 1000 & wait' & sleep 0.2");
  expect_nothing_left();
}

TEST_F(ChildProcessTest, GrandchildrenWithoutEnvironmentEndToo) {
  run("setsid env -i sleep 1000 & cd /; setsid env -i sh -c 'setsid sleep 1000 & wait' & sleep 0.2");
  expect_nothing_left();
}

TEST_F(ChildProcessTest, GrandchildrenThatKeepStartingOthersEndToo) {
  run("setsid sh -c 'while :; do setsid sleep 1000 & sleep 0.01; done' & sleep 0.3");
  expect_nothing_left();
}

TEST_F(ChildProcessTest, ZombiesOfOthersAreTakenIn) {
  run("(sleep 0.05 &) ; (true &) ; sleep 0.3");
  expect_nothing_left();
}

TEST_F(ChildProcessTest, ClosedPipesAreNoEnd) {
  const ChildResult result = run("exec >&- 2>&-; sleep 0.2; exit 5");
  EXPECT_EQ(result.exit_code, 5);
  const ChildResult slow = run("exec >&- 2>&-; sleep 1000", 0.3);
  EXPECT_TRUE(slow.timed_out);
  expect_nothing_left();
}

TEST_F(ChildProcessTest, PipesThatAGrandchildKeepsOpenDelayNothing) {
  const ChildResult result = run("setsid sh -c 'echo late; exec sleep 1000' & sleep 0.2; exit 3");
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.stdout_text, "late\n");
  expect_nothing_left();
}

TEST_F(ChildProcessTest, AFloodIsCutAtTheLimit) {
  ChildRequest request = request_for("head -c 10000000000 /dev/zero");
  request.time_limit = 60;
  request.output_limit = 1'000'000;
  const ChildResult result = run_child(request);
  EXPECT_TRUE(result.output_exceeded);
  EXPECT_EQ(result.exit_code, std::nullopt);
  EXPECT_EQ(result.stdout_text.size() + result.stderr_text.size(), request.output_limit);
  expect_nothing_left();
}

TEST_F(ChildProcessTest, OutputUpToTheLimitIsTakenWhole) {
  ChildRequest request = request_for("head -c 1000000 /dev/zero; head -c 1000000 /dev/zero >&2");
  request.output_limit = 2'000'000;
  const ChildResult result = run_child(request);
  EXPECT_FALSE(result.output_exceeded);
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.stdout_text.size(), 1'000'000U);
  EXPECT_EQ(result.stderr_text.size(), 1'000'000U);
}

TEST_F(ChildProcessTest, StopsWhatEatsMemory) {
  // tail keeps what it has read for want of a line's end.
  for (const char* script : {"tail -n 1 /dev/zero", "tail -n 1 /dev/zero & wait"}) {
    ChildRequest request = request_for(script);
    request.time_limit = 60;
    request.memory_limit = std::size_t{100} * 1024 * 1024;
    const ChildResult result = run_child(request);
    EXPECT_TRUE(result.memory_exceeded) << script;
    EXPECT_FALSE(result.timed_out) << script;
    EXPECT_EQ(result.exit_code, std::nullopt) << script;
  }
  expect_nothing_left();
}

TEST_F(ChildProcessTest, NothingOfOursIsOpenInTheChild) {
  // One that is closed at exec by itself, and one as a careless parent of ours would leave it.
  const std::ofstream opened(folder_.path() / "file");
  const int careless = dup(STDOUT_FILENO);
  // 0, 1, 2, and the folder that ls itself reads.
  EXPECT_EQ(run("exec ls /proc/self/fd").stdout_text, "0\n1\n2\n3\n");
  close(careless);
}

TEST_F(ChildProcessTest, AProgramThatCannotBeStartedIsAnErrorThatNamesIt) {
  const auto message_of = [&](const std::string& program) {
    ChildRequest request = request_for("");
    request.arguments = {program};
    try {
      run_child(request);
    } catch (const ChildError& error) {
      return std::string(error.what());
    }
    return std::string("it ran");
  };
  EXPECT_EQ(message_of("/no/such/program"), "cannot run /no/such/program: No such file or directory");
  EXPECT_EQ(message_of("no-such-program"), "cannot run no-such-program: No such file or directory");
  EXPECT_EQ(message_of("/"), "cannot run /: Permission denied");
  const std::string no_program = folder_.path() / "text";
  std::ofstream(no_program) << "just text\n";
  EXPECT_EQ(message_of(no_program), "cannot run " + no_program + ": Permission denied");
  std::filesystem::permissions(no_program, std::filesystem::perms::owner_all);
  EXPECT_EQ(message_of(no_program), "cannot run " + no_program + ": Exec format error");
  expect_nothing_left();
}

TEST(TemporaryFolderTest, GoesWithEverythingInIt) {
  std::filesystem::path path;
  {
    const TemporaryFolder folder;
    path = folder.path();
    std::filesystem::create_directories(path / "a" / "b");
    std::ofstream(path / "a" / "b" / "c") << "text";
    std::filesystem::permissions(path / "a" / "b", std::filesystem::perms::none);
    std::filesystem::permissions(path / "a", std::filesystem::perms::none);
    EXPECT_TRUE(std::filesystem::exists(path));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

}  // namespace
}  // namespace patchorder::suite
