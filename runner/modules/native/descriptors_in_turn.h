// How native modules reach the descriptors and files of their process, which other processes share: when it is its
// turn.
#pragma once

#include "modules/descriptors/descriptors.h"
#include "modules/process.h"
#include "python/interpreter.h"

namespace patchorder::modules {

inline Descriptors& descriptors(python::Interpreter& interp) {
  process_of(interp).take_turn();
  return process_of(interp).descriptors();
}

}  // namespace patchorder::modules
