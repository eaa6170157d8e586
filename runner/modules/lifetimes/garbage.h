// In what order unreachable objects die.
#pragma once

#include <vector>

#include "modules/lifetimes/reachability.h"
#include "python/objects/object.h"

namespace patchorder::python {
class Interpreter;
}

namespace patchorder::modules {

// Where objects were found last.
struct LastSeen {
  const ObjectMarks& ways;                              // which tells what has held them
  const std::vector<const python::Object*>& temporary;  // those that were the value of an expression under way
};

// Those of `candidates` that are neither among the live objects nor `held` by cycles, as they die: who refers to
// another one goes first, and what an object refers to goes in the order in which CPython lets go of it.
std::vector<python::Object*> in_order_of_death(const python::Interpreter& interp, const Reachability& alive,
                                               const ObjectMarks& held, const std::vector<python::Object*>& candidates,
                                               const LastSeen& seen);

// Those of `candidates` that are not among the live objects, in the order of the collector's list, all reached from
// `root`, which is garbage. An earlier collection has found them alive and brought them into that order (gc's
// move_unreachable): what is older than all that refers to it comes behind these, everything else stays. From 3.12 on
// the main module's names are reached last, so that objects come level by level.
std::vector<python::Object*> in_order_of_collection(const python::Interpreter& interp, const Reachability& alive,
                                                    python::Object* root,
                                                    const std::vector<python::Object*>& candidates);

}  // namespace patchorder::modules
