#include "suite/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace patchorder::suite {

Output::Output(const std::string& path) : path_(path), file_(path.empty() ? stdout : std::fopen(path.c_str(), "we")) {
  if (file_ == nullptr) throw OutputError(fmt::format("cannot write {}: {}", path, std::strerror(errno)));
}

Output::~Output() {
  if (!path_.empty()) std::fclose(file_);
}

void Output::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_) == text.size() && std::fflush(file_) == 0) return;
  if (errno == EPIPE) throw BrokenPipe();
  throw OutputError(fmt::format("cannot write {}: {}", path_.empty() ? "to stdout" : path_, std::strerror(errno)));
}

void write_atomically(const std::string& path, std::string_view text) {
  const auto fail = [&path] { throw OutputError(fmt::format("cannot write {}: {}", path, std::strerror(errno))); };
  std::string temporary = path + ".XXXXXX";
  const int descriptor = mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0) fail();
  bool written = fchmod(descriptor, 0644) == 0;
  for (std::string_view rest = text; written && !rest.empty();) {
    const ssize_t count = ::write(descriptor, rest.data(), rest.size());
    written = count > 0 || errno == EINTR;
    if (count > 0) rest.remove_prefix(static_cast<std::size_t>(count));
  }
  written = fsync(descriptor) == 0 && written;
  written = close(descriptor) == 0 && written && std::rename(temporary.c_str(), path.c_str()) == 0;
  if (!written) {
    const int cause = errno;
    unlink(temporary.c_str());
    errno = cause;
    fail();
  }
}

}  // namespace patchorder::suite
