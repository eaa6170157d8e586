// Lists of names, such as those of modules, that are right for some versions of CPython: plain text, so that a list
// costs nothing at the start of a program.
#pragma once

#include <string>
#include <string_view>

namespace patchorder::python {

inline constexpr int kNoEnd = 100;

struct NamesOfVersions {
  int first;               // minor version of Python 3
  int end;                 // the first that they are not right for; kNoEnd: none
  std::string_view names;  // each between two spaces

  bool are_right_for(int minor) const { return minor >= first && minor < end; }
  bool have(std::string_view name) const { return names.find(" " + std::string(name) + " ") != names.npos; }
};

}  // namespace patchorder::python
