// Which files of the case language's library stand for what a real interpreter runs without frames and without an
// evaluation loop: C in CPython, Cython in gevent. Signal handlers wait until such code is left, and trace and profile
// functions see calls of it, but nothing inside.
#pragma once

#include <string_view>

namespace patchorder::modules {

// A module that gevent compiles with Cython (setup.py's list of gevent 20.9 to 26.5); `path` as Source::path has it.
bool is_cython(std::string_view path);

// That, or a module that CPython has in C.
bool is_compiled(std::string_view path);

// Whether a file is one of lib/: what the program did not bring along.
bool is_of_library(std::string_view path);

}  // namespace patchorder::modules
