// What a list or a tuple is filled from is asked for its length before its first item, which the __len__ of a class can
// notice. (Sets are not, and what wants a sequence of anything that has items, as str.join, asks the iterator.)
#pragma once

#include "python/objects/operations.h"

namespace patchorder::python {

// Only a TypeError of __len__ does not matter.
void ask_for_length(Interpreter& interp, Value iterable);

template <typename Body>
void for_each_counted(Interpreter& interp, Value iterable, Body&& body) {
  const Value iterator = iterate(interp, iterable);
  ask_for_length(interp, iterable);
  while (const Value item = next(interp, iterator)) body(item);
}

// The items in a new list.
List* collect_counted(Interpreter& interp, Value iterable);

}  // namespace patchorder::python
