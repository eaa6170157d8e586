#include "suite/reports/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <exception>
#include <filesystem>

namespace patchorder::suite {
namespace {

// A link stays a link: what it leads to is replaced.
std::string place_of(const std::string& path) {
  std::error_code ignored;
  const auto place = std::filesystem::weakly_canonical(path, ignored);
  return place.empty() ? path : place.string();
}

}  // namespace

Output::Output(const std::string& path) : path_(path), exceptions_(std::uncaught_exceptions()) {
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (path.empty()) {
    descriptor_ = STDOUT_FILENO;
  } else if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    descriptor_ = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) fail();
  } else {
    whole_ = std::make_unique<WholeFile>(place_of(path));
    if (!whole_->open()) fail();
  }
}

Output::~Output() noexcept(false) {
  if (!path_.empty() && descriptor_ >= 0) close(descriptor_);
  if (whole_ && std::uncaught_exceptions() == exceptions_ && !whole_->commit()) fail();
}

void Output::write(std::string_view text) {
  if (whole_) {
    if (!whole_->write(text)) fail();
    return;
  }
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor_, text.data(), text.size());
    if (count < 0 && errno == EPIPE) throw BrokenPipe();
    if (count < 0 && errno != EINTR) fail();
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  }
}

int Output::descriptor() const { return path_.empty() ? STDOUT_FILENO : -1; }

void Output::fail() const {
  throw OutputError(fmt::format("cannot write {}: {}", path_.empty() ? "to stdout" : path_, std::strerror(errno)));
}

void write_atomically(const std::string& path, std::string_view text) { Output(path).write(text); }

}  // namespace patchorder::suite
