// str's methods: their arguments as text, and text as what they answer.
#pragma once

#include <cstring>
#include <string>
#include <string_view>

#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/str.h"

namespace patchorder::python::builtins {

using Text = std::string_view;

inline Text self_text(const Value* args) { return cast<Str>(args[0])->text(); }

// `which` stands before the message for what is no text: "replace() argument 1 ".
inline Text text_argument(Interpreter& interp, Value value, std::string_view which = {}) {
  if (const Str* str = as<Str>(value)) return str->text();
  raise_type_error(interp, std::string(which) + "must be str, not " + std::string(type_name(value)));
}

inline Value result(Interpreter& interp, Text text) {
  return text.empty() ? Value(intern("")) : make_str(interp.heap(), text);
}

// Text::rfind; one character by memrchr, as CPython looks for it: rfind takes many times as long.
inline std::size_t find_last(Text text, Text part) {
  if (part.size() != 1 || text.empty()) return text.rfind(part);
  const void* found = memrchr(text.data(), part.front(), text.size());
  return found == nullptr ? Text::npos : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

// A piece of the text that the method is of; CPython answers the text itself where that is all of it, and has each
// character and the empty text once.
inline Value part_of(Interpreter& interp, Value self, Text part) {
  if (part.size() == cast<Str>(self)->size && type_of(self) == builtin_types().str) return self;
  return part.size() <= 1 ? Value(intern(part)) : share_str(interp.heap(), part);
}

}  // namespace patchorder::python::builtins
