// Sorting as list.sort does it, and the guard that repr of containers needs.
#pragma once

#include "python/objects/sequence.h"

namespace patchorder::python {

class Interpreter;

namespace builtins {

// Stable; `key` is called once for each item (None: the items themselves). Only `<` is asked of the items.
void sort_items(Interpreter& interp, List* list, Value key, bool reverse);

// A container that contains itself shows `[...]`: knows the containers whose repr is under way.
class RecursionGuard {
 public:
  RecursionGuard(Interpreter& interp, Value container);
  ~RecursionGuard();
  RecursionGuard(const RecursionGuard&) = delete;
  RecursionGuard& operator=(const RecursionGuard&) = delete;
  bool entered_before() const { return entered_before_; }

 private:
  Interpreter& interp_;
  bool entered_before_ = false;
};

}  // namespace builtins
}  // namespace patchorder::python
