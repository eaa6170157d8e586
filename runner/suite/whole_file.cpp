#include "suite/whole_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <random>
#include <utility>

namespace patchorder::suite {
namespace {

constexpr mode_t kMode = 0666;  // less the user's umask

std::string name_beside(const std::string& path) { return fmt::format("{}.{:08x}", path, std::random_device()()); }

}  // namespace

WholeFile::~WholeFile() {
  if (descriptor_ >= 0) close(descriptor_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

bool WholeFile::open() {
  const std::filesystem::path folder = std::filesystem::path(path_).parent_path();
  descriptor_ = ::open(folder.empty() ? "." : folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kMode);
  if (descriptor_ < 0 && (errno == EOPNOTSUPP || errno == EISDIR)) {
    temporary_ = name_beside(path_);
    descriptor_ = ::open(temporary_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kMode);
    if (descriptor_ < 0) temporary_.clear();
  }
  return descriptor_ >= 0;
}

bool WholeFile::write(std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor_, text.data(), text.size());
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool WholeFile::commit() {
  if (fsync(descriptor_) != 0) return false;
  if (temporary_.empty()) {
    // linkat puts nothing in the place of an existing file: hence a name of its own first.
    const std::string name = name_beside(path_);
    const std::string nameless = fmt::format("/proc/self/fd/{}", descriptor_);
    if (linkat(AT_FDCWD, nameless.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0) return false;
    temporary_ = name;
  }
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0) return false;
  temporary_.clear();
  return close(std::exchange(descriptor_, -1)) == 0;
}

}  // namespace patchorder::suite
