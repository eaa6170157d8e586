// A range whose bounds do not fit into 64 bits: the same answers with integers of any size.
#pragma once

#include "python/objects/sequence.h"

namespace patchorder::python {

class Interpreter;

struct WideRange {
  Value start, stop, step;  // integers
  Value length;
};

namespace builtins {

WideRange* make_wide_range(Interpreter& interp, Value start, Value stop, Value step);
// Raises IndexError.
Value wide_item(Interpreter& interp, const WideRange* range, Value index);
bool wide_contains(Interpreter& interp, const WideRange* range, Value item);
Value wide_iterate(Interpreter& interp, const WideRange* range);

}  // namespace builtins
}  // namespace patchorder::python
