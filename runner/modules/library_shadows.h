// Files that take the place of the library's modules: sys.path is searched from its beginning, and the folder of the
// program stands before those of the installation.
//
// No file comes before a module that is built in, frozen, or imported by the interpreter as it starts. The modules that
// only the model has are not on sys.path, and what they import is the library's.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "modules/pair.h"
#include "python/interpreter.h"

namespace patchorder::modules {

class Process;

// sys.builtin_module_names, which is as the pair's interpreter was built.
const std::vector<std::string>& builtin_module_names(const Pair& pair);

// The end of sys.path as it is at the start. None of these folders has a file that a program could read.
std::vector<std::string> installation_folders(const Pair& pair);

class LibraryShadows {
 public:
  explicit LibraryShadows(Process& process);

  // Whether the module `name`, which the library has, is to come from a file instead.
  bool hides(const python::Str* name) const;
  // Whether programs do not find it though the library has it. Unsupported where a file of theirs has that name.
  bool is_models_own(const python::Str* name) const;
  // Where the module `name` came from in the end: what a package hides, its submodules hide.
  void note(const python::Str* name, bool from_file);
  // Whoever asks gets what is in sys.modules: the model's own modules can do nothing with somebody else's.
  void check_asker(const python::Str* name) const;

 private:
  // What an entry of sys.path stands for: how the names of files in it begin, whole and below the program's folder.
  struct Place {
    std::string prefix;
    std::optional<std::string> below;
  };

  bool is_model_asking() const;
  const Place& place_of(std::string_view entry) const;
  bool has_module(std::string_view entry, std::string_view name) const;
  bool is_found_before_library(std::string_view name) const;

  Process& process_;
  std::vector<std::string> installation_;
  mutable std::map<std::string, Place, std::less<>> places_;
  std::set<std::string, std::less<>> hidden_;  // of those that were imported: names without a dot
};

}  // namespace patchorder::modules
