// Modules that lack something, as messages tell of them: those of circular imports, and those that stand in the place
// of others.
#pragma once

#include <string>

namespace patchorder::python {

class Interpreter;
struct Object;

// Asked of the module's __spec__, as CPython does.
bool is_being_imported(Interpreter& interp, const Object* module);

// What a message says of an attribute that is not there, or not yet.
std::string lacks_attribute(Interpreter& interp, const Object* module, const std::string& name,
                            const std::string& attribute);

// And of a name that is to be imported from it; `place` is its file.
std::string cannot_import(Interpreter& interp, const Object* module, const std::string& name, const std::string& wanted,
                          const std::string& place);

}  // namespace patchorder::python
