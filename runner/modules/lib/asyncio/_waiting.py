"""What waits for one task with a timeout, or for several: wait_for, wait, as_completed, gather, shield; and sleep()."""
import functools
import inspect
import sys
import warnings

import concurrent.futures

from asyncio import _loop_argument
from asyncio import coroutines
from asyncio import events
from asyncio import exceptions
from asyncio import futures
from asyncio.tasks import ensure_future

__name__ = 'asyncio.tasks'  # what it defines is that one's

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'as_completed', 'gather',
           'run_coroutine_threadsafe', 'shield', 'sleep', 'wait', 'wait_for')

FIRST_COMPLETED = concurrent.futures.FIRST_COMPLETED
FIRST_EXCEPTION = concurrent.futures.FIRST_EXCEPTION
ALL_COMPLETED = concurrent.futures.ALL_COMPLETED


def _loop_for(options, name):
    """The one that runs, where the keywords do not name another."""
    given = _loop_argument.given(options, name, stacklevel=3) if options else None
    return events.get_running_loop() if given is None else given


def _release(waiter, *_args):
    if not waiter.done():
        waiter.set_result(None)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED, **options):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.' if sys.version_info >= (3, 11)
                         else 'Set of coroutines/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(coroutines.iscoroutine(f) for f in fs):
        if sys.version_info >= (3, 11):
            raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
        if sys.version_info >= (3, 9):
            warnings.warn('The explicit passing of coroutine objects to asyncio.wait() is deprecated since Python 3.8, '
                          'and scheduled for removal in Python 3.11.', DeprecationWarning, stacklevel=2)
    loop = _loop_for(options, 'wait')
    fs = {ensure_future(f, loop=loop) for f in fs}
    await _wait(fs, timeout, return_when, loop)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


async def _wait(fs, timeout, return_when, loop):
    """At least a turn of the loop: what is done already says so in its turn."""
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release, waiter)
    left = len(fs)

    def one_done(future):
        nonlocal left
        left -= 1
        if left <= 0 or return_when == FIRST_COMPLETED or (
                return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None):
            if timer is not None:
                timer.cancel()
            _release(waiter)

    for future in fs:
        future.add_done_callback(one_done)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(one_done)


async def _cancel_and_wait(future):
    waiter = events.get_running_loop().create_future()
    callback = functools.partial(_release, waiter)
    future.add_done_callback(callback)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(callback)


def _late_result(future):
    """Of one that was cancelled when its time was up; it may have ended otherwise."""
    try:
        result = future.result()
    except exceptions.CancelledError as error:
        raise exceptions.TimeoutError() from error
    if sys.version_info < (3, 9):
        raise exceptions.TimeoutError()
    return result


async def wait_for(fut, timeout, **options):
    loop = _loop_for(options, 'wait_for')
    if timeout is not None and timeout <= 0:
        future = ensure_future(fut, loop=loop)
        if future.done():
            return future.result()
        await _cancel_and_wait(future)
        return _late_result(future)
    if sys.version_info >= (3, 12):
        from asyncio import timeouts
        async with timeouts.timeout(timeout):
            return await fut
    if timeout is None:
        return await fut
    return await _wait_for_with_timer(ensure_future(fut, loop=loop), timeout, loop)


async def _wait_for_with_timer(future, timeout, loop):
    waiter = loop.create_future()
    timer = loop.call_later(timeout, _release, waiter)
    callback = functools.partial(_release, waiter)
    future.add_done_callback(callback)
    try:
        try:
            await waiter
        except exceptions.CancelledError:
            if future.done():
                return future.result()
            future.remove_done_callback(callback)
            await _cancel_and_wait(future)
            raise
        if future.done():
            return future.result()
        future.remove_done_callback(callback)
        await _cancel_and_wait(future)
        if sys.version_info < (3, 9):
            raise exceptions.TimeoutError()
        return _late_result(future)
    finally:
        timer.cancel()


