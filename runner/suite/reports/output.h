// Where reports go: stdout, flushed line by line, or a file, which is put in its place whole at the end.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "suite/whole_file.h"

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
  // Puts the file in its place, unless an exception is on its way: then what stood there before stays. Throws
  // OutputError.
  ~Output() noexcept(false);
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Throws BrokenPipe and OutputError.
  void write(std::string_view text);
  void line(std::string_view text = {}) { write(std::string(text) + "\n"); }
  // -1 for a file.
  int descriptor() const;

 private:
  [[noreturn]] void fail() const;

  std::string path_;
  std::unique_ptr<WholeFile> whole_;  // none where there is nothing to put in place: stdout, a device, a pipe
  int descriptor_ = -1;
  int exceptions_;  // on their way when it was made
};

// Writes the file whole or not at all. Throws OutputError.
void write_atomically(const std::string& path, std::string_view text);

}  // namespace patchorder::suite
