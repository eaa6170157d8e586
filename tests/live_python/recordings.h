// What scripts print on versions of CPython that are not on this machine: recorded there by record.py.
//
// A folder of scripts has a file recorded/3.N.txt for each version. A line names a script, the CRC-32 of its text as it
// was recorded, and `same` if it printed there what the interpreter printed that tests run live, or how many lines it
// printed; these follow. A script that was edited since counts as unrecorded, until record.py has been run again.
//
// recorded/known-gaps.txt names those that print something else here, a line each: version, script, reason.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tests/live_python/live_python.h"

namespace patchorder::live {

struct RecordedScript {
  Script script;
  std::optional<std::string> printed;  // none: what the live interpreter prints
  bool is_known_gap = false;
};

struct Recordings {
  int minor = 0;
  int micro = 0;
  std::vector<RecordedScript> scripts;
};

// A folder's recorded/3.N.txt. Read by the test that needs it: each process of a test lists all of them.
struct RecordingFile {
  std::filesystem::path path;
};

// One for each version of a folder, the oldest first.
std::vector<RecordingFile> recordings_of(const std::filesystem::path& folder);
Recordings read_recordings(const RecordingFile& file);

// What is printed, as record.py writes it: without the folder that the script lies in.
std::string without_folder(std::string text, const Script& script);

// The first line that differs, and both its texts; empty if there is none.
std::string first_difference(const std::string& printed, const std::string& expected);

// A test's name for one of them, and how gtest prints it.
std::string version_name(const RecordingFile& file);
void PrintTo(const RecordingFile& file, std::ostream* stream);

}  // namespace patchorder::live
