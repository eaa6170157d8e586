#include "machine/standing_stacks.h"

#include <algorithm>
#include <iterator>

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
  const auto begins_at = [](std::span<const char> stack) { return stack.data(); };
  std::ranges::sort(stacks, {}, begins_at);
  std::vector<std::span<const char>> parts;
  for (const char* position : positions) {
    const auto behind = std::ranges::upper_bound(stacks, position, {}, begins_at);
    if (behind == stacks.begin()) continue;
    const std::span<const char> stack = *std::prev(behind);
    if (position < stack.data() + stack.size()) {
      parts.push_back(stack.subspan(static_cast<std::size_t>(position - stack.data())));
    }
  }
  return parts;
}

}  // namespace patchorder::machine
