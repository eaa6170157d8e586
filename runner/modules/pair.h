// A pair of (CPython, gevent) whose behaviour is modelled.
#pragma once

#include <span>
#include <string_view>

#include "python/interpreter.h"

namespace patchorder::modules {

struct GeventVersion {
  int major;
  int minor;
  int micro;

  bool at_least(int wanted_major, int wanted_minor) const {
    return major != wanted_major ? major > wanted_major : minor >= wanted_minor;
  }
};

struct Pair {
  std::string_view name;  // py3.11-gevent22.10
  python::PythonVersion python;
  GeventVersion gevent;
  std::string_view greenlet;  // its version
  // Debian builds gevent with the system's libev, which tells less of a loop than gevent's own copy does.
  bool has_own_libev = true;
};

// The seven pairs, oldest first.
std::span<const Pair> pairs();

// Null if there is none of that name.
const Pair* find_pair(std::string_view name);

}  // namespace patchorder::modules
