// str's methods: their arguments as text, and text as what they answer.
#pragma once

#include <string>
#include <string_view>

#include "python/exception.h"
#include "python/interpreter.h"
#include "python/operations.h"
#include "python/str.h"

namespace patchorder::python::builtins {

using Text = std::string_view;

inline Text self_text(const Value* args) { return cast<Str>(args[0])->text(); }

// `which` stands before the message for what is no text: "replace() argument 1 ".
inline Text text_argument(Interpreter& interp, Value value, std::string_view which = {}) {
  if (const Str* str = as<Str>(value)) return str->text();
  raise_type_error(interp, std::string(which) + "must be str, not " + std::string(type_name(value)));
}

inline Value result(Interpreter& interp, Text text) { return make_str(interp.heap(), text); }
// A piece of the text that the method is of.
inline Value part_of_self(Interpreter& interp, Text part) { return share_str(interp.heap(), part); }

}  // namespace patchorder::python::builtins
