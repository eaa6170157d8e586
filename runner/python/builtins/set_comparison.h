// How views of dicts are compared with each other and with sets (all_contained_in of dictobject.c).
#pragma once

#include "python/objects/operations.h"
#include "python/objects/value.h"

namespace patchorder::python::builtins {

// By asking for members, as values need not be hashable.
inline bool compare_as_sets(Interpreter& interp, Value self, Value other, CompareOperator op) {
  const auto all_of_first_in_second = [&](Value first, Value second) {
    bool all = true;
    for_each(interp, first, [&](Value item) { all = all && contains(interp, second, item); });
    return all;
  };
  const std::int64_t own = length(interp, self);
  const std::int64_t theirs = length(interp, other);
  const bool negated = op == CompareOperator::kNotEqual;
  if (negated || op == CompareOperator::kEqual) {
    return (own == theirs && all_of_first_in_second(self, other)) != negated;
  }
  const bool less = op == CompareOperator::kLess || op == CompareOperator::kLessEqual;
  const bool proper = op == CompareOperator::kLess || op == CompareOperator::kGreater;
  const std::int64_t room = less ? theirs - own : own - theirs;
  const bool fits = proper ? room > 0 : room >= 0;
  return fits && (less ? all_of_first_in_second(self, other) : all_of_first_in_second(other, self));
}

}  // namespace patchorder::python::builtins
