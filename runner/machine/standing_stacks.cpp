#include "machine/standing_stacks.h"

#include "machine/coroutine.h"
#include "machine/machine.h"

namespace patchorder::machine {

std::vector<std::span<const char>> standing_stacks(const Machine& machine, const char* here) {
  std::vector<std::span<const char>> stacks;
  std::vector<const char*> positions{here};
  for (const Fiber& fiber : machine.fibers()) {
    if (fiber.ended() || fiber.stack_bottom() == nullptr) continue;
    stacks.push_back(fiber.stack());
    if (&fiber != machine.running().current()) positions.push_back(fiber.stands_at());
  }
  for (const Coroutine::Standing& coroutine : Coroutine::all()) {
    stacks.push_back(coroutine.stack);
    positions.push_back(coroutine.resumer);
  }
  std::vector<std::span<const char>> parts;
  for (const char* position : positions) {
    for (const std::span<const char> stack : stacks) {
      if (position < stack.data() || position >= stack.data() + stack.size()) continue;
      parts.push_back(stack.subspan(static_cast<std::size_t>(position - stack.data())));
    }
  }
  return parts;
}

}  // namespace patchorder::machine
