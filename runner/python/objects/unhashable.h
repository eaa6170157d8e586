// How a container hashes what it is to hold.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "python/evaluator/evaluator.h"
#include "python/interpreter.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::python {

// From 3.14 on the message says what it was to be: `role` is "a dict key" or "a set element".
inline std::uint64_t hash_for(Interpreter& interp, Value key, std::string_view role) {
  if (!interp.version_at_least(14)) return hash(interp, key);
  std::uint64_t found = 0;
  Exception* wrong = caught_in([&] { found = hash(interp, key); });
  if (wrong == nullptr) return found;
  if (wrong->type != exceptions().type_error) throw_error(interp, wrong);
  raise_type_error(interp, "cannot use '" + std::string(type_name(key)) + "' as " + std::string(role) + " (" +
                               std::string(to_str(interp, wrong)->text()) + ")");
}

}  // namespace patchorder::python
