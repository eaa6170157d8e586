// Stacks for fibers and coroutines: mapped once, committed by the kernel as they are touched, reused.
//
// A guarded stack that is mapped anew for each fiber costs 21 microseconds; one from the pool nothing. Pools
// belong to an OS thread. Sizes are rounded up to pages. The evaluator stops in time (python::Execution::stack_limit);
// libraries of C ask nobody, so a page below each stack can't be touched.
#pragma once

#include <boost/context/stack_context.hpp>
#include <cstddef>

namespace patchorder::machine {

// What the evaluator leaves of a stack, for what it calls at the end of it: OpenSSL, SQLite, ICU, the C library.
inline constexpr std::size_t kStackReserve = std::size_t{96} * 1024;

// Models Boost.Context's StackAllocator over the calling OS thread's pool.
class PooledStack {
 public:
  explicit PooledStack(std::size_t size) : size_(size) {}
  boost::context::stack_context allocate();
  void deallocate(boost::context::stack_context& stack) noexcept;

 private:
  std::size_t size_;
};

}  // namespace patchorder::machine
