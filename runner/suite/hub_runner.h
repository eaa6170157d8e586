// Runs programs on the fiber hub.
#pragma once

#include "modules/pair.h"
#include "python/evaluator/budgets.h"
#include "suite/execution.h"

namespace patchorder::modules {
class Process;
}

namespace patchorder::python {
class Tree;
}

namespace patchorder::suite {

struct HubLimits {
  python::Budgets budgets;
  double time_limit = 5;  // seconds of virtual time
};

// Sees a run on the hub from inside.
class HubVisitor {
 public:
  virtual ~HubVisitor() = default;
  virtual void begins(modules::Process& process, const python::Tree& program) = 0;
  // The program has ended; its fibers are gone, its objects are not.
  virtual void ends(const Outcome& outcome) = 0;
};

// Throws Interrupted.
Execution run_on_hub(const Program& program, const modules::Pair& pair, const HubLimits& limits,
                     HubVisitor* visitor = nullptr);

class HubEngine final : public Engine {
 public:
  HubEngine(const modules::Pair& pair, const HubLimits& limits) : pair_(pair), name_(pair.name), limits_(limits) {}
  const std::string& pair() const override { return name_; }
  std::string where() const override { return "hub"; }
  bool is_real() const override { return false; }
  Execution run(const Program& program) const override { return run_on_hub(program, pair_, limits_); }

 private:
  const modules::Pair& pair_;
  std::string name_;
  HubLimits limits_;
};

}  // namespace patchorder::suite
