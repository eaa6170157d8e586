// A program to run: any .py file, a numbered case among them.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "suite/case_header.h"

namespace patchorder::suite {

struct Program {
  std::string name;            // as outcomes and messages name it: `cases/003-late.py`, or as it was typed
  std::filesystem::path file;  // absolute
  std::string text;
  std::optional<CaseHeader> header;
  std::vector<std::string> arguments;  // sys.argv[1:]
  int number = 0;                      // that its file name begins with: 3 of `003-late`; 0: with none

  // `003-late` of `cases/003-late.py`.
  std::string stem() const { return file.stem().string(); }
  // Hexadecimal, of the text.
  std::string sha256() const;
};

// A program that can't be read, or is no text, or has a wrong header. The message begins with the program's name.
class ProgramError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The text of a .py file. Throws ProgramError if it can't be read, or no Python could: no UTF-8, null bytes.
std::string read_source_text(const std::filesystem::path& file, const std::string& name);

// Reads a file. Throws ProgramError.
Program load_program(const std::filesystem::path& file, const std::string& name);

}  // namespace patchorder::suite
