// The part of the running stack below the caller's frame.
#pragma once

namespace patchorder::python {

class Interpreter;

// Forgets what calls that have returned left there: it would look like references to objects in frames that come to
// stand there and do not write all their memory.
void clear_left_stack(const Interpreter& interp);

}  // namespace patchorder::python
