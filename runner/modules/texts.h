// Texts of C++ as `str` objects of the case, and back.
#pragma once

#include <string>
#include <vector>

#include "python/interpreter.h"
#include "python/value.h"

namespace patchorder::modules {

std::vector<python::Value> as_values(python::Interpreter& interp, const std::vector<std::string>& texts);

// Of a tuple of str; raises TypeError for anything else in it.
std::vector<std::string> texts(python::Interpreter& interp, python::Value tuple);

}  // namespace patchorder::modules
