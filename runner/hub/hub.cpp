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

NativeHub::NativeHub(machine::Machine& machine)
    : thread_(machine, machine.running()), loop_(machine), hub_(thread_, loop_, kStackSize, [] {
        Delivery exit;
        exit.is_error = true;
        return exit;
      }) {}

NativeHub::Spawned::Spawned(NativeHub& hub, std::function<void()>&& its_body)
    : body(std::move(its_body)), greenlet(hub.thread_, &hub.hub_.greenlet(), kStackSize, [&hub, this](Delivery) {
        body();
        hub.end_joins(greenlet);
        return Delivery{};
      }) {}

Greenlet& NativeHub::spawn(std::function<void()> body) {
  Greenlet& greenlet = spawned_.emplace_back(*this, std::move(body)).greenlet;
  wake(greenlet);
  return greenlet;
}

void NativeHub::end_joins(const Greenlet& ended) {
  std::erase_if(joins_, [&](const auto& join) {
    if (join.first != &ended) return false;
    wake(*join.second);
    return true;
  });
}

void NativeHub::sleep_for(double seconds) {
  Greenlet& self = thread_.current();
  Watcher timer(loop_, Watcher::Kind::kTimer, machine::from_seconds(seconds), 0, true);
  loop_.update_now();
  timer.start([this, &self] { thread_.switch_to(self, {}); });
  wait();
  timer.stop();
}

void NativeHub::join(Greenlet& greenlet) {
  if (greenlet.dead()) return;
  joins_.emplace_back(&greenlet, &thread_.current());
  wait();
}

}  // namespace patchorder::hub
