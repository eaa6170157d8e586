// Frames, and the state of one line of execution.
//
// Each native thread's main greenlet and each greenlet runs Python code on a stack of its own; CPython and
// greenlet keep the frame chain, the recursion depth and the exceptions being handled apart for each, and
// so does Execution. Whoever switches stacks (modules/) makes the Execution of the running one current:
// Interpreter::execution.
#pragma once

#include <cstdint>

#include "python/objects/function.h"
#include "python/objects/value.h"
#include "python/syntax/tree.h"

namespace patchorder::python {

class Interpreter;
struct Dict;
struct Exception;
struct FrameObject;
struct Generator;

struct Frame {
  Frame* back = nullptr;                 // the caller's
  const FunctionScope* scope = nullptr;  // null at module and class level
  const Source* source = nullptr;
  Str* name = nullptr;     // of the code: the function's, the class's, `<module>`
  Value* slots = nullptr;  // local variables
  Cell** cells = nullptr;  // own variables that inner functions capture
  Cell** free = nullptr;   // captured from outside
  Dict* globals = nullptr;
  Dict* names = nullptr;          // class body or module: where plain names are stored
  const Scope* code = nullptr;    // what runs; `scope` too if that is a function
  Dict* locals = nullptr;         // what locals() answered here last
  const Place* at = nullptr;      // what is being executed
  bool inlined = false;           // its code stands in the caller's, which has no frame for it
  FrameObject* object = nullptr;  // made when the program asks for the frame

  std::uint32_t line() const { return at == nullptr ? 0 : at->position.line; }
};

// What sys._getframe() and tb_frame give a program: a frame that may have ended.
struct FrameObject : Object {
  static constexpr Layout kLayout{"frame"};
  explicit FrameObject(Type* t) : Object(t) {}
  Frame* frame = nullptr;  // null once it has ended: then the fields below are what is left
  const Source* source = nullptr;
  Str* name = nullptr;
  const Scope* code = nullptr;
  Dict* globals = nullptr;
  Dict* locals = nullptr;  // as they were at its end
  std::uint32_t line = 0;
  Value back;
  Value trace;                  // f_trace: who follows the frame (thread_hooks.h); null: nobody
  bool trace_lines = true;      // f_trace_lines
  std::uint32_t line_told = 0;  // of the last `line` event
};

// What sys.settrace and sys.setprofile have set in a native thread (thread_hooks.h), and for asynchronous generators
// sys.set_asyncgen_hooks (asynchronous.h): all its greenlets share them.
struct ThreadHooks {
  Value trace;    // null: none
  Value profile;  // null: none
  bool running = false;
  const Exception* told = nullptr;  // what the frame `told_in` has heard of last: once for each frame it passes
  const Frame* told_in = nullptr;
  Value generator_begun;  // sys.set_asyncgen_hooks' firstiter and finalizer; null: none
  Value generator_left;
};

struct Execution {
  Frame* frame = nullptr;               // innermost
  Exception* handled = nullptr;         // what `raise` re-raises and sys.exc_info() shows
  Generator* generator = nullptr;       // whose body runs, if one does
  Exception* in_flight = nullptr;       // what was raised last
  Exception* already_traced = nullptr;  // re-raised in the frame that has an entry for it already
  Value fresh_generator;                // what the last call in the program made, if nothing else refers to it
  std::uint32_t depth = 0;              // Python calls under way
  const char* stack_limit = nullptr;    // addresses below it are too near the stack's end
  ThreadHooks* hooks = nullptr;         // of the native thread
};

// What locals() answers in `frame`: a dictionary that mirrors its variables. Up to 3.12 it is the same one each
// time, and keeps what the program added.
Dict* frame_locals(Interpreter& interp, Frame& frame);

}  // namespace patchorder::python
