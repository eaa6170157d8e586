#include "python/evaluator/generator.h"

#include <string>

#include "machine/stack_pool.h"
#include "python/evaluator/asynchronous.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/thread_hooks.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"
#include "python/objects/slot_dispatch.h"

namespace patchorder::python {
namespace {

// Room for as many calls as CPython allows, whoever makes them; memory that is not touched takes none.
#ifdef __SANITIZE_ADDRESS__  // its frames are ten times as large
constexpr std::size_t kStackSize = std::size_t{24} * 1024 * 1024;
#else
constexpr std::size_t kStackSize = std::size_t{2} * 1024 * 1024;
#endif

void emit_yield(Interpreter& interp, Frame& frame, const ComprehensionExpr* node, void*) {
  yield_value(interp, evaluate(interp, frame, node->element));
}

// What throw() brings: what the body itself handles becomes its context (_PyErr_ChainStackItem, from 3.9 on), and never
// what the one handles who resumes it.
void let_thrown_in(Interpreter& interp, Generator* generator) {
  if (generator->thrown == nullptr) return;
  Exception* thrown = std::exchange(generator->thrown, nullptr);
  if (generator->handling > 0 && interp.version_at_least(9)) chain_to_handled(interp, thrown);
  throw_error(interp, thrown);
}

void run_body(Interpreter& interp, Generator* generator) {
  FrameGuard guard(interp, *generator->frame);
  let_thrown_in(interp, generator);
  if (generator->comprehension != nullptr) {
    run_comprehension(interp, *generator->frame, generator->comprehension, 0, generator->frame->slots[0], emit_yield,
                      nullptr);
    generator->returned = Value::none();
  } else {
    generator->returned = run_function_body(interp, *generator->frame, generator->scope);
    if (!generator->returned) throw_error(interp, interp.execution->in_flight);
  }
  guard.complete();
}

Generator* new_generator(Interpreter& interp, const Scope* scope, Frame* frame) {
  const BuiltinTypes& types = builtin_types();
  Type* type = !scope->is_coroutine ? types.generator : scope->is_generator ? types.async_generator : types.coroutine;
  Generator* generator = interp.heap().make_owned<Generator>(type);
  generator->scope = scope;
  generator->name = scope->name;
  generator->frame = frame;
  return generator;
}

// What the running body waits at: control and `value` go back to the resumer, and an exception may come in.
Value hand_out(Interpreter& interp, Generator* generator, Value value) {
  generator->yielded = value;
  Execution* execution = interp.execution;
  Frame* innermost = execution->frame;
  generator->coroutine->suspend();
  interp.execution->frame = innermost;
  generator->yielded = Value();
  let_thrown_in(interp, generator);
  return generator->sent;
}

// An exception that would say "no more items" to whoever resumes the body becomes a RuntimeError (PEP 479).
Exception* as_left_by(Interpreter& interp, Generator* generator, Exception* raised) {
  const bool asynchronous = type_of(generator) == builtin_types().async_generator;
  const char* stop = is_instance(raised, exceptions().stop_iteration)                         ? "StopIteration"
                     : asynchronous && is_instance(raised, exceptions().stop_async_iteration) ? "StopAsyncIteration"
                                                                                              : nullptr;
  if (stop == nullptr) return raised;
  Exception* error = make_exception(interp, exceptions().runtime_error,
                                    make_str(interp.heap(), std::string(kind_name(generator)) + " raised " + stop));
  error->cause = error->context = raised;
  error->suppress_context = true;
  return error;
}

}  // namespace

namespace {

bool is_coroutine(const Generator* generator) {
  return generator->scope->is_coroutine && !generator->scope->is_generator;
}

bool was_never_awaited(const Generator* generator) { return !generator->started && !generator->finished; }

// A coroutine has begun or has been closed: nothing is left to say of its end.
void note_begun(Interpreter& interp, Generator* generator) {
  if (interp.frees && is_coroutine(generator)) interp.host().finalizable_made(interp, generator);
}

// The coroutines of the program's own text, and those that it has called for, of the interpreter with that serial.
struct Coroutines {
  std::uint64_t serial = 0;
  std::vector<Generator*> made;
};
thread_local Coroutines coroutines;

void note_coroutine(Interpreter& interp, Generator* generator) {
  const Frame* caller = interp.execution->frame;
  const bool is_callers = caller != nullptr && caller->source->is_users_file();
  if (!is_callers && !generator->frame->source->is_users_file()) return;
  if (coroutines.serial != interp.serial()) coroutines = {interp.serial(), {}};
  coroutines.made.push_back(generator);
  interp.host().finalizable_made(interp, generator);
}

}  // namespace

bool warn_if_dropped(Interpreter& interp, Value value) {
  Generator* generator = as<Generator>(value);
  if (generator == nullptr || !is_coroutine(generator) || !was_never_awaited(generator)) return false;
  generator->finished = true;
  note_begun(interp, generator);
  // What a filter makes an error of is lost with the object.
  caught_in([&] { call_method(interp, interp.import_module("warnings"), intern("_warn_unawaited_coroutine"), value); });
  return true;
}

void warn_of_never_awaited(Interpreter& interp) {
  if (coroutines.serial != interp.serial()) return;
  for (Generator* generator : std::exchange(coroutines.made, {})) warn_if_dropped(interp, generator);
}

Value make_generator(Interpreter& interp, const Function* function, Frame* frame) {
  Generator* generator = new_generator(interp, function->scope, frame);
  generator->function = function;
  if (function->scope->is_coroutine && !function->scope->is_generator) note_coroutine(interp, generator);
  return generator;
}

Value make_generator_expression(Interpreter& interp, const ComprehensionExpr* node, Frame* frame) {
  Generator* generator = new_generator(interp, node->scope, frame);
  generator->comprehension = node;
  return generator;
}

Value yield_value(Interpreter& interp, Value value) {
  Generator* generator = interp.execution->generator;
  generator->yields_item = true;
  return hand_out(interp, generator, value);
}

std::string_view kind_name(const Generator* generator) {
  if (!generator->scope->is_coroutine) return "generator";
  return generator->scope->is_generator ? "async generator" : "coroutine";
}

namespace {

// Each resumption of the body is a call to trace and profile functions, and each yield a return.
void tell_of_suspension(Interpreter& interp, Generator* generator, Exception* raised) {
  if (raised != nullptr) tell_exception(interp, *generator->frame, raised);
  const Value handed_out = generator->finished ? generator->returned : generator->yielded;
  tell_return(interp, *generator->frame, raised == nullptr && handed_out ? handed_out : Value::none());
}

// Whether the program may let go of it before its end. What resumes it in a library, such as contextlib, does not, and
// a loop that alone has it closes it.
bool is_dropped_openly(const Generator* generator, const Frame* resumer) {
  const bool is_generators = generator->function != nullptr && generator->scope->is_generator;
  return is_generators && !generator->closes_with_loop && !generator->is_finalized &&
         !generator->frame->source->is_library() &&
         (resumer == nullptr || !resumer->source->is_library() || resumer->source->is_c());
}

}  // namespace

void tell_of_end_of(Interpreter& interp, Generator* generator, const Frame* resumer) {
  if (is_dropped_openly(generator, resumer)) interp.host().finalizable_made(interp, generator);
}

Value resume_generator(Interpreter& interp, Generator* generator, Value sent, Exception* thrown) {
  if (generator->running) raise_value_error(interp, std::string(kind_name(generator)) + " already executing");
  if (generator->finished) {
    if (type_of(generator) == builtin_types().coroutine) {
      raise(interp, exceptions().runtime_error, "cannot reuse already awaited coroutine");
    }
    if (thrown != nullptr) throw_error(interp, thrown);
    return Value();
  }
  if (!generator->coroutine) {
    if (!sent.is_none() && thrown == nullptr) {
      raise_type_error(interp, "can't send non-None value to a just-started " + std::string(kind_name(generator)));
    }
    generator->coroutine =
        std::make_unique<machine::Coroutine>(kStackSize, [&interp, generator] { run_body(interp, generator); });
  }
  Execution& execution = *interp.execution;
  if (interp.hooked) [[unlikely]] {
    generator->frame->back = execution.frame;
    tell_call(interp, *generator->frame);
  }
  const Execution before = execution;
  generator->sent = sent;
  generator->thrown = thrown;
  generator->yields_item = false;
  generator->running = true;
  generator->outer = execution.generator;
  execution.generator = generator;
  generator->handled_outside = before.handled;
  if (generator->handling > 0) execution.handled = generator->handled;
  if (std::exchange(generator->started, true)) {
    generator->frame->back = before.frame;
    ++execution.depth;
  } else {
    note_begun(interp, generator);
  }
  execution.stack_limit = generator->coroutine->stack_bottom() + machine::kStackReserve;
  Exception* raised = caught_in([&] { generator->coroutine->resume(); });
  Execution& after = *interp.execution;
  generator->running = false;
  generator->handled = generator->handling > 0 ? after.handled : nullptr;
  after.generator = generator->outer;
  after.frame = before.frame;
  after.depth = before.depth;
  after.handled = before.handled;
  after.stack_limit = before.stack_limit;
  if (generator->coroutine->ended()) {
    generator->finished = true;
    generator->coroutine.reset();
  } else if (generator->frame != nullptr) {
    generator->frame->back = nullptr;  // nobody called it, until it goes on
  }
  if (interp.frees) [[unlikely]]
    tell_of_end_of(interp, generator, before.frame);
  if (raised != nullptr) raised = as_left_by(interp, generator, raised);
  if (interp.hooked) [[unlikely]]
    tell_of_suspension(interp, generator, raised);
  if (raised != nullptr) throw_error(interp, raised);
  return generator->yielded;
}

void end_before_start(Interpreter& interp, Generator* generator, Exception* exception) {
  generator->finished = true;
  note_begun(interp, generator);
  add_traceback(interp, *generator->frame, exception);
  throw_error(interp, interp.version_at_least(12) ? exception : as_left_by(interp, generator, exception));
}

void close_generator(Interpreter& interp, Generator* generator) {
  if (!generator->started) {
    generator->finished = true;
    note_begun(interp, generator);
  }
  if (generator->finished) return;
  Exception* exit = cast<Exception>(call(interp, exceptions().generator_exit));
  Value item;
  Exception* raised = caught_in([&] { item = resume_generator(interp, generator, Value::none(), exit); });
  if (raised != nullptr && !is_instance(raised, exceptions().generator_exit)) throw_error(interp, raised);
  if (raised == nullptr && item)
    raise(interp, exceptions().runtime_error, std::string(kind_name(generator)) + " ignored GeneratorExit");
}

namespace {

// gi_yieldfrom is set while `yield from` waits.
class DelegateGuard {
 public:
  explicit DelegateGuard(Generator* generator) : generator_(generator) {}
  ~DelegateGuard() { generator_->delegate = Value(); }
  DelegateGuard(const DelegateGuard&) = delete;
  DelegateGuard& operator=(const DelegateGuard&) = delete;

