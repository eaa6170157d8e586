// Values that C++ gathers while more of the program runs: items to be unpacked, arguments of a call with `*` and `**`.
//
// A vector has them where no search for what is alive comes by (modules/lifetimes/reachability.h looks at stacks and
// into objects); where the program looks at when its objects die they are in a list, too, whose address is on the
// stack.
#pragma once

#include <vector>

#include "python/interpreter.h"
#include "python/objects/sequence.h"
#include "python/objects/value.h"

namespace patchorder::python {

struct GatheredValues {
  std::vector<Value> values;
  List* seen = nullptr;

  void add(Interpreter& interp, Value value) {
    values.push_back(value);
    if (!interp.frees) return;
    if (seen == nullptr) seen = make_list(interp.heap());
    seen->append(interp.heap(), value);
  }
};

}  // namespace patchorder::python
