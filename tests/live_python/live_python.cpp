#include "tests/live_python/live_python.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <ostream>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace patchorder::live {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string quoted(const std::string& word) { return "'" + std::regex_replace(word, std::regex("'"), "'\\''") + "'"; }

// Runs a shell command that ends within a minute.
Shown run(const std::string& command) {
  std::string folder = (std::filesystem::temp_directory_path() / "patchorder-python-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("no temporary folder");
  const std::string whole =
      "timeout 60 " + command + " >" + quoted(folder + "/out") + " 2>" + quoted(folder + "/err") + " </dev/null";
  const int status = std::system(whole.c_str());
  Shown shown{text_of(folder + "/out"), text_of(folder + "/err"),
              WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
  std::filesystem::remove_all(folder);
  return shown;
}

std::optional<Python> ask_version(const std::string& command) {
  const Shown shown = run(command + " -c 'import sys; print(*sys.version_info[:3])'");
  int major = 0;
  Python python{command, 0, 0};
  std::istringstream words(shown.out);
  if (shown.exit_code != 0 || !(words >> major >> python.minor >> python.micro) || major != 3) return std::nullopt;
  return python;
}

// Reads the line that names versions. Each process of a test reads all scripts, so no regular expression walks the
// text.
void read_versions(Script& script) {
  static const std::regex versions(R"((\d+)(?:-3\.(\d+))?)");
  constexpr std::string_view kMark = "\n# python: 3.";
  const std::size_t line = ("\n" + script.text).find(kMark);
  if (line == std::string::npos) return;
  const std::size_t begin = line + kMark.size() - 1;
  const std::string named = script.text.substr(begin, script.text.find('\n', begin) - begin);
  std::smatch found;
  if (!std::regex_match(named, found, versions)) throw std::runtime_error(script.path.string() + ": " + named);
  script.oldest = std::stoi(found[1]);
  if (found[2].matched) script.newest = std::stoi(found[2]);
}

}  // namespace

std::optional<Python> find_python(int oldest, int newest) {
  static const std::vector<std::string> commands{"python3",    "python3.11", "python3.12",
                                                 "python3.13", "python3.14", "/usr/bin/python3"};
  static std::map<std::string, std::optional<Python>> known;
  for (const std::string& command : commands) {
    const auto asked = known.find(command);
    std::optional<Python> python =
        asked != known.end() ? asked->second : known.emplace(command, ask_version(command)).first->second;
    if (python && python->minor >= oldest && python->minor <= newest) return python;
  }
  return std::nullopt;
}

Shown run_script(const Python& python, const std::filesystem::path& script) {
  // -I: neither the environment nor the user's packages; -X utf8 and -B for what it prints and leaves.
  return run("env NO_COLOR=1 PYTHON_COLORS=0 " + python.command + " -I -B -X utf8 " + quoted(script.string()));
}

std::vector<Script> scripts_of(const std::filesystem::path& folder) {
  std::vector<Script> scripts;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".py") continue;
    Script script;
    script.path = std::filesystem::absolute(entry.path());
    script.text = text_of(entry.path());
    read_versions(script);
    scripts.push_back(std::move(script));
  }
  std::ranges::sort(scripts, {}, &Script::path);
  return scripts;
}

std::string test_name(const Script& script) {
  std::string name = script.path.stem().string();
  std::ranges::replace_if(
      name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

void PrintTo(const Script& script, std::ostream* stream) { *stream << script.path.string(); }

}  // namespace patchorder::live
