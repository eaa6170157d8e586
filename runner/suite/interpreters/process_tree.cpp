#include "suite/interpreters/process_tree.h"

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace patchorder::suite {
namespace {

std::string read_whole(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string environment_of(pid_t pid) { return read_whole(fmt::format("/proc/{}/environ", pid)); }

std::size_t resident_memory(pid_t pid) {
  std::ifstream file(fmt::format("/proc/{}/statm", pid));
  std::size_t whole = 0;
  std::size_t resident = 0;
  return file >> whole >> resident ? resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) : 0;
}

}  // namespace

std::vector<pid_t> children_of(pid_t parent) {
  std::vector<pid_t> result;
  std::error_code error;
  std::filesystem::directory_iterator task(fmt::format("/proc/{}/task", parent), error);
  // Threads come and go while we look, so each step may fail; that ends the list.
  for (; !error && task != std::filesystem::directory_iterator(); task.increment(error)) {
    std::ifstream children(task->path() / "children");
    for (pid_t pid = 0; children >> pid;) result.push_back(pid);
  }
  return result;
}

std::vector<pid_t> all_processes() {
  std::vector<pid_t> result;
  std::error_code error;
  std::filesystem::directory_iterator entry("/proc", error);
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename();
    pid_t pid = 0;
    const auto parsed = std::from_chars(name.data(), name.data() + name.size(), pid);
    if (parsed.ec == std::errc() && parsed.ptr == name.data() + name.size()) result.push_back(pid);
  }
  return result;
}

bool environment_has(pid_t pid, const std::string& entry) {
  return ('\0' + environment_of(pid)).find('\0' + entry + '\0') != std::string::npos;
}

bool belongs_to_folder(pid_t pid, const std::string& folder) {
  std::error_code error;
  const auto where = std::filesystem::read_symlink(fmt::format("/proc/{}/cwd", pid), error).string();
  return where == folder || where.starts_with(folder + "/") || environment_of(pid).find(folder) != std::string::npos;
}

std::size_t resident_memory_of_tree(pid_t root) {
  std::size_t sum = 0;
  std::vector<pid_t> waiting = {root};
  while (!waiting.empty()) {
    const pid_t pid = waiting.back();
    waiting.pop_back();
    sum += resident_memory(pid);
    for (const pid_t child : children_of(pid)) waiting.push_back(child);
  }
  return sum;
}

}  // namespace patchorder::suite
