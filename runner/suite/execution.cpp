#include "suite/execution.h"

#include "suite/comparison.h"

namespace patchorder::suite {

Execution run_against(const Outcome* expected, const Program& program, const Engine& engine) {
  constexpr int kMostRepeats = 2;
  Execution execution = engine.run(program);
  if (expected == nullptr || !engine.is_real()) return execution;
  for (int repeats = 0; repeats < kMostRepeats; ++repeats) {
    if (execution.ending != Execution::Ending::kRan) break;
    if (!differ_in_elapsed_only(*expected, execution.outcome)) break;
    execution = engine.run(program);
  }
  return execution;
}

}  // namespace patchorder::suite
