// The timeline of a run: a lane for each native thread, its hub and its greenlets, against virtual time.
//
// Virtual time stands still for long and then jumps, and much happens in microseconds: both drawings therefore give
// every instant at which something happens the same room, and write its time beside it.
#pragma once

#include <string>

#include "explain/trace.h"
#include "suite/program.h"

namespace patchorder::explain {

// At most `width` columns.
std::string timeline_text(const Trace& trace, std::size_t width);

// A file of its own; colours follow the reader's light or dark scheme.
std::string timeline_svg(const suite::Program& program, const std::string& pair, const Trace& trace);

}  // namespace patchorder::explain
