// What becomes of an exception that nobody can catch any more: it goes to a hook of `sys`, or is only printed.
//
// Models CPython's PyErr_Print (sys.excepthook), PyErr_WriteUnraisable (sys.unraisablehook; Python/errors.c), which
// C code calls where it has nobody to raise to, and the arguments that hooks get.
#pragma once

#include <span>
#include <string_view>

#include "python/interpreter.h"
#include "python/objects/exception.h"
#include "python/objects/value.h"

namespace patchorder::modules {

// The one argument of a hook: `values` by the names of `fields`.
python::Value hook_arguments(python::Interpreter& interp, std::string_view type,
                             std::span<const std::string_view> fields, std::span<const python::Value> values);

// By sys.excepthook. SystemExit is not printed: it ends the process, from whichever greenlet.
void print_exception(python::Interpreter& interp, python::Exception* raised);

// By sys.unraisablehook. `where` ("in thread started by") says what was going on, with `object`.
void report_unraisable(python::Interpreter& interp, std::string_view where, python::Value object,
                       python::Exception* raised);

// What sys.unraisablehook is if nobody replaced it: `args[0]` are a hook's arguments.
python::Value default_unraisable_hook(python::Interpreter& interp, const python::Value* args);

}  // namespace patchorder::modules
