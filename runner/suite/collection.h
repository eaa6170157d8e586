// The numbered cases of a folder, and picking some of them.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "suite/program.h"

namespace patchorder::suite {

// Nothing that can be selected from, or a selector that fits nothing. The message says what there is instead.
class SelectionError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// All *.py of a folder (not of its subfolders), by file name. `shown_as` stands before the file names in Program::name.
// Throws ProgramError for a wrong file and for a number that two cases have, SelectionError if there is none.
std::vector<Program> load_collection(const std::filesystem::path& folder, const std::string& shown_as);

// What --filter and the arguments of run and record pick: a number (7, 007), a range (3-9), a slug or stem, a topic, a
// glob over the stem (*late*), or text in the stem, the title or what it shows. `@FILE` has such selectors, a line
// each.
class Selector {
 public:
  explicit Selector(std::string text);
  bool matches(const Program& program) const;
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  int first_ = 0;  // of a number or range; 0: no such
  int last_ = 0;
};

// Selectors from the command line, files (@FILE) read. Throws SelectionError.
std::vector<Selector> parse_selectors(const std::vector<std::string>& texts);

// Those that any of `wanted` fits (all, if there are none) and none of `unwanted`.
std::vector<Program> select(std::vector<Program> programs, const std::vector<Selector>& wanted,
                            const std::vector<Selector>& unwanted);

// Whether an argument means a file, not a case of the collection.
bool names_file(std::string_view argument);

// What `run`, `show`, ... mean by one argument: a file (it ends in .py, or has a slash), or cases of the collection by
// number, range, slug, stem or glob. Throws SelectionError, ProgramError.
std::vector<Program> resolve(const std::string& argument, const std::vector<Program>& collection);

}  // namespace patchorder::suite