 private:
  Generator* generator_;
};

// What `body` answers; null where it raised StopIteration, and `returned` is then what that carried.
template <typename Body>
Value unless_stopped(Value& returned, Body&& body) {
  try {
    return body();
  } catch (const PythonError& error) {
    if (!is_instance(error.exception, exceptions().stop_iteration)) throw;
    const Tuple* arguments = error.exception->args;
    if (arguments->count != 0) returned = arguments->items[0];
  }
  return Value();
}

// Iterators of the case language may return a value at their end, which the slot has no room for.
Value next_of_delegate(Interpreter& interp, Value iterator, Value sent, Value& returned) {
  if (!sent.is_none()) {
    return unless_stopped(returned, [&] { return call_method(interp, iterator, intern("send"), sent); });
  }
  if (type_of(iterator)->slots.next != slot_dispatch::next) return next(interp, iterator);
  return unless_stopped(returned, [&] { return call_method(interp, iterator, special_names().next_); });
}

// close() comes as a GeneratorExit: what is delegated to is closed, and may say no more.
void close_delegate(Interpreter& interp, Value iterator) {
  if (Generator* inner = as<Generator>(iterator)) {
    close_generator(interp, inner);
  } else if (const Value hook = find_attribute(interp, iterator, intern("close"))) {
    call(interp, hook);
  }
}

}  // namespace

Value yield_from(Interpreter& interp, Value iterable) {
  if (type_of(iterable) != builtin_types().coroutine) return delegate_to(interp, iterate(interp, iterable));
  if (!interp.execution->generator->is_iterable_coroutine) {
    raise_type_error(interp, "cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
  return await_value(interp, iterable);
}

Value delegate_to(Interpreter& interp, Value iterator) {
  Generator* delegating = interp.execution->generator;
  delegating->delegate = iterator;
  const DelegateGuard guard(delegating);
  Value sent = Value::none();
  Exception* thrown = nullptr;
  for (;;) {
    Value item;
    if (thrown != nullptr && is_instance(thrown, exceptions().generator_exit)) {
      close_delegate(interp, iterator);
      throw_error(interp, thrown);
    }
    if (Generator* inner = as<Generator>(iterator)) {
      item = resume_generator(interp, inner, sent, thrown);
      if (!item) return inner->returned ? std::exchange(inner->returned, Value()) : Value::none();
    } else if (thrown != nullptr) {
      const Value hook = find_attribute(interp, iterator, intern("throw"));
      if (!hook) throw_error(interp, thrown);
      Value returned = Value::none();
      item = unless_stopped(returned, [&] { return call(interp, hook, thrown); });
      if (!item) return returned;
    } else {
      Value returned = Value::none();
      item = next_of_delegate(interp, iterator, sent, returned);
      if (!item) return returned;
    }
    thrown = caught_in([&] { sent = hand_out(interp, delegating, item); });
  }
}

}  // namespace patchorder::python
