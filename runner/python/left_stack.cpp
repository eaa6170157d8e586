#include "python/left_stack.h"

#include <alloca.h>

#include <cstddef>
#include <cstring>

#include "python/execution.h"
#include "python/interpreter.h"

// In what registers calls are free to change, the compiler saves what a variable has before it is set.
#if __has_cpp_attribute(gnu::zero_call_used_regs)
#define LEAVING_NO_REGISTERS [[gnu::zero_call_used_regs("all-gpr")]]
#else
#define LEAVING_NO_REGISTERS
#endif

namespace patchorder::python {

LEAVING_NO_REGISTERS [[gnu::noinline]] void clear_left_stack(const Interpreter& interp) {
#ifdef NDEBUG
  constexpr std::size_t kCleared = 8192;
#else
  constexpr std::size_t kCleared = 65536;  // debug and sanitizer builds have larger frames
#endif
  const auto* here = static_cast<const char*>(__builtin_frame_address(0));
  if (interp.execution->stack_limit == nullptr || here - kCleared < interp.execution->stack_limit) return;
  void* left = alloca(kCleared);
  std::memset(left, 0, kCleared);
  asm volatile("" : : "r"(left) : "memory");
}

}  // namespace patchorder::python
