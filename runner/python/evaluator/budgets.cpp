#include "python/evaluator/budgets.h"

namespace patchorder::python {

const char* budget_name(Budget budget) {
  switch (budget) {
    case Budget::kSteps: return "steps";
    case Budget::kMemory: return "memory";
    case Budget::kOutput: return "output";
    case Budget::kThreads: return "threads";
    case Budget::kPatience: return "patience";
  }
  return "unknown";
}

}  // namespace patchorder::python
