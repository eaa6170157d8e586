#include "hub/hub.h"

#include <algorithm>

namespace patchorder::hub {
namespace {

constexpr std::size_t kStackSize = std::size_t{64} * 1024;

}  // namespace

void run_hub(ThreadGreenlets& thread, Loop& loop, Greenlet& parent, const std::function<Delivery()>& loop_exit) {
  for (;;) {
    loop.run();
    thread.switch_to(parent, loop_exit());
  }
}

Hub::Hub(ThreadGreenlets& thread, Loop& loop, std::size_t stack_size, std::function<Delivery()> loop_exit)
    : thread_(thread),
      loop_(loop),
      loop_exit_(std::move(loop_exit)),
      greenlet_(thread, &thread.main(), stack_size,
                [this](Delivery) -> Delivery { run_hub(thread_, loop_, thread_.main(), loop_exit_); }) {}

Delivery Hub::wait() { return thread_.switch_to(greenlet_, {}); }

NativeHub::NativeHub(machine::Machine& machine)
    : thread_(machine, machine.running()), loop_(machine), hub_(thread_, loop_, kStackSize, [] {
        Delivery exit;
        exit.is_error = true;
        return exit;
      }) {}

void NativeHub::wait() {
  if (hub_.wait().is_error) throw LoopExit{};
}

void NativeHub::wake(Greenlet& greenlet) {
  loop_.post([this, &greenlet] { thread_.switch_to(greenlet, {}); });
}

Greenlet& NativeHub::spawn(std::function<void()> body) {
  spawned_.push_back(
      std::make_unique<Greenlet>(thread_, &hub_.greenlet(), kStackSize, [this, body = std::move(body)](Delivery) {
        body();
        const Greenlet* self = &thread_.current();
        for (const auto& [ended, waiting] : joins_) {
          if (ended == self) wake(*waiting);
        }
        std::erase_if(joins_, [self](const auto& join) { return join.first == self; });
        return Delivery{};
      }));
  Greenlet& greenlet = *spawned_.back();
  wake(greenlet);
  return greenlet;
}

void NativeHub::sleep(double seconds) {
  Greenlet& self = thread_.current();
  const auto resume = [this, &self] { thread_.switch_to(self, {}); };
  if (seconds <= 0) {
    loop_.post(resume);
    return wait();
  }
  Watcher timer(loop_, Watcher::Kind::kTimer, machine::from_seconds(seconds), 0, true);
  timer.start(resume);
  wait();
  timer.stop();
}

void NativeHub::join(Greenlet& greenlet) {
  if (greenlet.dead()) return;
  joins_.emplace_back(&greenlet, &thread_.current());
  wait();
}

}  // namespace patchorder::hub
