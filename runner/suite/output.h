// Where reports go: stdout or a file, flushed line by line.
#pragma once

#include <cstdio>
#include <stdexcept>
#include <string>
#include <string_view>

namespace patchorder::suite {

// The reader of stdout has gone away: time to end, quietly.
class BrokenPipe : public std::runtime_error {
 public:
  BrokenPipe() : std::runtime_error("broken pipe") {}
};

// A file that can't be written. The message names it.
class OutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Output {
 public:
  // stdout for an empty path. Throws OutputError.
  explicit Output(const std::string& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Throws BrokenPipe and OutputError.
  void write(std::string_view text);
  void line(std::string_view text = {}) { write(std::string(text) + "\n"); }
  // -1 for a file.
  int descriptor() const { return path_.empty() ? fileno(file_) : -1; }

 private:
  std::string path_;
  std::FILE* file_;
};

// Writes the file whole or not at all: under another name, then renamed. Throws OutputError.
void write_atomically(const std::string& path, std::string_view text);

}  // namespace patchorder::suite
