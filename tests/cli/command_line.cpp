#include "cli/command_line.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace patchorder::cli {

std::string text_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

namespace {

// AddressSanitizer says once in each process that it knows the program's fibers only by its annotations.
std::string without_sanitizer_notes(std::string text) {
#ifdef __SANITIZE_ADDRESS__
  static const std::regex note("==[0-9]+==WARNING: ASan doesn't fully support makecontext[^\n]*\n");
  text = std::regex_replace(text, note, "");
#endif
  return text;
}

}  // namespace

Answer shell(const std::string& command, int seconds) {
  const ScratchFolder scratch;
  const std::string script = scratch.write(
      // What fails here is nothing that the developer's own --failed should know of.
      "command",
      "PATCHORDER='" PATCHORDER_BINARY "'\nexport XDG_STATE_HOME='" + (scratch / "") + "'\n" + command + "\n");
  const std::string whole = "timeout " + std::to_string(seconds) + " sh '" + script + "' >'" + (scratch / "out") +
                            "' 2>'" + (scratch / "err") + "' </dev/null";
  const int status = std::system(whole.c_str());
  Answer answer;
  answer.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  answer.out = text_of_file(scratch / "out");
  answer.err = without_sanitizer_notes(text_of_file(scratch / "err"));
  return answer;
}

Answer patchorder(const std::string& arguments) { return shell("exec \"$PATCHORDER\" " + arguments); }

std::string python_with_gevent() {
  static const std::string found = [] {
    for (const char* candidate : {"python3", "/usr/bin/python3"}) {
      if (shell(std::string(candidate) + " -c 'import gevent'").exit_code == 0) return std::string(candidate);
    }
    return std::string();
  }();
  return found;
}

ScratchFolder::ScratchFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "patchorder-cli-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code error;
  std::filesystem::remove_all(path_, error);
}

std::string ScratchFolder::write(const std::string& name, const std::string& text) const {
  const std::filesystem::path file = path_ / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
  return file.string();
}

}  // namespace patchorder::cli
