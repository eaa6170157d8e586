// math.fsum().
#pragma once

#include <vector>

#include "python/interpreter.h"
#include "python/objects/value.h"

namespace patchorder::modules {

// The exact sum of finite numbers, rounded once (J. Shewchuk: partial sums that do not overlap).
class ExactSum {
 public:
  // False when it becomes too large for a number.
  bool add(double x);
  double rounded() const;

 private:
  std::vector<double> partials_;
};

python::Value exact_sum(python::Interpreter& interp, const python::Value* args);
python::Value sum_of_products(python::Interpreter& interp, const python::Value* args);

}  // namespace patchorder::modules
