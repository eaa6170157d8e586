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

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::vector<std::string> without_carriage_returns(std::vector<std::string> lines) {
  for (std::string& line : lines) {
    if (line.ends_with('\r')) line.pop_back();
  }
  return lines;
}

// A last line that no line feed ends differs from one that has it, and says so below it.
std::vector<std::string> patch_lines(const std::string& text) {
  std::vector<std::string> lines = suite::split_lines(text);
  if (!lines.empty() && !text.ends_with('\n')) lines.back() += "\n\\ No newline at end of file";
  return lines;
}

}  // namespace

std::string with_bytes_of(const std::string& before, const std::string& after) {
  const bool marked = before.starts_with(kByteOrderMark);
  const std::vector<std::string> own = suite::split_lines(marked ? before.substr(kByteOrderMark.size()) : before);
  const std::string line_end = !own.empty() && own.front().ends_with('\r') ? "\r\n" : "\n";
  std::string text(marked ? kByteOrderMark : "");
  std::size_t at = 0;  // in `own`
  for (const DiffLine& line : suite::diff_lines(without_carriage_returns(own), suite::split_lines(after))) {
    if (line.side == DiffLine::Side::kBoth) text += own[at] + "\n";
    if (line.side == DiffLine::Side::kActual) text += line.text + line_end;
    if (line.side != DiffLine::Side::kActual) ++at;
  }
  if (!before.ends_with('\n') && text.ends_with('\n')) text.resize(text.size() - (text.ends_with("\r\n") ? 2 : 1));
  return text;
}

std::string unified_diff(const std::string& name, const std::string& before, const std::string& after) {
  const auto lines = suite::diff_lines(patch_lines(before), patch_lines(after));
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
  if (text.empty()) return text;
  return fmt::format("--- a/{0}\n+++ b/{0}\n{1}", name.substr(std::min(name.find_first_not_of('/'), name.size())),
                     text);
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
