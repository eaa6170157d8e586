#include "python/asynchronous.h"

#include <string>

#include "python/builtin_types.h"
#include "python/dict.h"
#include "python/evaluator.h"
#include "python/exception.h"
#include "python/generator.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/operations.h"

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

namespace {

// Null if there is none.
Value running_loop(Interpreter& interp) {
  const Value events = interp.modules()->get(intern("asyncio.events"));
  const Value loop = events ? call(interp, get_attribute(interp, events, intern("_get_running_loop"))) : Value();
  return loop && !loop.is_none() ? loop : Value();
}

void tell_loop(Interpreter& interp, const char* hook, Value generator) {
  const Value loop = running_loop(interp);
  if (!loop) return;
  if (const Value method = find_attribute(interp, loop, intern(hook))) call(interp, method, generator);
}

}  // namespace

void begin_asynchronous_generator(Interpreter& interp, Value generator) {
  if (!cast<Generator>(generator)->started) tell_loop(interp, "_asyncgen_firstiter_hook", generator);
}

void drop_asynchronous_generator(Interpreter& interp, Value generator) {
  if (!cast<Generator>(generator)->finished) tell_loop(interp, "_asyncgen_finalizer_hook", generator);
}

}  // namespace patchorder::python
