// The evaluator on its own: loops, calls, attribute access, string building. The sources stand in evaluator_programs.h,
// which benchmarks/live.py reads too, so that CPython runs the very same text.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>

#include "python/evaluator/evaluator_programs.h"
#include "python/interpreter.h"
#include "python/syntax/parser.h"

namespace patchorder::python {
namespace {

// The world around the evaluator: nothing happens in it.
class EmptyHost final : public Host {
 public:
  void spend(Interpreter&, std::uint64_t) override {}
  Module* load_module(Interpreter&, Str*) override { return nullptr; }
  void wait_for_module(Interpreter&, const Str*) override {}
  void write(Interpreter&, int, std::string_view) override {}
  bool watched_call_begins(Interpreter&, const CallExpr&, Value) override { return false; }
  void watched_call_ends(Interpreter&, const CallExpr&, Value, Exception*) override {}
};

// Runs the text of one benchmark as a module; its time is that of the whole module, as it is for CPython.
void run_program(benchmark::State& state, const char* text) {
  const auto tree = parse_module(std::make_shared<Source>("program.py", text));
  Budgets budgets;
  budgets.steps = 1'000'000'000'000;
  budgets.memory = std::size_t{4} * 1024 * 1024 * 1024;
  EmptyHost host;
  for (auto _ : state) {
    Interpreter interp(host, PythonVersion{}, budgets);
    interp.run_module(*tree, interp.make_module(intern("__main__")));
  }
}

const bool registered = [] {
  for (const EvaluatorProgram& program : kEvaluatorPrograms) {
    benchmark::RegisterBenchmark(("evaluator/" + std::string(program.name)).c_str(), run_program, program.text)
        ->Unit(benchmark::kMillisecond);
  }
  return true;
}();

}  // namespace
}  // namespace patchorder::python
