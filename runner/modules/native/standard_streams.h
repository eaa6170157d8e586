// sys.stdin, sys.stdout and sys.stderr: text streams on the process's first three descriptors.
//
// A case has no input: stdin is at its end from the start, as /dev/null is, which real programs get in the suite.
#pragma once

#include "python/interpreter.h"
#include "python/objects/value.h"

namespace patchorder::modules {

python::Value make_standard_input(python::Interpreter& interp);
// Descriptor 1 or 2.
python::Value make_standard_output(python::Interpreter& interp, int descriptor);

}  // namespace patchorder::modules
