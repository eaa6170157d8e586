// Names that Cython keeps to its own code: fields and methods that a class declares with `cdef`.
//
// C code reaches them in the object's struct; the program has no name for them, and may use the same one for something
// else. The library's files that stand for such code write `cdef_` before them. The parser turns that into a mark that
// no name of a program's can have.
#pragma once

#include <string>
#include <string_view>

namespace patchorder::python {

inline constexpr std::string_view kHiddenPrefix = "cdef_";
inline constexpr char kHiddenMark = '\1';

// `written` as a file of Cython's has it.
inline std::string as_hidden(std::string_view written) {
  return kHiddenMark + std::string(written.substr(kHiddenPrefix.size()));
}

inline bool is_hidden(std::string_view name) { return name.starts_with(kHiddenMark); }

// As tracebacks tell it.
inline std::string_view without_mark(std::string_view name) { return name.substr(is_hidden(name) ? 1 : 0); }

}  // namespace patchorder::python
