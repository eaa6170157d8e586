#include "explain/explanation.h"

#include "explain/tracer.h"

namespace patchorder::explain {

Explanation explain_run(const suite::Program& program, const modules::Pair& pair, const suite::HubLimits& limits) {
  Explanation explanation;
  Tracer tracer(explanation.trace);
  explanation.execution = suite::run_on_hub(program, pair, limits, &tracer);
  return explanation;
}

}  // namespace patchorder::explain
