// From tokens to the tree: recursive descent, with precedence climbing for binary operators.
//
// The grammar is CPython 3.8's, with the parenthesised with-statement of 3.9. What belongs to Python but not to
// the case language (async, match, complex numbers, ...) is reported as unsupported where it stands.
#pragma once

#include <memory>

#include "python/tree.h"

namespace patchorder::python {

// Parses and resolves a whole file. Throws SourceError.
std::unique_ptr<Tree> parse_module(std::shared_ptr<const Source> source);

}  // namespace patchorder::python
