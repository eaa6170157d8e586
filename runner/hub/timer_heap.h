// The timers of a loop, soonest first, in the heap of four children that libev keeps them in. Timers of the same moment
// leave it in no order that a program would expect: which one follows the first depends on how the heap closes its gap.
//
// A moment is what a loop last read of the clock, and later by a delay. Timers that were started between two readings
// with the same delay are due at the very same moment, however much time their program spent between them; those of
// different readings never are.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "machine/clock.h"

namespace patchorder::hub {

class Watcher;

struct Moment {
  machine::Nanoseconds time = 0;
  std::int64_t reading = 0;
  auto operator<=>(const Moment&) const = default;
  Moment later_by(const Moment& delay) const { return {machine::later(time, delay.time), reading + delay.reading}; }
  Moment since(const Moment& earlier) const { return {time - earlier.time, reading - earlier.reading}; }
};

// Where a timer stands in the heap.
struct HeapPlace {
  Moment at;
  std::size_t index = 0;
};

class TimerHeap {
 public:
  bool empty() const { return timers_.empty(); }
  Watcher& soonest() const { return *timers_.front(); }
  void insert(Watcher& timer);
  void remove(Watcher& timer);
  // The timer's moment has changed.
  void put_right(Watcher& timer);

 private:
  static constexpr std::size_t kChildren = 4;
  static std::size_t parent_of(std::size_t index) { return (index - 1) / kChildren; }
  const Moment& moment_at(std::size_t index) const;
  void put(std::size_t index, Watcher& timer);
  void move_up(std::size_t index);
  void move_down(std::size_t index);
  void adjust(std::size_t index);

  std::vector<Watcher*> timers_;
};

}  // namespace patchorder::hub
