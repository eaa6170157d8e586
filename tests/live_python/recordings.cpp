#include "tests/live_python/recordings.h"

#include <algorithm>
#include <boost/crc.hpp>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <ostream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace patchorder::live {
namespace {

std::uint32_t crc_of(const std::string& text) {
  boost::crc_32_type crc;
  crc.process_bytes(text.data(), text.size());
  return crc.checksum();
}

// The lines that follow an entry, as one text.
std::string read_lines(std::istream& file, std::size_t count) {
  std::string text;
  std::string line;
  for (std::size_t i = 0; i < count && std::getline(file, line); ++i) text += (i == 0 ? "" : "\n") + line;
  return text;
}

// By name.
std::map<std::string, Script> scripts_by_name(const std::filesystem::path& folder) {
  std::map<std::string, Script> scripts;
  for (Script& script : scripts_of(folder)) scripts.emplace(script.path.stem().string(), std::move(script));
  return scripts;
}

// The scripts that `version` ("3.8") is known to differ in.
std::set<std::string> read_known_gaps(const std::filesystem::path& path, const std::string& version) {
  std::set<std::string> gaps;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string of_version, script, reason;
    if (!(words >> of_version >> script >> reason)) throw std::runtime_error(path.string() + ": no reason: " + line);
    if (of_version == version) gaps.insert(script);
  }
  return gaps;
}

// The minor version, by the name of the file.
int minor_of(const RecordingFile& file) { return std::stoi(file.path.stem().string().substr(2)); }

}  // namespace

std::vector<RecordingFile> recordings_of(const std::filesystem::path& folder) {
  std::vector<RecordingFile> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "recorded")) {
    if (entry.path().filename().string().starts_with("3.")) files.push_back({entry.path()});
  }
  std::ranges::sort(files, {}, minor_of);
  return files;
}

Recordings read_recordings(const RecordingFile& recorded) {
  const std::filesystem::path& path = recorded.path;
  const std::filesystem::path folder = path.parent_path();
  const std::map<std::string, Script> scripts = scripts_by_name(folder.parent_path());
  const std::set<std::string> gaps = read_known_gaps(folder / "known-gaps.txt", path.stem().string());
  std::ifstream file(path);
  Recordings recordings;
  std::string line;
  std::getline(file, line);
  if (std::sscanf(line.c_str(), "# CPython 3.%d.%d,", &recordings.minor, &recordings.micro) != 2) {
    throw std::runtime_error(path.string() + ": no version of CPython in its first line");
  }
  while (std::getline(file, line)) {
    std::istringstream words(line);
    std::string name, extent;
    std::uint32_t crc = 0;
    if (!(words >> name >> crc >> extent)) throw std::runtime_error(path.string() + ": " + line);
    std::optional<std::string> printed;
    if (extent != "same") printed = read_lines(file, std::stoul(extent));
    const auto script = scripts.find(name);
    if (script == scripts.end() || crc_of(script->second.text) != crc) continue;
    recordings.scripts.push_back({script->second, std::move(printed), gaps.count(name) != 0});
  }
  return recordings;
}

std::string without_folder(std::string text, const Script& script) {
  const std::string folder = script.path.parent_path().string();
  for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder, at)) {
    text.replace(at, folder.size(), "FOLDER");
  }
  return text;
}

std::string first_difference(const std::string& printed, const std::string& expected) {
  std::istringstream ours(printed), theirs(expected);
  for (int number = 1; ours && theirs; ++number) {
    std::string our, their;
    std::getline(ours, our);
    std::getline(theirs, their);
    if (our != their) return "line " + std::to_string(number) + ": " + our + "\nexpected: " + their;
  }
  return "";
}

std::string version_name(const RecordingFile& file) { return "python3_" + std::to_string(minor_of(file)); }

void PrintTo(const RecordingFile& file, std::ostream* stream) { *stream << file.path.string(); }

}  // namespace patchorder::live
