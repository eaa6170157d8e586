// What `await`, `async for` and `async with` do with the objects they are given.
//
// Follows CPython's _PyCoro_GetAwaitableIter and its GET_AITER, GET_ANEXT and BEFORE_ASYNC_WITH instructions: an
// awaitable is a coroutine, or an object whose `__await__` answers an iterator; awaiting it hands on what it yields, as
// `yield from` does. Coroutines and asynchronous generators are Generators (generator.h) of types of their own.
#pragma once

#include "python/objects/object.h"

namespace patchorder::python {

class Interpreter;
struct Generator;

// What must be iterated to await `awaitable`. Raises TypeError where it can't be awaited, RuntimeError where another
// coroutine awaits it already.
Value awaitable_iterator(Interpreter& interp, Value awaitable);

// The `await` expression, in the coroutine that runs.
Value await_value(Interpreter& interp, Value awaitable);

// "coroutine 'f' was never awaited", which CPython says when such an object dies: a statement of nothing but the call
// drops it at once, and the host is told of those that the program makes, until they begin (Host::finalizable_made).
// Answers whether `value` was one.
bool warn_if_dropped(Interpreter& interp, Value value);
void warn_of_never_awaited(Interpreter& interp);

// What sys.set_asyncgen_hooks() is for (async_gen_init_hooks): an event loop learns of an asynchronous generator when
// that is first asked for an item, and gets it when nobody else has it any more, to close it.
void hook_asynchronous_generator(Interpreter& interp, Generator* generator);

// Nobody has the generator any more (_PyGen_Finalize): it goes to the finalizer of the hooks that it was first asked
// under, once, or is closed as others are. Raises what comes out of that.
void finalize_generator(Interpreter& interp, Generator* generator);

// What `async for` asks for its items: `type(iterable).__aiter__(iterable)`.
Value asynchronous_iterator(Interpreter& interp, Value iterable);

// Awaits the next item; null when the iterator raised StopAsyncIteration.
Value next_asynchronous(Interpreter& interp, Value iterator);

}  // namespace patchorder::python
