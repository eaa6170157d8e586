// One run of one program on one engine: the hub in the guise of a pair, or a real interpreter.
#pragma once

#include <memory>
#include <string>

#include "suite/outcome.h"
#include "suite/program.h"

namespace patchorder::suite {

struct Execution {
  enum class Ending {
    kRan,           // there is an outcome
    kProgramWrong,  // a syntax error, or outside the case language: `message` says where
    kFailed,        // the interpreter could not be run, or we failed: `message` says why
  };
  Ending ending = Ending::kRan;
  Outcome outcome;
  std::string message;
  std::string stderr_text;  // as it was, for showing
  double seconds = 0;       // of real time
};

// What runs programs. May be used by several threads at once.
class Engine {
 public:
  virtual ~Engine() = default;
  // The pair's name, as outcomes carry it.
  virtual const std::string& pair() const = 0;
  // `hub` or the interpreter's path: what a heading says beside the pair.
  virtual std::string where() const = 0;
  // Real time passes in it: a difference in elapsed time alone may be the machine's.
  virtual bool is_real() const = 0;
  // Throws Interrupted.
  virtual Execution run(const Program& program) const = 0;
};

// Runs a program to hold what it does against `expected`. On a real interpreter a run that differs in nothing but
// elapsed times is repeated, at most twice: it may be the machine's load. `expected` null: there is nothing to compare.
Execution run_against(const Outcome* expected, const Program& program, const Engine& engine);

}  // namespace patchorder::suite
