// Cycles of references that nobody can reach: what is in them, or only they refer to, is there until the collector
// runs.
//
// Models what is left when CPython's reference counts have done their work. Of all garbage, what nothing refers to goes
// and with it what it alone referred to; what remains has kept itself. What a collection has found is gone since then.
#pragma once

#include <cstddef>

#include "modules/lifetimes/object_marks.h"
#include "modules/lifetimes/reachability.h"

namespace patchorder::python {
class Interpreter;
}

namespace patchorder::modules {

class GarbageCycles {
 public:
  // gc.collect() has run, and has found these alive.
  void note_collection(const python::Interpreter& interp, const Reachability& alive);
  // What cycles hold among the objects that are not alive; `steps` grows by what the search took.
  ObjectMarks held(const python::Interpreter& interp, const Reachability& alive, std::size_t& steps) const;

 private:
  std::size_t collected_at_ = 0;  // where the heap ended then (Heap::order_of)
  ObjectMarks survived_;
};

}  // namespace patchorder::modules
