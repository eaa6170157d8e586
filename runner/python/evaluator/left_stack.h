// The part of the running stack below the caller's frame, and registers that a call may change.
#pragma once

namespace patchorder::python {

class Interpreter;

// Forgets what calls that have returned left there: it would look like references to objects in frames that come to
// stand there and do not write all their memory, or in what these save of a variable that has no value yet.
void clear_left_stack(const Interpreter& interp);

}  // namespace patchorder::python
