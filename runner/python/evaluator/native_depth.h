// A guard for natives that recurse without a Python call between: repr of nested lists, comparison, hashing.
//
// Follows CPython's Py_EnterRecursiveCall: too little room on the stack that runs is a RecursionError, and until 3.11
// they count as calls, too many of which are one.
#pragma once

#include <optional>

#include "python/interpreter.h"

namespace patchorder::python {

[[noreturn]] void raise_recursion_error(Interpreter& interp, const char* where);

class NativeDepth {
 public:
  // `where` goes behind the message: " in comparison".
  NativeDepth(Interpreter& interp, const char* where)
      : execution_(*interp.execution), levels_(interp.version_at_least(12) ? 0 : 1) {
    const auto* here = static_cast<const char*>(__builtin_frame_address(0));
    if (execution_.depth + levels_ > interp.recursion_limit || here < execution_.stack_limit) [[unlikely]] {
      raise_recursion_error(interp, where);
    }
    execution_.depth += levels_;
  }
  ~NativeDepth() { execution_.depth -= levels_; }
  NativeDepth(const NativeDepth&) = delete;
  NativeDepth& operator=(const NativeDepth&) = delete;

 private:
  Execution& execution_;
  std::uint32_t levels_;
};

// A call that CPython made through C before it had `version`: a level of recursion until then.
class CallDepth {
 public:
  CallDepth(Interpreter& interp, int version) {
    if (!interp.version_at_least(version)) depth_.emplace(interp, " while calling a Python object");
  }

 private:
  std::optional<NativeDepth> depth_;
};

}  // namespace patchorder::python
