// Lists of names, such as those of modules, that are right for some versions of CPython: plain text, so that a list
// costs nothing at the start of a program.
#pragma once

#include <string_view>

namespace patchorder::python {

inline constexpr int kNoEnd = 100;

struct NamesOfVersions {
  int first;               // minor version of Python 3
  int end;                 // the first that they are not right for; kNoEnd: none
  std::string_view names;  // each between two spaces

  bool are_right_for(int minor) const { return minor >= first && minor < end; }
  // Asked of each list at each import, so nothing is built for it.
  bool have(std::string_view name) const {
    for (std::size_t at = names.find(name); at != names.npos; at = names.find(name, at + 1)) {
      const std::size_t behind = at + name.size();
      if (at != 0 && names[at - 1] == ' ' && behind < names.size() && names[behind] == ' ') return true;
    }
    return false;
  }
};

}  // namespace patchorder::python
