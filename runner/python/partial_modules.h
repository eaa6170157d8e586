// Modules that are still being imported, as messages call them: those of circular imports.
#pragma once

#include <string>

namespace patchorder::python {

class Interpreter;
struct Object;

// Asked of the module's __spec__, as CPython does.
bool is_being_imported(Interpreter& interp, const Object* module);

// What a message says of an attribute that is not there yet.
std::string partially_initialized(Interpreter& interp, const Object* module, const std::string& name,
                                  const std::string& attribute);

}  // namespace patchorder::python
