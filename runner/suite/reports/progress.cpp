#include "suite/reports/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "suite/reports/style.h"

namespace patchorder::suite {
namespace {

constexpr double kFirstBar = 0.5;  // seconds
constexpr double kLogInterval = 10;

void show(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

}  // namespace

Progress::Progress(std::size_t total, bool wanted)
    : total_(total), wanted_(wanted), terminal_(isatty(STDERR_FILENO) != 0), next_log_(kLogInterval) {}

Progress::~Progress() { clear(); }

void Progress::tick(const Tally& tally) {
  if (!wanted_) return;
  if (terminal_) {
    if (tally.seconds < kFirstBar) return;
    show("\r\033[K" + progress_line(tally, total_, terminal_width(STDERR_FILENO) - 1));
    shown_ = true;
  } else if (tally.seconds >= next_log_) {
    next_log_ += kLogInterval;
    constexpr std::size_t kLogWidth = 60;
    show(progress_line(tally, total_, kLogWidth) + "\n");
  }
}

void Progress::clear() {
  if (shown_) show("\r\033[K");
  shown_ = false;
}

std::string progress_line(const Tally& tally, std::size_t total, std::size_t width) {
  const std::size_t done = std::min(tally.total(), total);
  const double rate = tally.seconds > 0 ? static_cast<double>(done) / tally.seconds : 0;
  std::string text = fmt::format(" {}/{}  {:.{}f}/s  {} failed", done, total, rate, rate < 10 ? 1 : 0, tally.failed);
  if (done > 0) text += fmt::format("  {:.0f} s left", static_cast<double>(total - done) / rate);
  constexpr std::size_t kLongestBar = 30;
  constexpr std::size_t kShortestBar = 5;
  const std::size_t room = width > text.size() + 2 ? std::min(width - text.size() - 2, kLongestBar) : 0;
  if (room < kShortestBar) return fitted(text, width);
  const std::size_t filled = total == 0 ? room : room * done / total;
  return "[" + std::string(filled, '#') + std::string(room - filled, '-') + "]" + text;
}

}  // namespace patchorder::suite
