// Stacks for fibers and coroutines: mapped once, committed by the kernel as they are touched, reused.
//
// A guarded stack that is mapped anew for each fiber costs 21 microseconds; one from the pool nothing. Pools
// belong to an OS thread. Sizes are rounded up to pages; there is no guard page between stacks: whoever runs
// deep code asks python::Execution::stack_limit and stops in time.
#pragma once

#include <boost/context/stack_context.hpp>
#include <cstddef>

namespace patchorder::machine {

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
