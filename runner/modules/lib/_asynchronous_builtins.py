"""The builtins aiter() and anext(), from Python 3.10 on."""

_none = object()


def aiter(async_iterable, /):
    kind = type(async_iterable)
    if not hasattr(kind, '__aiter__'):
        raise TypeError(f"'{kind.__name__}' object is not an async iterable")
    found = kind.__aiter__(async_iterable)
    if not hasattr(type(found), '__anext__'):
        raise TypeError(f"aiter() returned not an async iterator of type '{type(found).__name__}'")
    return found


def anext(async_iterator, default=_none, /):
    kind = type(async_iterator)
    if not hasattr(kind, '__anext__'):
        raise TypeError(f"'{kind.__name__}' object is not an async iterator")
    awaited = kind.__anext__(async_iterator)
    return awaited if default is _none else _or_default(awaited, default)


async def _or_default(awaited, default):
    try:
        return await awaited
    except StopAsyncIteration:
        return default
