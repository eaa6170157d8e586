// How sum() adds floats (Python/bltinmodule.c).
#pragma once

#include <cmath>

#include "python/interpreter.h"
#include "python/objects/value.h"

namespace patchorder::python::builtins {

// From 3.12 on floats are added with what rounding took away (Neumaier); ints among them are not before 3.14.
struct FloatSum {
  double total = 0;
  double lost = 0;
  bool under_way = false;

  void add(double item) {
    const double sum = total + item;
    lost += std::fabs(total) >= std::fabs(item) ? (total - sum) + item : (item - sum) + total;
    total = sum;
  }
  double value() const { return lost != 0 && std::isfinite(lost) ? total + lost : total; }
  // Whether it could take the item.
  bool take(Interpreter& interp, Value item) {
    if (item.is_float()) {
      add(item.as_float());
    } else if (item.is_int() || item.is_bool()) {
      const auto number = static_cast<double>(item.is_bool() ? item.as_bool() : item.as_int());
      interp.version_at_least(14) ? add(number) : static_cast<void>(total += number);
    } else {
      return false;
    }
    return true;
  }
};

}  // namespace patchorder::python::builtins
