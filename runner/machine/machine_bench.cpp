// The floor that the machine and the hub stand on, boost::context alone, and the machine's own switch beside it.
#include <benchmark/benchmark.h>

#include <boost/context/fiber.hpp>
#include <functional>

#include "machine/machine.h"
#include "machine/stack_pool.h"

namespace patchorder::machine {
namespace {

namespace context = boost::context;

constexpr std::size_t kStack = std::size_t{64} * 1024;

// One switch: there and back is two.
void floor_switch(benchmark::State& state) {
  bool done = false;
  context::fiber other(std::allocator_arg, PooledStack(kStack), [&done](context::fiber&& back) {
    while (!done) back = std::move(back).resume();
    return std::move(back);
  });
  for (auto _ : state) other = std::move(other).resume();
  done = true;
  other = std::move(other).resume();
  state.SetItemsProcessed(2 * state.iterations());
}
BENCHMARK(floor_switch)->Name("floor/switch");

// A context on a pooled stack that starts, ends and is gone.
void floor_spawn(benchmark::State& state) {
  for (auto _ : state) {
    context::fiber other(std::allocator_arg, PooledStack(kStack),
                         [](context::fiber&& back) { return std::move(back); });
    benchmark::DoNotOptimize(std::move(other).resume());
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(floor_spawn)->Name("floor/spawn");

// Two fibers of one native thread that switch to each other.
void machine_switch(benchmark::State& state) {
  FirstChooser chooser;
  Machine machine(kSecond, chooser);
  machine.run(kStack, [&] {
    Fiber* main = machine.running().current();
    Fiber& other = machine.make_fiber(kStack, [&]() -> Fiber* {
      for (;;) machine.switch_to(*main);
    });
    for (auto _ : state) machine.switch_to(other);
  });
  state.SetItemsProcessed(2 * state.iterations());
}
BENCHMARK(machine_switch)->Name("machine/switch");

// Two native threads that hand the GIL to each other.
void gil_handoff(benchmark::State& state) {
  FirstChooser chooser;
  Machine machine(kSecond, chooser);
  machine.run(kStack, [&] {
    machine.start_thread(kStack, [&] {
      for (;;) machine.release_gil();
    });
    for (auto _ : state) machine.release_gil();
  });
  state.SetItemsProcessed(2 * state.iterations());
}
BENCHMARK(gil_handoff)->Name("machine/gil_handoff");

// What every case pays for its machine.
void fresh_machine(benchmark::State& state) {
  FirstChooser chooser;
  for (auto _ : state) {
    Machine machine(kSecond, chooser);
    machine.run(kStack, [] {});
  }
}
BENCHMARK(fresh_machine)->Name("machine/fresh");

}  // namespace
}  // namespace patchorder::machine
