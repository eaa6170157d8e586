// One program, one pair: run on the hub with a tracer in it.
#pragma once

#include "explain/trace.h"
#include "suite/hub_runner.h"

namespace patchorder::explain {

struct Explanation {
  suite::Execution execution;
  Trace trace;  // of an execution that ran
};

Explanation explain_run(const suite::Program& program, const modules::Pair& pair, const suite::HubLimits& limits);

}  // namespace patchorder::explain
