// What a whole case costs: read its tree, make the machine and the interpreter, run, make the outcome.
//
// Each round runs every numbered case; the counters show the median, the mean and the dearest case in microseconds.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <thread>
#include <vector>

#include "modules/process.h"
#include "python/syntax/parser.h"
#include "suite/collection.h"
#include "suite/data_folders.h"
#include "suite/hub_runner.h"

namespace patchorder::suite {
namespace {

const std::vector<Program>& numbered_cases() {
  static const std::vector<Program> cases = load_collection(find_data_folders().cases, "cases");
  return cases;
}

const modules::Pair& pair() { return *modules::find_pair("py3.11-gevent22.10"); }

// Of this OS thread's processor time.
double seconds_now() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double seconds_of(const Program& program) {
  const double begun = seconds_now();
  benchmark::DoNotOptimize(run_on_hub(program, pair(), HubLimits{}));
  return seconds_now() - begun;
}

// One round over all cases; each one's least time over the rounds counts, so that a busy machine shows less.
void whole_case(benchmark::State& state) {
  const std::vector<Program>& cases = numbered_cases();
  for (const Program& program : cases) seconds_of(program);  // modules are parsed once for each OS thread
  std::vector<double> least(cases.size(), 1e9);
  for (auto _ : state) {
    for (std::size_t i = 0; i < cases.size(); ++i) least[i] = std::min(least[i], seconds_of(cases[i]));
  }
  std::ranges::sort(least);
  double sum = 0;
  for (double seconds : least) sum += seconds;
  const auto count = static_cast<double>(cases.size());
  state.counters["cases"] = count;
  state.counters["median_us"] = least[least.size() / 2] * 1e6;
  state.counters["mean_us"] = sum / count * 1e6;
  state.counters["dearest_us"] = least.back() * 1e6;
  state.counters["per_case"] =
      benchmark::Counter(count, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(whole_case)->Unit(benchmark::kMillisecond)->MinTime(2)->UseRealTime();

// A fresh machine and interpreter that run an empty program: what every case pays before its first line.
void fresh_interpreter(benchmark::State& state) {
  const auto tree = python::parse_module(std::make_shared<python::Source>("empty.py", ""));
  for (auto _ : state) {
    modules::Process process(pair(), python::Budgets{}, machine::from_seconds(5));
    benchmark::DoNotOptimize(process.run(*tree, {}));
  }
}
BENCHMARK(fresh_interpreter)->Unit(benchmark::kMicrosecond);

// The import that most cases begin with, and nothing else.
Program only_patch_all() {
  Program program;
  program.name = "patch_all.py";
  program.text = "from gevent import monkey\nmonkey.patch_all()\n";
  return program;
}

void patch_all_alone(benchmark::State& state) {
  const Program program = only_patch_all();
  for (auto _ : state) benchmark::DoNotOptimize(run_on_hub(program, pair(), HubLimits{}));
}
BENCHMARK(patch_all_alone)->Unit(benchmark::kMicrosecond);

// The same as an OS thread's first case: what it imports is parsed too. All there is to `patchorder run` of one script.
void first_patch_all(benchmark::State& state) {
  const Program program = only_patch_all();
  for (auto _ : state) {
    std::thread([&] { state.SetIterationTime(seconds_of(program)); }).join();
  }
}
BENCHMARK(first_patch_all)->Unit(benchmark::kMicrosecond)->UseManualTime();

// The cases again and again: what a hundred times as many cost.
void growth(benchmark::State& state) {
  const std::vector<Program>& cases = numbered_cases();
  for (auto _ : state) {
    for (std::int64_t round = 0; round < state.range(0); ++round) {
      for (const Program& program : cases) seconds_of(program);
    }
  }
  state.SetItemsProcessed(state.iterations() * state.range(0) * static_cast<std::int64_t>(cases.size()));
}
BENCHMARK(growth)->Arg(1)->Arg(100)->Unit(benchmark::kMillisecond)->UseRealTime();

// The same work on one and on two OS threads.
void jobs(benchmark::State& state) {
  const std::vector<Program>& cases = numbered_cases();
  constexpr int kRounds = 4;
  for (auto _ : state) {
    std::vector<std::thread> workers;
    for (std::int64_t job = 0; job < state.range(0); ++job) {
      workers.emplace_back([&] {
        for (int round = 0; round < kRounds; ++round) {
          for (const Program& program : cases) seconds_of(program);
        }
      });
    }
    for (std::thread& worker : workers) worker.join();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0) * kRounds * static_cast<std::int64_t>(cases.size()));
}
BENCHMARK(jobs)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->MinTime(2)->UseRealTime();

}  // namespace
}  // namespace patchorder::suite
