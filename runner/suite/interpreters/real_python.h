// Real CPython + gevent: which pair an interpreter is, and running programs on it under the observer (observer.py).
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>

#include "modules/pair.h"
#include "python/evaluator/budgets.h"
#include "suite/execution.h"

namespace patchorder::suite {

// An interpreter that is missing, broken, or has no gevent. The message says what to do.
class InterpreterError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct InterpreterVersions {
  std::string cpython;   // 3.11.2
  std::string gevent;    // 22.10.2
  std::string greenlet;  // 2.0.2

  // `py3.11-gevent22.10`
  std::string pair_name() const;
  bool operator==(const InterpreterVersions&) const = default;
};

// Those that a modelled pair is of.
InterpreterVersions versions_of(const modules::Pair& pair);

struct RealLimits {
  double time_limit = 5;                               // seconds of real time
  std::size_t memory = python::Budgets{}.memory;       // bytes resident, of the interpreter and what it starts
  std::size_t output = std::size_t{16} * 1024 * 1024;  // bytes of stdout and stderr together
};

class RealPython final : public Engine {
 public:
  // Asks the interpreter (a path, or a name in PATH) for its versions. Throws InterpreterError.
  RealPython(const std::string& python, const RealLimits& limits);

  const InterpreterVersions& versions() const { return versions_; }
  const std::string& pair() const override { return pair_; }
  std::string where() const override { return python_; }
  bool is_real() const override { return true; }
  Execution run(const Program& program) const override;

 private:
  std::string python_;
  RealLimits limits_;
  InterpreterVersions versions_;
  std::string pair_;
};

}  // namespace patchorder::suite
