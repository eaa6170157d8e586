#include "hub/watcher.h"

#include <algorithm>
#include <array>
#include <utility>

#include "hub/loop.h"

namespace patchorder::hub {
namespace {

// libev's EV_TIMER and so on, in the order of the kinds; what kIo finds is asked of its question.
constexpr std::array kEvents = {0x100, 0, 0x400, 0x80000, 0x2000, 0x4000, 0x8000, 0x20000, 0x800, 0x1000};

}  // namespace

Watcher::Watcher(Loop& loop, Kind kind, machine::Nanoseconds after, machine::Nanoseconds repeat, bool referenced)
    : loop_(loop),
      kind_(kind),
      after_{after, 0},
      repeat_(repeat),
      referenced_(referenced),
      found_(kEvents[static_cast<std::size_t>(kind)]) {}

Watcher::~Watcher() = default;

void Watcher::set_referenced(bool referenced) {
  if (referenced == referenced_) return;
  referenced_ = referenced;
  if (!referenced) {
    if (active_) unreference();
  } else if (std::exchange(has_unreferenced_, false)) {
    loop_.ref();
  }
}

void Watcher::unreference() {
  if (!std::exchange(has_unreferenced_, true)) loop_.unref();
}

void Watcher::start(std::function<void()> callback) {
  callback_ = std::move(callback);
  if (!referenced_) unreference();
  if (active_) return;
  active_ = true;
  priority_ = std::clamp(priority_, PendingWatchers::kLowest, PendingWatchers::kHighest);
  started_ = loop_.next_sequence_++;
  loop_.ref();
  if (kind_ == Kind::kAsync) is_sent_ = false;
  if (kind_ == Kind::kTimer) loop_.add_timer(*this, after_);
  if (kind_ == Kind::kIo) loop_.changed_.push_back(this);
  if (std::vector<Watcher*>* others = loop_.active_like(*this)) {
    index_ = others->size();
    others->push_back(this);
  }
}

void Watcher::stop() {
  callback_ = nullptr;
  if (std::exchange(has_unreferenced_, false)) loop_.ref();
  if (std::exchange(pending_, false)) loop_.pending_.drop(*this);
  if (active_) deactivate();
}

// The last of its kind takes its place.
void Watcher::deactivate() {
  active_ = false;
  loop_.unref();
  if (kind_ == Kind::kTimer) {
    loop_.timers_.remove(*this);
    after_ = place_.at.since(loop_.now_);
  }
  if (std::vector<Watcher*>* others = loop_.active_like(*this)) {
    (*others)[index_] = others->back();
    others->back()->index_ = index_;
    others->pop_back();
  }
  if (kind_ == Kind::kIo) std::erase(loop_.changed_, this);
  // Descriptors are asked again when the loop polls: one that is looked at no more doesn't keep it from blocking.
  if (kind_ != Kind::kAsync && std::exchange(is_sent_, false)) {
    std::erase(kind_ == Kind::kIo ? loop_.ready_ : loop_.sent_signals_, this);
  }
}

void Watcher::again(std::function<void()> callback) {
  callback_ = std::move(callback);
  if (!referenced_) unreference();
  if (std::exchange(pending_, false)) loop_.pending_.drop(*this);
  if (!repeats()) {
    if (active_) deactivate();
  } else if (!active_) {
    after_ = {repeat_, 0};
    start(std::exchange(callback_, nullptr));
  } else {
    set_at_ = loop_.now();
    place_.at = loop_.now_.later_by({repeat_, 0});
    loop_.timers_.put_right(*this);
  }
}

void Watcher::send() {
  if (kind_ == Kind::kAsync) {
    if (!std::exchange(is_sent_, true)) loop_.wake();
    return;
  }
  if (!active_ || std::exchange(is_sent_, true)) return;
  if (kind_ == Kind::kIo) {
    loop_.ready_.push_back(this);
    loop_.unblock();
  } else {
    loop_.sent_signals_.push_back(this);
    loop_.wake();
  }
}

void Watcher::feed(int events) {
  found_ = pending_ ? found_ | events : events;
  if (std::exchange(pending_, true)) return;
  loop_.pending_.add(*this, std::clamp(priority_, PendingWatchers::kLowest, PendingWatchers::kHighest));
}

void Watcher::feed(int events, std::function<void()> callback) {
  callback_ = std::move(callback);
  if (!referenced_) unreference();
  feed(events);
}

bool Watcher::is_found() {
  const int events = question_();
  is_sent_ = events > 0;
  if (is_sent_) found_ = pending_ ? found_ | events : events;
  return is_sent_;
}

}  // namespace patchorder::hub
