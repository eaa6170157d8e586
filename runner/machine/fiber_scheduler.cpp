#include "machine/fiber_scheduler.h"

#include <boost/fiber/fiber.hpp>
#include <boost/fiber/operations.hpp>
#include <cassert>
#include <exception>
#include <memory>

#include "machine/stack_pool.h"

namespace patchorder::machine {
namespace {

// Boost takes the stack from an allocator of its own; this one reports where it lies.
class ReportingStack {
 public:
  ReportingStack(std::size_t size, const char** bottom) : stack_(size), bottom_(bottom) {}
  boost::context::stack_context allocate() {
    const boost::context::stack_context taken = stack_.allocate();
    *bottom_ = static_cast<const char*>(taken.sp) - taken.size;
    return taken;
  }
  void deallocate(boost::context::stack_context& stack) noexcept { stack_.deallocate(stack); }

 private:
  PooledStack stack_;
  const char** bottom_;
};

}  // namespace

FiberScheduler& FiberScheduler::instance() {
  thread_local FiberScheduler* installed = nullptr;
  if (installed == nullptr) {
    auto scheduler = boost::intrusive_ptr<FiberScheduler>(new FiberScheduler);
    installed = scheduler.get();
    Context::active()->get_scheduler()->set_algo(scheduler);
    // A first turn of the dispatcher makes it known to awakened().
    boost::this_fiber::yield();
  }
  return *installed;
}

FiberScheduler::Context* FiberScheduler::create(std::size_t stack_size, std::function<void()> body,
                                                const char*& bottom) {
  created_ = nullptr;
  boost::fibers::fiber fiber(boost::fibers::launch::post, std::allocator_arg, ReportingStack(stack_size, &bottom),
                             std::move(body));
  fiber.detach();
  assert(created_ != nullptr);
  return created_;
}

void FiberScheduler::switch_to(Context* next) {
  // The C++ exception stack is per OS thread: a switch inside a catch block would mix two fibers' exceptions.
  assert(!std::current_exception() && std::uncaught_exceptions() == 0);
  if (next == Context::active()) return;
  // What suspend() comes to when pick_next() answers `next`, without asking.
  next->resume();
}

void FiberScheduler::collect_ended() {
  picks_ = kPicksBetweenCollections;
  next_ = Context::active();
  Context::active()->suspend();
}

void FiberScheduler::awakened(Context* context) noexcept {
  if (context->is_context(boost::fibers::type::dispatcher_context)) {
    dispatcher_ = context;
  } else if (context->is_context(boost::fibers::type::main_context)) {
    next_ = context;
  } else {
    created_ = context;
  }
}

FiberScheduler::Context* FiberScheduler::pick_next() noexcept {
  if (dispatcher_ != nullptr && (next_ == nullptr || ++picks_ > kPicksBetweenCollections)) {
    picks_ = 0;
    return std::exchange(dispatcher_, nullptr);
  }
  return std::exchange(next_, nullptr);
}

}  // namespace patchorder::machine
