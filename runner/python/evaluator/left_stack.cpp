#include "python/evaluator/left_stack.h"

#include <alloca.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "python/evaluator/execution.h"
#include "python/interpreter.h"

// In what registers calls are free to change, the compiler saves what a variable has before it is set.
#if __has_cpp_attribute(gnu::zero_call_used_regs)
#define LEAVING_NO_REGISTERS [[gnu::zero_call_used_regs("all-gpr")]]
#else
#define LEAVING_NO_REGISTERS
#endif

namespace patchorder::python {

namespace {

using Words = std::array<std::uint64_t, 32>;

// How far it is cleared, and how much of it that is clear already ends that: calls leave no gaps as large. Debug and
// sanitizer builds have larger frames.
#ifdef NDEBUG
constexpr std::size_t kCleared = 8192;
constexpr std::size_t kClearBefore = 4096;
#else
constexpr std::size_t kCleared = 65536;
constexpr std::size_t kClearBefore = 65536;
#endif

[[gnu::no_sanitize_address]] bool is_clear(const Words& words) {
  std::uint64_t any = 0;
  for (const std::uint64_t word : words) any |= word;
  return any == 0;
}

}  // namespace

LEAVING_NO_REGISTERS [[gnu::noinline, gnu::no_sanitize_address]] void clear_left_stack(const Interpreter& interp) {
  const auto* here = static_cast<const char*>(__builtin_frame_address(0));
  const char* limit = interp.execution->stack_limit;
  if (limit == nullptr || here <= limit) return;
  const std::size_t count = std::min(kCleared, static_cast<std::size_t>(here - limit)) / sizeof(Words);
  auto* left = static_cast<Words*>(alloca(count * sizeof(Words)));
  asm volatile("" : : "r"(left) : "memory");
  std::size_t clear = 0;
  for (std::size_t i = count; i-- != 0 && clear < kClearBefore / sizeof(Words);) {
    clear = is_clear(left[i]) ? clear + 1 : 0;
    if (clear == 0) left[i] = {};
  }
  asm volatile("" : : "r"(left) : "memory");
}

}  // namespace patchorder::python