class _AsCompletedIterator:
    """Waits for each in turn; asynchronously it gives the futures themselves."""

    def __init__(self, fs, timeout, loop):
        from asyncio.queues import Queue
        self._todo = {ensure_future(f, loop=loop) for f in set(fs)}
        self._done = Queue()
        self._timer = None
        for future in self._todo:
            future.add_done_callback(self._one_done)
        if self._todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._time_is_up)
        self._left = len(self._todo)

    def _time_is_up(self):
        for future in self._todo:
            future.remove_done_callback(self._one_done)
            self._done.put_nowait(None)
        self._todo.clear()

    def _one_done(self, future):
        if self._todo:
            self._todo.remove(future)
            self._done.put_nowait(future)
            if not self._todo and self._timer is not None:
                self._timer.cancel()

    async def _wait_for_one(self, resolve=False):
        future = await self._done.get()
        if future is None:
            raise exceptions.TimeoutError
        return future.result() if resolve else future

    def __iter__(self):
        return self

    def __next__(self):
        if self._left == 0:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(resolve=True)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self._left == 0:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one()


if sys.version_info >= (3, 13):
    def as_completed(fs, *, timeout=None):
        if inspect.isawaitable(fs):
            raise TypeError(f'expects an iterable of awaitables, not {type(fs).__name__}')
        return _AsCompletedIterator(fs, timeout, events.get_event_loop())
else:
    def as_completed(fs, *, timeout=None, **options):
        if futures.isfuture(fs) or coroutines.iscoroutine(fs):
            raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
        loop = _loop_argument.given(options, 'as_completed') if options else None
        yield from _AsCompletedIterator(fs, timeout, events.get_event_loop() if loop is None else loop)


class _GatheringFuture(futures.Future):

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg) for child in self._children]
        if any(cancelled):
            self._cancel_requested = True
        return any(cancelled)


def gather(*coros_or_futures, return_exceptions=False, **options):
    loop = None
    if coros_or_futures and sys.version_info < (3, 10):
        loop = options.pop('loop', None)        # only without anything to gather it is warned of
    if options:
        loop = _loop_argument.given(options, 'gather')
    if not coros_or_futures:
        empty = (events.get_event_loop() if loop is None else loop).create_future()
        empty.set_result([])
        return empty
    by_argument = {}
    children = []
    for argument in coros_or_futures:
        if argument not in by_argument:
            child = by_argument[argument] = ensure_future(argument, loop=loop)
            loop = child.get_loop()
            if child is not argument:
                child._log_destroy_pending = False      # the caller doesn't have it
        children.append(by_argument[argument])
    outer = _GatheringFuture(children, loop=loop)
    left = len(by_argument)

    def outcome(child):
        if child.cancelled():
            if sys.version_info < (3, 9):
                return exceptions.CancelledError()
            return exceptions.CancelledError(child._cancel_message or '')
        return child.exception() or child.result()

    def one_done(child):
        nonlocal left
        left -= 1
        if outer.done():
            if not child.cancelled():
                child.exception()       # who asks for the outcome is told of another one
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if left == 0:
            if outer._cancel_requested:
                outer.set_exception(child._make_cancelled_error())
            else:
                outer.set_result([outcome(child) for child in children])

    # What an eager task has done already counts at once, when the others are known.
    done = [child for child in by_argument.values() if sys.version_info >= (3, 12) and child.done()]
    for child in by_argument.values():
        if child not in done:
            child.add_done_callback(one_done)
    for child in done:
        one_done(child)
    return outer


def shield(arg, **options):
    inner = ensure_future(arg, loop=_loop_argument.given(options, 'shield') if options else None)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled() and sys.version_info < (3, 14):
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_done(_outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


class _NextTurn:

    def __await__(self):
        yield


async def sleep(delay, result=None, **options):
    if delay <= 0:
        await _NextTurn()
        return result
    if sys.version_info >= (3, 13) and delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    loop = _loop_for(options, 'sleep')
    future = loop.create_future()
    timer = loop.call_later(delay, _set_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def _set_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def run_coroutine_threadsafe(coro, loop):
    if not coroutines.iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    future = concurrent.futures.Future()

    def begin():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise
    loop.call_soon_threadsafe(begin)
    return future
