#include "hub/timer_heap.h"

#include <algorithm>

#include "hub/loop.h"

namespace patchorder::hub {

const Moment& TimerHeap::moment_at(std::size_t index) const { return timers_[index]->place_.at; }

void TimerHeap::put(std::size_t index, Watcher& timer) {
  timers_[index] = &timer;
  timer.place_.index = index;
}

void TimerHeap::move_up(std::size_t index) {
  Watcher& timer = *timers_[index];
  while (index > 0 && moment_at(parent_of(index)) > timer.place_.at) {
    put(index, *timers_[parent_of(index)]);
    index = parent_of(index);
  }
  put(index, timer);
}

void TimerHeap::move_down(std::size_t index) {
  Watcher& timer = *timers_[index];
  for (;;) {
    const std::size_t first = index * kChildren + 1;
    const std::size_t end = std::min(first + kChildren, timers_.size());
    if (first >= end) break;
    std::size_t least = first;
    for (std::size_t child = first + 1; child < end; ++child) {
      if (moment_at(least) > moment_at(child)) least = child;
    }
    if (timer.place_.at <= moment_at(least)) break;
    put(index, *timers_[least]);
    index = least;
  }
  put(index, timer);
}

void TimerHeap::adjust(std::size_t index) {
  if (index > 0 && moment_at(index) <= moment_at(parent_of(index))) {
    move_up(index);
  } else {
    move_down(index);
  }
}

void TimerHeap::insert(Watcher& timer) {
  timers_.push_back(&timer);
  move_up(timers_.size() - 1);
}

// The last one fills the gap.
void TimerHeap::remove(Watcher& timer) {
  const std::size_t gap = timer.place_.index;
  Watcher& last = *timers_.back();
  timers_.pop_back();
  if (gap == timers_.size()) return;
  put(gap, last);
  adjust(gap);
}

void TimerHeap::put_right(Watcher& timer) { adjust(timer.place_.index); }

}  // namespace patchorder::hub
