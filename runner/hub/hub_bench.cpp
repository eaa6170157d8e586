// The hub's verbs, to be held against the floor (machine_bench.cpp) and against live gevent (benchmarks/live.py). Each
// figure is of one operation: items per second of the benchmark, inverted.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <fstream>
#include <vector>

#include "hub/hub.h"

namespace patchorder::hub {
namespace {

constexpr std::size_t kStack = std::size_t{64} * 1024;
constexpr machine::Nanoseconds kForEver = machine::kNever - 1;

template <typename Body>
void run_in_hub(Body&& body) {
  machine::FirstChooser chooser;
  machine::Machine machine(kForEver, chooser);
  machine.run(kStack, [&] {
    NativeHub hub(machine);
    body(hub);
  });
}

// Greenlets that do nothing but sleep(0), the main one among them.
void sleep_zero(benchmark::State& state) {
  run_in_hub([&](NativeHub& hub) {
    for (std::int64_t i = 1; i < state.range(0); ++i) {
      hub.spawn([&hub] {
        for (;;) hub.sleep(0);
      });
    }
    for (auto _ : state) hub.sleep(0);
  });
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(sleep_zero)->Name("hub/sleep0")->Arg(2)->Arg(10)->Arg(100);

// One wakes the other and waits, as with two Events.
void handoff(benchmark::State& state) {
  run_in_hub([&](NativeHub& hub) {
    Greenlet& main = hub.current();
    Greenlet& other = hub.spawn([&hub, &main] {
      for (;;) {
        hub.wake(main);
        hub.wait();
      }
    });
    hub.wait();
    for (auto _ : state) {
      hub.wake(other);
      hub.wait();
    }
  });
  state.SetItemsProcessed(2 * state.iterations());
}
BENCHMARK(handoff)->Name("hub/handoff");

void spawn_and_join(benchmark::State& state) {
  constexpr int kGreenlets = 400;  // so many that the machine's own beginning and end hardly count
  for (auto _ : state) {
    run_in_hub([](NativeHub& hub) {
      for (int i = 0; i < kGreenlets; ++i) hub.join(hub.spawn([] {}));
    });
  }
  state.SetItemsProcessed(state.iterations() * kGreenlets);
}
BENCHMARK(spawn_and_join)->Name("hub/spawn_join");

// A hundred greenlets whose virtual timers interleave.
void timer_sleep(benchmark::State& state) {
  constexpr int kGreenlets = 100;
  run_in_hub([&](NativeHub& hub) {
    for (int i = 1; i < kGreenlets; ++i) {
      hub.spawn([&hub, i] {
        for (;;) hub.sleep(0.01 + 0.0001 * i);
      });
    }
    for (auto _ : state) hub.sleep(0.01);
  });
  // The others' periods are longer: about three quarters as many sleeps each.
  double rounds = 1;
  for (int i = 1; i < kGreenlets; ++i) rounds += 0.01 / (0.01 + 0.0001 * i);
  state.SetItemsProcessed(static_cast<std::int64_t>(static_cast<double>(state.iterations()) * rounds));
}
BENCHMARK(timer_sleep)->Name("hub/timer_sleep");

std::size_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::size_t total = 0;
  std::size_t resident = 0;
  statm >> total >> resident;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

// What the process grows by for each of 100,000 greenlets that have started and sleep.
void live_greenlets(benchmark::State& state) {
  constexpr int kGreenlets = 100'000;
  for (auto _ : state) {
    run_in_hub([&](NativeHub& hub) {
      const std::size_t before = resident_bytes();
      for (int i = 0; i < kGreenlets; ++i) hub.spawn([&hub] { hub.sleep(1000); });
      hub.sleep(1);
      state.counters["bytes_each"] = static_cast<double>(resident_bytes() - before) / kGreenlets;
    });
  }
}
BENCHMARK(live_greenlets)->Name("hub/live_greenlets")->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace patchorder::hub
