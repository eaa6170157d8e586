#include "suite/interpreters/child_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <random>
#include <set>
#include <utility>

#include "suite/interpreters/guardian.h"
#include "suite/interpreters/process_tree.h"
#include "suite/interruption.h"

namespace patchorder::suite {
namespace {

using Clock = std::chrono::steady_clock;

// How often the memory of what runs is looked at: a program fills some 50 MB meanwhile.
constexpr std::chrono::milliseconds kLookAtMemory{20};

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

// Children of this process that run_child started. Others among its children, the guardian apart, are orphans: what a
// run started and its parent left, which came to this process because it is their subreaper.
class StartedChildren {
 public:
  // Starts one and knows it before anybody looks for orphans.
  template <typename Start>
  pid_t start(Start start) {
    const std::scoped_lock lock(mutex_);
    const pid_t pid = start();
    pids_.insert(pid);
    return pid;
  }

  // The child has ended, so its descendants may go too: those that carry the mark of its environment; and once no other
  // run is under way, also those that took care to carry no mark, unless they may be somebody else's.
  void end(pid_t pid, const std::string& mark) {
    const std::scoped_lock lock(mutex_);
    pids_.erase(pid);
    // Orphans of orphans come up in the next round.
    while (kill_orphans(mark)) {}
  }

 private:
  bool kill_orphans(const std::string& mark) const {
    bool found = false;
    for (const pid_t pid : children_of(getpid())) {
      if (pids_.contains(pid) || pid == guardian_process()) continue;
      if (waitpid(pid, nullptr, WNOHANG) == pid) continue;
      const bool may_be_anybodys = has_others_ || !pids_.empty();
      if (may_be_anybodys && (mark.empty() || !environment_has(pid, mark))) continue;
      kill(pid, SIGKILL);
      found |= waitpid(pid, nullptr, 0) == pid;
    }
    return found;
  }

  // Who became this program by exec left it children, and they may leave it theirs; the first process of a container
  // gets everybody's.
  static bool has_others() {
    std::vector<pid_t> children = children_of(getpid());
    std::erase(children, guardian_process());
    return !children.empty() || getpid() == 1;
  }

  std::mutex mutex_;
  std::set<pid_t> pids_;
  const bool has_others_ = has_others();  // before the first child
};

StartedChildren& started_children() {
  static StartedChildren children;
  return children;
}

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> result;
  result.reserve(texts.size() + 1);
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
  // Descriptors that this program itself was started with are nobody else's business.
  constexpr int kFirstOther = 3;
  posix_spawn_file_actions_addclosefrom_np(&plan.actions, kFirstOther);
  if (!request.folder.empty()) posix_spawn_file_actions_addchdir_np(&plan.actions, request.folder.c_str());
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&plan.attributes, &none);
  posix_spawnattr_setsigdefault(&plan.attributes, &all);
  posix_spawnattr_setpgroup(&plan.attributes, 0);
  posix_spawnattr_setflags(&plan.attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  const auto arguments = pointers(request.arguments);
  const auto environment = pointers(request.environment);
  return started_children().start([&] {
    pid_t pid = 0;
    const int failed =
        posix_spawnp(&pid, arguments[0], &plan.actions, &plan.attributes, arguments.data(), environment.data());
    if (failed != 0) throw ChildError(fmt::format("cannot run {}: {}", request.arguments[0], error_text(failed)));
    return pid;
  });
}

// A running child; killed with its group if it is still there at the end.
class Child {
 public:
  explicit Child(const ChildRequest& request) : request_(request), begun_(Clock::now()) {
    guardian_process();
    // Orphans come to us and not to init, and are found among our children.
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
      result_.memory_exceeded = is_too_big();
      stopped = result_.timed_out || result_.output_exceeded || result_.memory_exceeded;
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
    const int wait = static_cast<int>(std::min<long>(left, kLookAtMemory.count()));
    if (poll(waits.data(), waits.size(), wait) < 0 && errno != EINTR) {
      throw ChildError("cannot wait: " + error_text(errno));
    }
    if (interruption() != 0) throw Interrupted();
    for (int which : {0, 1}) {
      if (waits[static_cast<std::size_t>(which)].revents != 0) drain(which);
    }
    return ended_.get() < 0 ? has_ended() : (waits[2].revents & POLLIN) != 0;
  }

  // For a kernel without pidfd_open. Leaves the status for reap.
  bool has_ended() const {
    siginfo_t info = {};
    return waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == pid_;
  }

  bool is_too_big() {
    const auto now = Clock::now();
    if (now < next_look_) return false;
    next_look_ = now + kLookAtMemory;
    return resident_memory_of_tree(pid_) > request_.memory_limit;
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
    started_children().end(std::exchange(pid_, 0), request_.mark);
    return status;
  }

  const ChildRequest& request_;
  Clock::time_point begun_;
  Clock::time_point next_look_ = begun_ + kLookAtMemory;
  std::array<Pipe, 2> output_;
  pid_t pid_ = 0;
  Descriptor ended_;
  ChildResult result_;
};

}  // namespace

ChildResult run_child(const ChildRequest& request) { return Child(request).run(); }

TemporaryFolder::TemporaryFolder() {
  constexpr int kMostTries = 100;
  std::random_device random;
  for (int tries = 0; tries < kMostTries; ++tries) {
    path_ = std::filesystem::temp_directory_path() / fmt::format("patchorder-{:08x}{:08x}", random(), random());
    // Before it is made: we may be killed between the two.
    guard(path_);
    if (mkdir(path_.c_str(), S_IRWXU) == 0) return;
    const int cause = errno;
    unguard(path_);
    if (cause != EEXIST) throw ChildError("cannot make a temporary folder: " + error_text(cause));
  }
  throw ChildError("cannot make a temporary folder: every name is taken");
}

TemporaryFolder::~TemporaryFolder() {
  remove_folder(path_);
  unguard(path_);
}

}  // namespace patchorder::suite
