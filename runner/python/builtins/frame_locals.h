// The variables of a frame, for what programs get as its f_locals (lib/_frame_locals.py).
#pragma once

#include "python/objects/object.h"

namespace patchorder::python {

class Interpreter;

// A dictionary of them; of a function's frame it is made anew from 3.13 on.
Value plain_frame_locals(Interpreter& interp, Value frame);

// Whether the function has a variable of that name, which has the value then.
bool set_frame_local(Interpreter& interp, Value frame, Value name, Value value);

}  // namespace patchorder::python
