// The modules that a module of CPython's or gevent's imports for itself: `logging.handlers.socket`, say, which a
// program may replace or look at. The modules here import less, and later, so that such a name is bound when it is
// first asked for.
#pragma once

#include "python/objects/value.h"

namespace patchorder::python {

class Interpreter;
struct Str;

// The module that `module`, which lacks `name`, has there on a real interpreter of this version; bound from now on.
// Null: none.
Value bind_imported_name(Interpreter& interp, Value module, Str* name);

}  // namespace patchorder::python
