// greenlet.settrace: a function of a native thread that hears of each switch of its greenlets.
#pragma once

#include <span>

#include "modules/native/greenlet_object.h"
#include "python/native.h"

namespace patchorder::modules {

// Before a switch, and at the end of a greenlet: who leaves.
void note_switch(python::Interpreter& interp);

// What the current greenlet goes on with after a switch; the trace function hears of the switch first.
python::Value resume_with(python::Interpreter& interp, hub::Delivery delivery);

// settrace and gettrace.
std::span<const python::NativeRow> trace_functions();

}  // namespace patchorder::modules
