// Generators and coroutines: a function's frame on a stack of its own (machine/coroutine.h), suspended at each yield.
//
// CPython keeps a generator's frame on the heap; here the evaluator's C++ frames are what must be kept, so
// each started generator has a coroutine. Frame chain, recursion depth and the exception being handled are
// spliced onto those of whoever resumes it, as gen_send_ex does. Coroutines and asynchronous generators differ in their
// types and methods only (builtins/coroutine_types.cpp).
#pragma once

#include <memory>
#include <string_view>

#include "machine/coroutine.h"
#include "python/evaluator/execution.h"
#include "python/objects/object.h"

namespace patchorder::python {

class Interpreter;

struct Generator : Object {
  static constexpr Layout kLayout{"generator"};
  explicit Generator(Type* t) : Object(t) {}

  const Function* function = nullptr;  // null for a generator expression
  const Scope* scope = nullptr;
  Str* name = nullptr;
  Frame* frame = nullptr;
  std::unique_ptr<machine::Coroutine> coroutine;
  Generator* outer = nullptr;            // the generator that was running when this one was resumed
  Exception* handled = nullptr;          // being handled inside, while suspended
  Exception* handled_outside = nullptr;  // by whoever resumed it last
  unsigned handling = 0;                 // handlers under way inside
  Value sent;                            // what yield answers inside
  Exception* thrown = nullptr;           // raised at the yield instead
  Value yielded;                         // null once the body has ended
  bool yields_item = false;              // by a yield of its own, not by what it awaits
  Value returned;
  Value delegate;  // what `yield from` iterates, while it does
  bool started = false;
  bool running = false;
  bool closes_with_loop = false;  // of a `for` statement, which nobody but that has
  bool finished = false;
  bool is_iterable_coroutine = false;  // types.coroutine's: can be awaited, and awaits coroutines by `yield from`
  // An asynchronous generator's (asynchronous.h):
  bool hooked = false;                               // by its thread's hooks, when it was asked for an item first
  bool answering = false;                            // has begun to answer what it was asked, and has not answered yet
  bool is_finalized = false;                         // the finalizer has got it
  Value finalizer;                                   // gets it when it dies; null: nobody, it is closed
  const ComprehensionExpr* comprehension = nullptr;  // the body of a generator expression
};

Value make_generator(Interpreter& interp, const Function* function, Frame* frame);
// `exception` comes into a generator whose body has not begun: it ends. From 3.12 on a StopIteration stays one.
[[noreturn]] void end_before_start(Interpreter& interp, Generator* generator, Exception* exception);
Value make_generator_expression(Interpreter& interp, const ComprehensionExpr* node, Frame* frame);

// The `yield` and `yield from` expressions, in the generator that runs.
Value yield_value(Interpreter& interp, Value value);
Value yield_from(Interpreter& interp, Value iterable);

// `yield from` an iterator.
Value delegate_to(Interpreter& interp, Value iterator);

// "generator", "coroutine" or "async generator", as messages call it.
std::string_view kind_name(const Generator* generator);

// Runs to the next yield and answers what it yields; null when the body ended (see Generator::returned).
Value resume_generator(Interpreter& interp, Generator* generator, Value sent, Exception* thrown);

// Tells the host of a generator that `resumer` has asked for something, and that the program may let go of before its
// end, or that has ended.
void tell_of_end_of(Interpreter& interp, Generator* generator, const Frame* resumer);

// generator.close(): GeneratorExit is raised where it waits. Raises RuntimeError if it yields instead of ending.
void close_generator(Interpreter& interp, Generator* generator);

// The loops of a comprehension, in its frame; `emit` takes element and value of each round.
void run_comprehension(Interpreter& interp, Frame& frame, const ComprehensionExpr* node, std::size_t clause,
                       Value iterator, void (*emit)(Interpreter&, Frame&, const ComprehensionExpr*, void*), void* into);

// Null if it raised: Execution::in_flight says what.
Value run_function_body(Interpreter& interp, Frame& frame, const Scope* scope);

}  // namespace patchorder::python
