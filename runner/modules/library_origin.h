// Which files of the case language's library stand for Python, and which for what a real interpreter runs without
// frames and without an evaluation loop: C in CPython, Cython in gevent. Signal handlers wait until such code is left;
// trace and profile functions see calls of it, but nothing inside; whoever walks the stack steps over it. A traceback
// leaves out C, and shows Cython by the compiled name of the function.
#pragma once

#include <string>
#include <string_view>

#include "python/syntax/source.h"

namespace patchorder::modules {

struct LibraryOrigin {
  python::Source::Origin origin;
  std::string compiled_as;  // Cython: the module that gevent compiles it to
};

// `path` as Source::path has it: lib/gevent/greenlet.py. gevent's list is setup.py's, 20.9 to 26.5.
LibraryOrigin origin_of_library(std::string_view path);

// Whether CPython has no Python for that module: what is in C is initialised once, and not again by a reload.
bool is_wholly_c(std::string_view path);

}  // namespace patchorder::modules
