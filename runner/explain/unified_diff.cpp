#include <fmt/format.h>

#include <algorithm>

#include "explain/source_edit.h"
#include "suite/comparison.h"
#include "suite/text.h"

namespace patchorder::explain {

using suite::DiffLine;

namespace {

constexpr std::size_t kContext = 3;

// Where a hunk begins and ends among the lines of the diff.
std::vector<std::pair<std::size_t, std::size_t>> hunks_of(const std::vector<DiffLine>& lines) {
  std::vector<std::pair<std::size_t, std::size_t>> hunks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].side == DiffLine::Side::kBoth) continue;
    const std::size_t begin = i < kContext ? 0 : i - kContext;
    const std::size_t end = std::min(lines.size(), i + kContext + 1);
    if (!hunks.empty() && begin <= hunks.back().second) {
      hunks.back().second = end;
    } else {
      hunks.emplace_back(begin, end);
    }
  }
  return hunks;
}

}  // namespace

std::string unified_diff(const std::string& name, const std::string& before, const std::string& after) {
  const auto lines = suite::diff_lines(suite::split_lines(before), suite::split_lines(after));
  std::string text;
  std::size_t old_line = 1;
  std::size_t new_line = 1;
  std::size_t at = 0;
  for (const auto& [begin, end] : hunks_of(lines)) {
    const auto advance = [&](std::size_t to) {
      for (; at < to; ++at) {
        old_line += lines[at].side != DiffLine::Side::kActual ? 1 : 0;
        new_line += lines[at].side != DiffLine::Side::kExpected ? 1 : 0;
      }
    };
    advance(begin);
    const std::size_t old_begin = old_line;
    const std::size_t new_begin = new_line;
    std::string body;
    for (std::size_t i = begin; i < end; ++i) {
      const char mark = lines[i].side == DiffLine::Side::kBoth       ? ' '
                        : lines[i].side == DiffLine::Side::kExpected ? '-'
                                                                     : '+';
      body += fmt::format("{}{}\n", mark, lines[i].text);
    }
    advance(end);
    text +=
        fmt::format("@@ -{},{} +{},{} @@\n{}", old_begin, old_line - old_begin, new_begin, new_line - new_begin, body);
  }
  return text.empty() ? text : fmt::format("--- a/{0}\n+++ b/{0}\n{1}", name, text);
}

std::size_t changed_lines(const std::string& patch) {
  std::size_t changed = 0;
  for (const std::string& line : suite::split_lines(patch)) {
    changed +=
        (line.starts_with('+') && !line.starts_with("+++ ")) || (line.starts_with('-') && !line.starts_with("--- "));
  }
  return changed;
}

}  // namespace patchorder::explain
