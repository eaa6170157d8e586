// Which modules CPython's standard library has, version by version.
#pragma once

#include <string_view>

namespace patchorder::python {

class Interpreter;

// As sys.stdlib_module_names says, those of other systems among them.
bool is_standard_module(const Interpreter& interp, std::string_view name);

// Whether Linux has it, too.
bool is_standard_module_here(const Interpreter& interp, std::string_view name);

}  // namespace patchorder::python
