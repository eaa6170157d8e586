// What an object keeps alive: the values that it refers to, as the tp_traverse of CPython's types shows them.
#pragma once

#include "python/evaluator/execution.h"
#include "python/objects/object.h"

namespace patchorder::python {

class Interpreter;
struct TracebackEntry;

// Shows `visitor` all values that `object` refers to, its class and its attributes among them. False if it is of a
// native kind that nobody has described: then it may refer to anything.
bool show_members(const Interpreter& interp, Object* object, Visitor& visitor);

// The variables of a frame.
void show_frame(const Frame& frame, Visitor& visitor);

// A traceback keeps its frames, and these their variables.
void show_traceback(const TracebackEntry* entry, Visitor& visitor);

}  // namespace patchorder::python
