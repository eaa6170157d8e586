// How the arguments of a call meet the parameters of a Python function: CPython's initialize_locals.
#pragma once

#include <algorithm>

#include "python/evaluator/arguments.h"
#include "python/objects/function.h"

namespace patchorder::python {

class Interpreter;

// Everything but the plain case: defaults, keywords, *args, **kwargs. Raises TypeError as CPython words it.
void bind_arguments_slowly(Interpreter& interp, const Function* function, const Arguments& arguments, Value* slots);

// Fills the slots of a new frame: parameters from the arguments, other variables unbound.
inline void bind_arguments(Interpreter& interp, const Function* function, const Arguments& arguments, Value* slots) {
  const Scope* scope = function->scope;
  const std::size_t given = arguments.positional_count;
  const bool plain = arguments.keyword_count == 0 && given == scope->parameters.size() && scope->positional == given;
  if (plain) [[likely]] {
    std::copy_n(arguments.values, given, slots);
    std::fill(slots + given, slots + scope->slot_names.size(), Value());
  } else {
    std::fill_n(slots, scope->slot_names.size(), Value());
    bind_arguments_slowly(interp, function, arguments, slots);
  }
}

}  // namespace patchorder::python
