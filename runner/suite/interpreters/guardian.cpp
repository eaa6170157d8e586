#include "suite/interpreters/guardian.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <mutex>
#include <set>
#include <string>

#include "suite/interpreters/process_tree.h"

namespace patchorder::suite {
namespace {

constexpr char kGuard = '+';
constexpr char kUnguard = '-';

// Until a round finds nobody: what is killed may have started others just before.
void kill_all_of(const std::string& folder) {
  for (bool found = true; found;) {
    found = false;
    for (const pid_t pid : all_processes()) {
      if (pid == getpid() || !belongs_to_folder(pid, folder)) continue;
      found |= kill(pid, SIGKILL) == 0;
    }
    constexpr useconds_t kTimeToDie = 1000;
    if (found) usleep(kTimeToDie);
  }
}

[[noreturn]] void watch(int socket) {
  // A Ctrl-C at the terminal is for the program, which then tells us; so is whoever waits for its output to end.
  setsid();
  for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) std::signal(number, SIG_IGN);
  const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (const int standard : {0, 1, 2}) dup2(nothing, standard);
  constexpr int kFirstOther = 3;
  close_range(kFirstOther, static_cast<unsigned>(socket) - 1, 0);
  close_range(static_cast<unsigned>(socket) + 1, UINT_MAX, 0);
  std::set<std::string> folders;
  std::array<char, PATH_MAX + 1> message;
  while (true) {
    const ssize_t size = read(socket, message.data(), message.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) break;
    const std::string folder(message.data() + 1, static_cast<std::size_t>(size) - 1);
    if (message[0] == kGuard) {
      folders.insert(folder);
    } else {
      folders.erase(folder);
    }
  }
  for (const std::string& folder : folders) {
    kill_all_of(folder);
    remove_folder(folder);
  }
  _exit(0);
}

class Guardian {
 public:
  Guardian() {
    std::array<int, 2> ends;
    // Each message arrives whole, and the end of the last writer is seen as an end.
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) return;
    pid_ = fork();
    if (pid_ == 0) watch(ends[1]);
    close(ends[1]);
    socket_ = ends[0];
  }

  void tell(char what, const std::filesystem::path& folder) const {
    const std::string message = what + folder.string();
    if (pid_ > 0) [[maybe_unused]]
      const auto sent = send(socket_, message.data(), message.size(), MSG_NOSIGNAL);
  }

  pid_t pid() const { return pid_ > 0 ? pid_ : 0; }

 private:
  int socket_ = -1;
  pid_t pid_ = -1;
};

const Guardian& guardian() {
  static Guardian one;
  return one;
}

}  // namespace

void guard(const std::filesystem::path& folder) { guardian().tell(kGuard, folder); }

void unguard(const std::filesystem::path& folder) { guardian().tell(kUnguard, folder); }

pid_t guardian_process() { return guardian().pid(); }

void remove_folder(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  fs::remove_all(folder, error);
  if (!error) return;
  // Top down: what is inside a folder is seen only once the folder may be read.
  fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add, error);
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    if (entry->is_symlink(ignored) || !entry->is_directory(ignored)) continue;
    fs::permissions(entry->path(), fs::perms::owner_all, fs::perm_options::add, ignored);
  }
  fs::remove_all(folder, error);
}

}  // namespace patchorder::suite
