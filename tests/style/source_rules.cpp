#include "style/source_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace patchorder::style {
namespace {

constexpr std::size_t kLongestFile = 400;
constexpr std::size_t kLongestLine = 120;

// What a layer may include, besides itself.
const std::map<std::string, std::set<std::string>>& known_layers() {
  static const std::map<std::string, std::set<std::string>> layers{
      {"machine", {}},
      {"hub", {"machine"}},
      {"python", {"machine"}},
      {"modules", {"python", "hub", "machine"}},
      {"suite", {"modules", "python", "hub", "machine"}},
      {"explain", {"suite", "modules", "python", "hub", "machine"}},
      {"site", {"explain", "suite", "modules", "python", "hub", "machine"}},
      {"cmd", {"site", "explain", "suite", "modules", "python", "hub", "machine"}},
  };
  return layers;
}

// The layer that a path lies in, or an empty text.
std::string layer_of(const std::string& path) {
  static const std::regex layer("^(?:runner/)?([a-z]+)/.*");
  std::smatch found;
  if (!std::regex_match(path, found, layer) || !known_layers().contains(found[1])) return "";
  return found[1];
}

std::string at(const SourceFile& file, std::size_t index) { return file.path + ":" + std::to_string(index + 1) + ": "; }

bool ends_with_one_of(const std::string& text, std::initializer_list<const char*> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](const char* end) { return text.ends_with(end); });
}

bool is_header(const std::string& path) { return path.ends_with(".h"); }
bool is_cpp(const std::string& path) { return is_header(path) || path.ends_with(".cpp"); }

// Characters, not bytes: what continues a UTF-8 sequence does not count.
std::size_t width(const std::string& line) {
  return static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string> read_lines(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

bool is_written_by_people(const std::string& path) {
  return ends_with_one_of(path, {".cpp", ".h", ".py", ".cmake", "CMakeLists.txt", ".md", ".in"}) || path == "dev" ||
         path == ".ci/run";
}

}  // namespace

Findings against_the_arrows(const SourceFile& file) {
  Findings findings;
  const std::string own = layer_of(file.path);
  if (own.empty()) return findings;
  static const std::regex include(R"re(^\s*#\s*include\s*"([^"]+)".*)re");
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    std::smatch found;
    if (!std::regex_match(file.lines[i], found, include)) continue;
    const std::string other = layer_of(found[1]);
    // Tests of every folder share what stands in tests/.
    if (file.path.ends_with("_test.cpp") && found[1].str().starts_with("tests/")) continue;
    if (other.empty()) {
      findings.push_back(
          fmt::format("{}\"{}\" does not begin with a folder of the project", at(file, i), found[1].str()));
    } else if (other != own && !known_layers().at(own).contains(other)) {
      findings.push_back(fmt::format("{}{} must not know {}", at(file, i), own, other));
    }
  }
  return findings;
}

Findings too_long(const SourceFile& file, const std::vector<std::string>& exceptions) {
  std::size_t limit = kLongestFile;
  for (const std::string& exception : exceptions) {
    std::istringstream words(exception);
    std::string path;
    std::size_t own_limit = 0;
    if (words >> path >> own_limit && path == file.path) limit = own_limit;
  }
  if (file.lines.size() <= limit) return {};
  return {file.path + ": " + std::to_string(file.lines.size()) + " lines, at most " + std::to_string(limit)};
}

Findings untidy_lines(const SourceFile& file) {
  Findings findings;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const std::string& line = file.lines[i];
    if (line.find('\t') != std::string::npos) findings.push_back(at(file, i) + "a tab");
    if (line.ends_with('\r')) findings.push_back(at(file, i) + "a carriage return");
    if (line.ends_with(' ')) findings.push_back(at(file, i) + "blanks at the line's end");
    // A row of a table in Markdown can't be broken.
    const bool row = file.path.ends_with(".md") && line.starts_with('|');
    if (width(line) > kLongestLine && !row) {
      findings.push_back(at(file, i) + std::to_string(width(line)) + " characters, at most " +
                         std::to_string(kLongestLine));
    }
  }
  return findings;
}

Findings unexplained_header(const SourceFile& file) {
  if (!is_header(file.path)) return {};
  Findings findings;
  if (file.lines.empty() || !file.lines.front().starts_with("// ")) {
    findings.push_back(file.path + ": does not begin with a comment on what it is for");
  }
  if (std::find(file.lines.begin(), file.lines.end(), "#pragma once") == file.lines.end()) {
    findings.push_back(file.path + ": no #pragma once");
  }
  return findings;
}

Findings beyond_clang(const SourceFile& file) {
  static const std::regex view("std::(ranges::)?views::");
  Findings findings;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    if (!is_cpp(file.path) || !std::regex_search(file.lines[i], view)) continue;
    findings.push_back(file.path + ":" + std::to_string(i + 1) + ": clang 14 does not compile std::views");
  }
  return findings;
}

Findings empty_name(const SourceFile& file) {
  static const std::regex empty("(^|[/_-])(utils?|misc|helpers?|commons?|stuff|manager)([/_.-]|$)", std::regex::icase);
  std::smatch found;
  // Modules of the case language are called what CPython and gevent call them.
  if (file.path.starts_with("runner/modules/lib/") || !std::regex_search(file.path, found, empty)) return {};
  return {file.path + ": '" + found[2].str() + "' says nothing of what is in it"};
}

std::vector<SourceFile> project_files(const std::filesystem::path& root) {
  std::vector<SourceFile> files;
  const auto add = [&](const std::filesystem::path& path) {
    const std::string relative = std::filesystem::relative(path, root).generic_string();
    if (is_written_by_people(relative)) files.push_back({relative, read_lines(path)});
  };
  for (const char* folder : {"runner", "cmd", "cases", "docs", "cmake", "packaging", "tests", "benchmarks", ".ci"}) {
    if (!std::filesystem::is_directory(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      if (entry.is_regular_file()) add(entry.path());
    }
  }
  for (const auto& entry : std::filesystem::directory_iterator(root)) {
    if (entry.is_regular_file()) add(entry.path());
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

}  // namespace patchorder::style
