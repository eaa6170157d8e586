// Annotations that are text, as CPython writes them from the tree.
#pragma once

#include <optional>
#include <string>

#include "python/syntax/expression_nodes.h"

namespace patchorder::python {

// Of names, attributes, subscripts, lists, constants and `|`, which is what types are written with; of others none.
std::optional<std::string> annotation_text(const Expr* expression);

}  // namespace patchorder::python
