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

Recordings read_recordings(const std::filesystem::path& path, const std::map<std::string, Script>& scripts) {
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
    RecordedScript recorded;
    if (extent != "same") recorded.printed = read_lines(file, std::stoul(extent));
    const auto script = scripts.find(name);
    if (script == scripts.end() || crc_of(script->second.text) != crc) continue;
    recorded.script = script->second;
    recordings.scripts.push_back(std::move(recorded));
  }
  return recordings;
}

// Each as "3.8 script".
std::set<std::string> read_known_gaps(const std::filesystem::path& path) {
  std::set<std::string> gaps;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string version, script, reason;
    if (!(words >> version >> script >> reason)) throw std::runtime_error(path.string() + ": no reason: " + line);
    gaps.insert(version + " " + script);
  }
  return gaps;
}

}  // namespace

std::vector<Recordings> recordings_of(const std::filesystem::path& folder) {
  std::map<std::string, Script> scripts;
  for (Script& script : scripts_of(folder)) scripts.emplace(script.path.stem().string(), std::move(script));
  const std::set<std::string> gaps = read_known_gaps(folder / "recorded" / "known-gaps.txt");
  std::vector<Recordings> versions;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "recorded")) {
    if (!entry.path().filename().string().starts_with("3.")) continue;
    Recordings recordings = read_recordings(entry.path(), scripts);
    for (RecordedScript& each : recordings.scripts) {
      each.is_known_gap = gaps.count(entry.path().stem().string() + " " + each.script.path.stem().string()) != 0;
    }
    versions.push_back(std::move(recordings));
  }
  std::ranges::sort(versions, {}, &Recordings::minor);
  return versions;
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

std::string version_name(const Recordings& recordings) { return "python3_" + std::to_string(recordings.minor); }

void PrintTo(const Recordings& recordings, std::ostream* stream) {
  *stream << "CPython 3." << recordings.minor << '.' << recordings.micro;
}

}  // namespace patchorder::live
