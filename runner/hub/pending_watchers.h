// What a loop has found and has yet to call: libev's pendings, a stack for each priority (ev_feed_event,
// ev_invoke_pending). The highest priority goes first, and within one what was found last.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace patchorder::hub {

class Watcher;

class PendingWatchers {
 public:
  static constexpr int kLowest = -2;
  static constexpr int kHighest = 2;

  void add(Watcher& watcher, int priority) { stack(priority).push_back(&watcher); }
  // It leaves a gap, which still counts.
  void drop(const Watcher& watcher);
  // The next one, taken from its stack; null if there is none.
  Watcher* take();
  bool has_any_of(int priority) const { return !stacks_[index_of(priority)].empty(); }
  std::size_t count() const;

 private:
  static std::size_t index_of(int priority) { return static_cast<std::size_t>(priority - kLowest); }
  std::vector<Watcher*>& stack(int priority) { return stacks_[index_of(priority)]; }

  std::array<std::vector<Watcher*>, kHighest - kLowest + 1> stacks_;
};

}  // namespace patchorder::hub
