// Any program, run on the hub within small limits: it ends in an outcome or as a wrong program, the same one each time.
//
// PATCHORDER_FUZZ_KEEP names a folder to put programs into that ran to their end, one in a thousand: what real Python
// does with them can be compared: `patchorder compare FOLDER/*.py --on PYTHON`.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "modules/pair.h"
#include "suite/hub_runner.h"

namespace {

using namespace patchorder;

constexpr std::uint64_t kKeepOneIn = 1000;

suite::HubLimits small_limits() {
  suite::HubLimits limits;
  limits.budgets.steps = 200'000;
  limits.budgets.memory = std::size_t{32} << 20;
  limits.budgets.output = 100'000;
  limits.budgets.threads = 200;
  limits.time_limit = 100;
  return limits;
}

void keep_now_and_then(const suite::Program& program, const suite::Execution& execution) {
  static const char* const kFolder = std::getenv("PATCHORDER_FUZZ_KEEP");
  static std::uint64_t runs = 0;
  if (kFolder == nullptr || ++runs % kKeepOneIn != 0 || execution.ending != suite::Execution::Ending::kRan) return;
  if (!execution.outcome.budget.empty() || execution.outcome.hang) return;
  std::ofstream(std::string(kFolder) + "/" + std::to_string(runs) + ".py", std::ios::binary) << program.text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const suite::HubLimits kLimits = small_limits();
  const auto pairs = modules::pairs();
  suite::Program program;
  program.name = "fuzz.py";
  program.text.assign(reinterpret_cast<const char*>(data), size);
  // Its text decides which pair it runs on, so that each is tried and a finding can be repeated.
  const modules::Pair& pair = pairs[size % std::size(pairs)];
  const suite::Execution execution = suite::run_on_hub(program, pair, kLimits);
  if (execution.ending == suite::Execution::Ending::kFailed) {
    std::fprintf(stderr, "failed: %s\n", execution.message.c_str());
    std::abort();
  }
  if (size % 16 == 0) {
    const suite::Execution again = suite::run_on_hub(program, pair, kLimits);
    if (again.outcome != execution.outcome || again.stderr_text != execution.stderr_text) std::abort();
  }
  keep_now_and_then(program, execution);
  return 0;
}
