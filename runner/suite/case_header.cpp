#include "suite/case_header.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>

#include "suite/text.h"

namespace patchorder::suite {
namespace {

constexpr std::string_view kTopics[] = {
    "early-patch",  "late-patch", "thread-false", "daemon-exit", "selective-patch", "captured-names",
    "sync-objects", "identity",   "nested-patch", "greenlets",   "pools",           "remedies",
};

std::string_view without_line_end(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\r");
  return line.substr(0, last == line.npos ? 0 : last + 1);
}

std::string take_text(toml::table& table, const char* name, bool required, unsigned line) {
  const toml::node* node = table.get(name);
  if (node == nullptr) {
    if (required) throw CaseHeaderError(fmt::format("the case header has no `{}`", name), line);
    return "";
  }
  const auto text = node->value_exact<std::string>();
  if (!text || text->empty()) {
    throw CaseHeaderError(fmt::format("`{}` in the case header must be a string that is not empty", name),
                          line + node->source().begin.line);
  }
  table.erase(name);
  return *text;
}

}  // namespace

std::span<const std::string_view> topics() { return kTopics; }

std::optional<CaseHeader> parse_case_header(std::string_view text) {
  std::string toml;
  unsigned number = 0;
  unsigned begins = 0;
  bool ended = false;
  for (const std::string& whole : split_lines(text)) {
    ++number;
    const std::string_view line = without_line_end(whole);
    if (begins == 0) {
      if (line == "# /// case") begins = number;
      continue;
    }
    ended = line == "# ///";
    if (ended) break;
    if (!line.starts_with('#')) break;
    toml += std::string(line.substr(line.starts_with("# ") ? 2 : 1)) + "\n";
  }
  if (begins == 0) return std::nullopt;
  if (!ended) throw CaseHeaderError("the case header does not end: expected `# ///`", begins);
  try {
    toml::table table = toml::parse(toml);
    CaseHeader header;
    header.title = take_text(table, "title", true, begins);
    header.topic = take_text(table, "topic", true, begins);
    header.origin = take_text(table, "origin", false, begins);
    header.shows = take_text(table, "shows", false, begins);
    if (std::ranges::find(kTopics, header.topic) == std::end(kTopics)) {
      throw CaseHeaderError(fmt::format("unknown topic '{}'; topics: {}", header.topic, fmt::join(kTopics, ", ")),
                            begins);
    }
    if (!table.empty()) {
      throw CaseHeaderError(fmt::format("unknown name `{}` in the case header", table.begin()->first.str()),
                            begins + table.begin()->second.source().begin.line);
    }
    return header;
  } catch (const toml::parse_error& error) {
    throw CaseHeaderError(fmt::format("the case header is no TOML: {}", error.description()),
                          begins + error.source().begin.line);
  }
}

}  // namespace patchorder::suite
