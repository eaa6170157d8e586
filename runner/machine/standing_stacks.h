// What the stacks of a machine hold while others run: where modules/lifetimes/reachability looks for values that only
// the evaluator's C++ frames have.
#pragma once

#include <boost/context/fiber.hpp>
#include <cstring>
#include <span>
#include <unordered_set>
#include <vector>

namespace patchorder::machine {

class Fiber;
class Machine;

// Where the stack stands that `fiber` continues; null if it continues none. Boost keeps nothing in it but that address,
// where also the registers lie that a switch saves, or, in sanitizer builds, that of a record with a ucontext_t.
inline const char* stack_pointer(const boost::context::fiber& fiber) {
  static_assert(sizeof(fiber) == sizeof(const char*));
#ifdef BOOST_USE_UCONTEXT
  const boost::context::detail::fiber_activation_record* record = nullptr;
  std::memcpy(&record, static_cast<const void*>(&fiber), sizeof(record));
  return record == nullptr ? nullptr : reinterpret_cast<const char*>(record->uctx.uc_mcontext.gregs[REG_RSP]);
#else
  const char* pointer = nullptr;
  std::memcpy(&pointer, static_cast<const void*>(&fiber), sizeof(pointer));
  return pointer;
#endif
}

// The parts in use of the stacks of all fibers and running coroutines; `here` is where the running one stands. Those of
// suspended coroutines are left to whoever can get at the coroutine, those of `left_out` to whoever can get at these.
std::vector<std::span<const char>> standing_stacks(const Machine& machine, const char* here,
                                                   const std::unordered_set<const Fiber*>& left_out);

// The part in use of the stack on which a fiber stands that does not run: its own, or that of a coroutine that it runs.
std::span<const char> standing_stack(const Machine& machine, const Fiber& fiber);

}  // namespace patchorder::machine
