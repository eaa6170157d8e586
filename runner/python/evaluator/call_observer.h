// Whoever wants to see a program's calls as they happen: what explain is built on.
//
// CPython offers the same by sys.setprofile, to the program itself; this one is invisible to it. Costs a test of a null
// pointer for each call where nobody observes. An observer must not run code of the program, block, switch or throw.
#pragma once

#include "python/evaluator/execution.h"
#include "python/native.h"
#include "python/objects/value.h"

namespace patchorder::python {

class Interpreter;
struct CallExpr;
struct Exception;

class CallObserver {
 public:
  virtual ~CallObserver() = default;

  // A frame of a function, class body or module has become current, its arguments in their slots.
  virtual void frame_begins(Interpreter& interp, const Frame& frame) = 0;
  // It is about to go; `raised` left it, if any.
  virtual void frame_ends(Interpreter& interp, const Frame& frame, const Exception* raised) = 0;
  // A Python function has returned: comes before its frame_ends.
  virtual void function_returned(Interpreter& interp, const Frame& frame, Value result) = 0;

  virtual void native_begins(Interpreter& interp, const NativeFunction& function, const Value* args) = 0;
  // Null if it raised.
  virtual void native_ends(Interpreter& interp, const NativeFunction& function, const Value* args, Value result) = 0;

  // A class was called and has made an instance, whose __init__ is still to run.
  virtual void instance_made(Interpreter& interp, Value instance) = 0;
  // A class statement, or a call of type, has made a class.
  virtual void class_made(Interpreter& interp, Type* made) = 0;

  // See Host: only calls of join and is_alive that the program's own text makes.
  virtual void watched_call_begins(Interpreter& interp, const CallExpr& call, Value receiver) = 0;
  virtual void watched_call_ends(Interpreter& interp, const CallExpr& call, Value result, const Exception* raised) = 0;
};

}  // namespace patchorder::python
