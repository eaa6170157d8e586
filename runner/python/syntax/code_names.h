// The names that a code object looks up as it runs: its co_names.
#pragma once

#include <vector>

#include "python/syntax/tree.h"

namespace patchorder::python {

// Global names, attributes and what is imported, in the order in which CPython's compiler (of 3.`minor`) comes to them.
std::vector<Str*> names_of_code(const Scope* scope, int minor);

}  // namespace patchorder::python
