// Whether an outcome looks as if patching came too late: what `run` points to `explain` for.
#pragma once

#include "suite/outcome.h"

namespace patchorder::suite {

// A LoopExit or a hang; a KeyError out of a thread's end; a thread that a call of join gave up on, or never came back
// from, and that is_alive then says to be alive.
bool has_known_symptom(const Outcome& outcome);

}  // namespace patchorder::suite
