// Decides for every name of a tree what kind of variable it is and where it lives, as CPython's symtable does.
//
// A name that a function binds is its local unless declared global or nonlocal; a local that an inner
// function uses becomes a cell; class bodies bind in a dictionary that inner functions don't see. Functions in
// a class that mention `super` or `__class__` capture the class's own cell.
#pragma once

#include "python/syntax/tree.h"

namespace patchorder::python {

// Fills NameExpr::where/index and the tables of every Scope. Throws SourceError.
void resolve_names(Tree& tree);

}  // namespace patchorder::python
