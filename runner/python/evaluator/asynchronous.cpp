#include "python/evaluator/asynchronous.h"

#include <string>
#include <utility>

#include "python/evaluator/evaluator.h"
#include "python/evaluator/generator.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

[[noreturn]] void cannot_await(Interpreter& interp, Value object) {
  const std::string name(type_name(object));
  raise_type_error(interp, interp.version_at_least(14) ? "'" + name + "' object can't be awaited"
                                                       : "object " + name + " can't be used in 'await' expression");
}

}  // namespace

Value awaitable_iterator(Interpreter& interp, Value awaitable) {
  if (type_of(awaitable) == builtin_types().coroutine) {
    if (cast<Generator>(awaitable)->delegate) {
      raise(interp, exceptions().runtime_error, "coroutine is being awaited already");
    }
    return awaitable;
  }
  if (const auto* generator = as<Generator>(awaitable)) {
    if (generator->is_iterable_coroutine) return awaitable;
  }
  const Value method = find_special(interp, awaitable, special_names().await_);
  if (!method) cannot_await(interp, awaitable);
  const Value iterator = call(interp, method);
  if (type_of(iterator) == builtin_types().coroutine) {
    raise_type_error(interp, "__await__() returned a coroutine");
  }
  if (!type_of(iterator)->slots.next) {
    raise_type_error(interp, "__await__() returned non-iterator of type '" + std::string(type_name(iterator)) + "'");
  }
  return iterator;
}

Value await_value(Interpreter& interp, Value awaitable) {
  return delegate_to(interp, awaitable_iterator(interp, awaitable));
}

Value asynchronous_iterator(Interpreter& interp, Value iterable) {
  const Value method = find_special(interp, iterable, special_names().aiter_);
  if (!method) {
    raise_type_error(interp,
                     "'async for' requires an object with __aiter__ method, got " + std::string(type_name(iterable)));
  }
  const Value iterator = call(interp, method);
  if (!find_special(interp, iterator, special_names().anext_)) {
    raise_type_error(interp, "'async for' received an object from __aiter__ that does not implement __anext__: " +
                                 std::string(type_name(iterator)));
  }
  return iterator;
}

Value next_asynchronous(Interpreter& interp, Value iterator) {
  Value item;
  Exception* raised = caught_in([&] {
    const Value method = find_special(interp, iterator, special_names().anext_);
    item = await_value(interp, call(interp, method));
  });
  if (raised == nullptr) return item;
  if (!is_instance(raised, exceptions().stop_async_iteration)) throw_error(interp, raised);
  return Value();
}

void hook_asynchronous_generator(Interpreter& interp, Generator* generator) {
  if (std::exchange(generator->hooked, true)) return;
  const ThreadHooks* hooks = interp.execution->hooks;
  if (hooks == nullptr) return;  // a run of the evaluator alone
  generator->finalizer = hooks->generator_left;
  if (interp.frees) tell_of_end_of(interp, generator, interp.execution->frame);
  if (hooks->generator_begun) call(interp, hooks->generator_begun, generator);
}

void finalize_generator(Interpreter& interp, Generator* generator) {
  if (generator->finished) return;
  const Value finalizer = std::exchange(generator->finalizer, Value());
  if (!finalizer) return close_generator(interp, generator);
  generator->is_finalized = true;
  call(interp, finalizer, generator);
}

}  // namespace patchorder::python
