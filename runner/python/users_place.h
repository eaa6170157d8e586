// A line of the program's own text that a process began with: what is unsupported in it is told there.
#pragma once

#include "python/syntax/source.h"

namespace patchorder::python {

struct UsersPlace {
  Source source;
  Position position;
};

}  // namespace patchorder::python
