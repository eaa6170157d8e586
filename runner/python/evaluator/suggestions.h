// "Did you mean: ...?" behind the message of an AttributeError, a NameError or, from 3.12 on, an ImportError, as
// CPython prints it from 3.10 on: the interpreter's own reports (uncaught in main or a thread) have it from then on,
// the module traceback from 3.12 on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace patchorder::python {

struct Exception;
class Interpreter;

// What to append to the message, or nothing.
std::string suggestion(Interpreter& interp, const Exception* exception);

// The same about a keyword that a call doesn't know, with its full stop: part of the message from 3.13 on.
std::string keyword_suggestion(const Interpreter& interp, const std::vector<std::string_view>& names,
                               std::string_view wrong);

}  // namespace patchorder::python
