// The only place that knows how Boost.Fiber switches: an algorithm with one slot for the context that runs next.
//
// Boost's scheduler asks its algorithm who is next whenever a context suspends or ends. Here the answer is always the
// one that the machine has named: a switch resumes it at once, and the algorithm is asked only where a context ends.
// Ended fibers' stacks are freed by Boost's dispatcher context, which therefore gets a turn every so many ends. One
// scheduler per OS thread, installed at first use.
#pragma once

#include <boost/fiber/algo/algorithm.hpp>
#include <boost/fiber/context.hpp>
#include <cstddef>
#include <functional>

namespace patchorder::machine {

class FiberScheduler final : public boost::fibers::algo::algorithm {
 public:
  using Context = boost::fibers::context;

  // The calling OS thread's.
  static FiberScheduler& instance();

  // A context with a pooled stack that has not run yet; `bottom` receives its lowest address.
  Context* create(std::size_t stack_size, std::function<void()> body, const char*& bottom);
  // Suspends the running context and resumes `next`.
  void switch_to(Context* next);
  // The running context is about to end; `next` runs then.
  void name_next(Context* next) { next_ = next; }
  static Context* active() { return Context::active(); }
  // Frees the stacks of contexts that have ended.
  void collect_ended();

  void awakened(Context* context) noexcept override;
  Context* pick_next() noexcept override;
  bool has_ready_fibers() const noexcept override { return next_ != nullptr; }
  void suspend_until(const std::chrono::steady_clock::time_point&) noexcept override {}
  void notify() noexcept override {}

 private:
  static constexpr int kPicksBetweenCollections = 128;

  Context* next_ = nullptr;
  Context* dispatcher_ = nullptr;
  Context* created_ = nullptr;
  int picks_ = 0;
};

}  // namespace patchorder::machine
