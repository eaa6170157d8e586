// A real Python interpreter, run live by the tests that hold the evaluator against it, and the scripts they share.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace patchorder::live {

// Versions are the minor ones of Python 3: 11 for 3.11.
struct Python {
  std::string command;  // a name in PATH
  int minor = 0;
  int micro = 0;
};

// The first of `python3`, `python3.11`, `python3.12` ... in PATH whose version is at least `oldest` and at most
// `newest`. None if there is none.
std::optional<Python> find_python(int oldest = 11, int newest = 99);

// What a script showed.
struct Shown {
  std::string out;
  std::string err;
  int exit_code = 0;  // as a shell sees it: 128 + the signal, if one ended it
};

// Runs a script; nothing of the environment changes what it prints. It is killed after a minute.
Shown run_script(const Python& python, const std::filesystem::path& script);

// A script for the evaluator and for real Python. A line `# python: 3.12` says which version it needs at least,
// `# python: 3.11-3.12` at most too.
struct Script {
  std::filesystem::path path;
  std::string text;
  int oldest = 11;
  int newest = 99;
};

// The scripts of a folder (not of those in it), by name; a test's name for one of them.
std::vector<Script> scripts_of(const std::filesystem::path& folder);
std::string test_name(const Script& script);

// How gtest prints one.
void PrintTo(const Script& script, std::ostream* stream);

}  // namespace patchorder::live
