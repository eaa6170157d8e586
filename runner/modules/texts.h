// Texts of C++ as `str` objects of the case, and back.
#pragma once

#include <string>
#include <vector>

#include "python/interpreter.h"
#include "python/objects/value.h"

namespace patchorder::modules {

std::vector<python::Value> as_values(python::Interpreter& interp, const std::vector<std::string>& texts);

// Of a tuple of str; raises TypeError for anything else in it.
std::vector<std::string> texts(python::Interpreter& interp, python::Value tuple);

// What C has as a text, None for a null pointer.
python::Value text_or_none(python::Interpreter& interp, const char* text);

// Of a str; raises TypeError for anything else.
std::string text_of(python::Interpreter& interp, python::Value value);

}  // namespace patchorder::modules
