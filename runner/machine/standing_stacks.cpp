#include "machine/standing_stacks.h"

#include <algorithm>
#include <iterator>

#include "machine/coroutine.h"
#include "machine/machine.h"

namespace patchorder::machine {
namespace {

const char* begin_of(std::span<const char> stack) { return stack.data(); }

// All of them, by address.
std::vector<std::span<const char>> stacks_of(const Machine& machine) {
  std::vector<std::span<const char>> stacks;
  for (const Fiber& fiber : machine.fibers()) {
    if (!fiber.ended() && fiber.stack_bottom() != nullptr) stacks.push_back(fiber.stack());
  }
  for (const Coroutine::Standing& coroutine : Coroutine::all()) stacks.push_back(coroutine.stack);
  std::ranges::sort(stacks, {}, begin_of);
  return stacks;
}

// From `position` to the end of the stack that it is in; empty if it is in none.
std::span<const char> part_from(const std::vector<std::span<const char>>& stacks, const char* position) {
  const auto behind = std::ranges::upper_bound(stacks, position, {}, begin_of);
  if (behind == stacks.begin()) return {};
  const std::span<const char> stack = *std::prev(behind);
  const auto offset = static_cast<std::size_t>(position - stack.data());
  return offset < stack.size() ? stack.subspan(offset) : std::span<const char>();
}

}  // namespace

std::vector<std::span<const char>> standing_stacks(const Machine& machine, const char* here,
                                                   const std::unordered_set<const Fiber*>& left_out) {
  std::vector<const char*> positions{here};
  for (const Fiber& fiber : machine.fibers()) {
    if (fiber.ended() || fiber.stack_bottom() == nullptr || &fiber == machine.running().current()) continue;
    if (!left_out.contains(&fiber)) positions.push_back(fiber.stands_at());
  }
  for (const Coroutine::Standing& coroutine : Coroutine::all()) positions.push_back(coroutine.resumer);
  const std::vector<std::span<const char>> stacks = stacks_of(machine);
  std::vector<std::span<const char>> parts;
  for (const char* position : positions) {
    if (const std::span<const char> part = part_from(stacks, position); !part.empty()) parts.push_back(part);
  }
  return parts;
}

std::span<const char> standing_stack(const Machine& machine, const Fiber& fiber) {
  const char* position = fiber.stands_at();
  const std::span<const char> own = fiber.stack();
  if (position >= own.data() && position < own.data() + own.size()) {
    return own.subspan(static_cast<std::size_t>(position - own.data()));
  }
  return part_from(stacks_of(machine), position);
}

}  // namespace patchorder::machine
