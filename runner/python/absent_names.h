// What CPython's modules and their classes, and gevent's modules, have and the ones here lack: asking for it is
// unsupported, not an error of the program. Only what the program's own text asks for is looked up; the modules here
// try each other with hasattr().
#pragma once

#include "python/objects/value.h"

namespace patchorder::python {

class Interpreter;
struct Str;

// Ends the case if `object`, which has no attribute `name`, is a module or a class of CPython's, or of such a class,
// that has it there.
void refuse_absent_name(Interpreter& interp, Value object, const Str* name);

}  // namespace patchorder::python
