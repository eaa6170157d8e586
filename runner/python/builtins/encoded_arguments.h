// What str(), bytes() and bytearray() take: an object, an encoding, and what is done about errors.
#pragma once

#include <string>

#include "python/evaluator/arguments.h"
#include "python/objects/str.h"

namespace patchorder::python::builtins {

struct EncodedArguments {
  Value object;  // these are null where they are not given
  const Str* encoding = nullptr;
  const Str* errors = nullptr;
  bool are_of_text() const { return encoding != nullptr || errors != nullptr; }
  std::string_view encoding_or_default() const { return encoding != nullptr ? encoding->text() : "utf-8"; }
  std::string_view errors_or_default() const { return errors != nullptr ? errors->text() : "strict"; }
};

// `type` and the name of its first parameter are for messages.
EncodedArguments encoded_arguments(Interpreter& interp, const std::string& type, std::string_view first_name,
                                   const Arguments& arguments);

}  // namespace patchorder::python::builtins
