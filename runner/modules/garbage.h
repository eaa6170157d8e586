// In what order unreachable objects die, and which of them wait for CPython's cycle collector.
#pragma once

#include <vector>

#include "modules/reachability.h"
#include "python/object.h"

namespace patchorder::python {
class Interpreter;
}

namespace patchorder::modules {

enum class Cycles : std::uint8_t { kStay, kGo };

// Those of `candidates` that are not among the live objects, as they die: who refers to another one goes first, and
// what an object refers to goes in the order in which CPython lets go of it; `ways` are those on which they were found
// last, which tells what has held them. With kStay those are left out that are in a cycle of references or held by one.
std::vector<python::Object*> in_order_of_death(const python::Interpreter& interp, const Reachability& alive,
                                               const std::vector<python::Object*>& candidates, const ObjectMarks& ways,
                                               Cycles cycles);

// Whether what is not among the live objects leads back to itself.
bool is_in_cycle(const python::Interpreter& interp, const Reachability& alive, python::Object* object);

}  // namespace patchorder::modules
