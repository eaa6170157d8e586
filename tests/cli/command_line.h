// Calls a program through the shell, as a user does, and takes down what it said.
#pragma once

#include <filesystem>
#include <string>

namespace patchorder::cli {

struct Answer {
  int exit_code = 0;  // 128 + the signal, if one ended it
  std::string out;
  std::string err;
};

// `arguments` as in a shell; `$PATCHORDER` is the binary. One that runs for longer than so many seconds is killed (exit
// 124).
Answer shell(const std::string& command, int seconds = 60);
Answer patchorder(const std::string& arguments);

// An interpreter with gevent: `python3` of PATH, else Debian's own. Empty if neither has it.
std::string python_with_gevent();

// A folder for one test, removed with it.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  // Writes a file and answers its path.
  std::string write(const std::string& name, const std::string& text) const;

 private:
  std::filesystem::path path_;
};

std::string text_of_file(const std::string& path);

}  // namespace patchorder::cli
