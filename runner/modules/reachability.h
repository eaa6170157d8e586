// Whether the program can still get at an object: what decides in CPython whether it has been deallocated.
//
// Nothing is freed before a case ends (python/heap.h), so an object that closes something when it goes has to ask. The
// search begins at the frames that run, modules, greenlets that have not ended and thread-local values, and goes
// through containers, instances, closures and what the native types hold that keep objects of the program. A value that
// only the evaluator itself has (of an expression that is not done, of a `for` statement) is not found.
#pragma once

#include <string_view>

#include "python/value.h"

namespace patchorder::modules {

class Process;

// Frames and modules of files that begin with `aside` don't count.
bool is_reachable(Process& process, const python::Object* wanted, std::string_view aside);

}  // namespace patchorder::modules
