#include "hub/pending_watchers.h"

#include <algorithm>

namespace patchorder::hub {

void PendingWatchers::drop(const Watcher& watcher) {
  for (std::vector<Watcher*>& stack : stacks_) std::ranges::replace(stack, &watcher, nullptr);
}

Watcher* PendingWatchers::take() {
  for (auto stack = stacks_.rbegin(); stack != stacks_.rend(); ++stack) {
    while (!stack->empty()) {
      Watcher* watcher = stack->back();
      stack->pop_back();
      if (watcher != nullptr) return watcher;
    }
  }
  return nullptr;
}

std::size_t PendingWatchers::count() const {
  std::size_t count = 0;
  for (const std::vector<Watcher*>& stack : stacks_) count += stack.size();
  return count;
}

}  // namespace patchorder::hub
