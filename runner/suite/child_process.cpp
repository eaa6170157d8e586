#include "suite/child_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <mutex>
#include <set>
#include <utility>

#include "suite/interruption.h"

namespace patchorder::suite {
namespace {

using Clock = std::chrono::steady_clock;

std::string error_text(int number) { return std::strerror(number); }

// Owns a descriptor.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  int get() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

struct Pipe {
  Pipe() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw ChildError("cannot make a pipe: " + error_text(errno));
    read = Descriptor(ends[0]);
    write = Descriptor(ends[1]);
    fcntl(read.get(), F_SETFL, O_NONBLOCK);
  }
  Descriptor read;
  Descriptor write;
};

// Children of this process that run_child started: everything else that turns up among the children is an orphan.
class StartedChildren {
 public:
  void add(pid_t pid) {
    const std::scoped_lock lock(mutex_);
    pids_.insert(pid);
  }
  void remove(pid_t pid) {
    const std::scoped_lock lock(mutex_);
    pids_.erase(pid);
  }
  bool contains(pid_t pid) {
    const std::scoped_lock lock(mutex_);
    return pids_.contains(pid);
  }

 private:
  std::mutex mutex_;
  std::set<pid_t> pids_;
};

StartedChildren& started_children() {
  static StartedChildren children;
  return children;
}

std::string read_whole(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool environment_has(pid_t pid, const std::string& mark) {
  const std::string environment = read_whole(fmt::format("/proc/{}/environ", pid));
  return ('\0' + environment).find('\0' + mark + '\0') != std::string::npos;
}

// Kills and reaps descendants that left the process group (setsid): as subreaper this process inherits them. Theirs in
// turn come up in the next round.
void kill_orphans(const std::string& mark) {
  if (mark.empty()) return;
  for (bool found = true; found;) {
    found = false;
    std::error_code ignored;
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task", ignored)) {
      std::ifstream children(task.path() / "children");
      for (pid_t pid; children >> pid;) {
        if (started_children().contains(pid) || !environment_has(pid, mark)) continue;
        kill(pid, SIGKILL);
        found |= waitpid(pid, nullptr, 0) == pid;
      }
    }
  }
}

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (const std::string& text : texts) result.push_back(const_cast<char*>(text.c_str()));
  result.push_back(nullptr);
  return result;
}

// posix_spawn's attributes and file actions, freed at the end.
struct SpawnPlan {
  SpawnPlan() {
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
};

pid_t spawn(const ChildRequest& request, int stdout_end, int stderr_end) {
  SpawnPlan plan;
  posix_spawn_file_actions_addopen(&plan.actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&plan.actions, stdout_end, 1);
  posix_spawn_file_actions_adddup2(&plan.actions, stderr_end, 2);
  if (!request.folder.empty()) posix_spawn_file_actions_addchdir_np(&plan.actions, request.folder.c_str());
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&plan.attributes, &none);
  posix_spawnattr_setsigdefault(&plan.attributes, &all);
  posix_spawnattr_setpgroup(&plan.attributes, 0);
  posix_spawnattr_setflags(&plan.attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  pid_t pid = 0;
  const auto arguments = pointers(request.arguments);
  const auto environment = pointers(request.environment);
  const int failed =
      posix_spawnp(&pid, arguments[0], &plan.actions, &plan.attributes, arguments.data(), environment.data());
  if (failed != 0) throw ChildError(fmt::format("cannot run {}: {}", request.arguments[0], error_text(failed)));
  started_children().add(pid);
  return pid;
}

// A running child; killed with its group if it is still there at the end.
class Child {
 public:
  explicit Child(const ChildRequest& request) : request_(request), begun_(Clock::now()) {
    // Orphans come to us and not to init: kill_orphans finds them among our children.
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    pid_ = spawn(request, output_[0].write.get(), output_[1].write.get());
    for (Pipe& pipe : output_) pipe.write.close();
    // glibc 2.36 declares pidfd_open for C only.
    ended_ = Descriptor(static_cast<int>(syscall(SYS_pidfd_open, pid_, 0)));
  }

  ~Child() { reap(); }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  ChildResult run() {
    const auto deadline =
        begun_ + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(request_.time_limit));
    bool stopped = false;
    while (!stopped && !wait(deadline)) {
      result_.timed_out = Clock::now() >= deadline;
      stopped = result_.timed_out || result_.output_exceeded;
    }
    result_.seconds = std::chrono::duration<double>(Clock::now() - begun_).count();
    const int status = reap();
    for (int which : {0, 1}) drain(which);
    if (!stopped) result_.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    return std::move(result_);
  }

 private:
  // Waits for something to happen and takes what was printed; whether the child has ended.
  bool wait(Clock::time_point deadline) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return false;
    std::array<pollfd, 4> waits = {pollfd{output_[0].read.get(), POLLIN, 0}, pollfd{output_[1].read.get(), POLLIN, 0},
                                   pollfd{ended_.get(), POLLIN, 0}, pollfd{interruption_descriptor(), POLLIN, 0}};
    if (poll(waits.data(), waits.size(), static_cast<int>(std::min<long>(left, 60'000))) < 0 && errno != EINTR) {
      throw ChildError("cannot wait: " + error_text(errno));
    }
    if (interruption() != 0) throw Interrupted();
    for (int which : {0, 1}) {
      if (waits[static_cast<std::size_t>(which)].revents != 0) drain(which);
    }
    return (waits[2].revents & POLLIN) != 0;
  }

  // Takes what there is, up to the limit.
  void drain(int which) {
    Pipe& pipe = output_[static_cast<std::size_t>(which)];
    std::string& text = which == 0 ? result_.stdout_text : result_.stderr_text;
    std::array<char, 65536> buffer;
    while (pipe.read.get() >= 0 && !result_.output_exceeded) {
      const ssize_t got = read(pipe.read.get(), buffer.data(), buffer.size());
      if (got == 0) pipe.read.close();
      if (got <= 0) return;
      const std::size_t room = request_.output_limit -
                               std::min(request_.output_limit, result_.stdout_text.size() + result_.stderr_text.size());
      text.append(buffer.data(), std::min(room, static_cast<std::size_t>(got)));
      result_.output_exceeded = static_cast<std::size_t>(got) > room;
    }
  }

  // Kills the group while its leader's id can't be anybody else's, then takes the leader's status.
  int reap() {
    if (pid_ == 0) return 0;
    kill(-pid_, SIGKILL);
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {}
    started_children().remove(pid_);
    pid_ = 0;
    kill_orphans(request_.mark);
    return status;
  }

  const ChildRequest& request_;
  Clock::time_point begun_;
  std::array<Pipe, 2> output_;
  pid_t pid_ = 0;
  Descriptor ended_;
  ChildResult result_;
};

}  // namespace

ChildResult run_child(const ChildRequest& request) { return Child(request).run(); }

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "patchorder-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw ChildError("cannot make a temporary folder: " + error_text(errno));
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace patchorder::suite
