"""run() and Runner: a loop for one coroutine, and what is cleaned up behind it."""
import contextvars
import functools
import signal
import sys
import threading

from asyncio import coroutines
from asyncio import events
from asyncio import exceptions
from asyncio import tasks

_JOIN_SECONDS = 300     # how long the default executor's threads are waited for, from 3.12 on

__all__ = ('run',)


def _cancel_all_tasks(loop):
    from asyncio import gather
    left = tasks.all_tasks(loop)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(gather(*left, return_exceptions=True))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({'message': 'unhandled exception during asyncio.run() shutdown',
                                         'exception': task.exception(), 'task': task})


def _close(loop, reset_current):
    try:
        _cancel_all_tasks(loop)
        loop.run_until_complete(loop.shutdown_asyncgens())
        if sys.version_info >= (3, 12):
            loop.run_until_complete(loop.shutdown_default_executor(_JOIN_SECONDS))
        elif sys.version_info >= (3, 9):
            loop.run_until_complete(loop.shutdown_default_executor())
    finally:
        if reset_current:
            events.set_event_loop(None)
        loop.close()


class Runner:

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = 'created'
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._interrupts = 0
        self._is_current = False

    def __enter__(self):
        self._begin()
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        if self._state != 'begun':
            return
        loop = self._loop
        try:
            _close(loop, self._is_current)
        finally:
            self._loop = None
            self._state = 'closed'

    def get_loop(self):
        self._begin()
        return self._loop

    def _begin(self):
        if self._state == 'closed':
            raise RuntimeError('Runner is closed')
        if self._state == 'begun':
            return
        if self._loop_factory is not None:
            self._loop = self._loop_factory()
        else:
            self._loop = events.new_event_loop()
            if not self._is_current:
                events.set_event_loop(self._loop)
                self._is_current = True
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = contextvars.copy_context()
        self._state = 'begun'

    def run(self, coro, *, context=None):
        _require_coroutine(coro)
        if events._get_running_loop() is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        self._begin()
        task = self._loop.create_task(tasks._await(coro) if not coroutines.iscoroutine(coro) else coro,
                                      context=self._context if context is None else context)
        handler = None
        if (threading.current_thread() is threading.main_thread()
                and signal.getsignal(signal.SIGINT) is signal.default_int_handler):
            handler = functools.partial(self._on_interrupt, main_task=task)
            try:
                signal.signal(signal.SIGINT, handler)
            except ValueError:
                handler = None
        self._interrupts = 0
        try:
            return self._loop.run_until_complete(task)
        except exceptions.CancelledError:
            if self._interrupts > 0 and task.uncancel() == 0:
                raise KeyboardInterrupt()
            raise
        finally:
            if handler is not None and signal.getsignal(signal.SIGINT) is handler:
                signal.signal(signal.SIGINT, signal.default_int_handler)

    def _on_interrupt(self, _number, _frame, main_task):
        self._interrupts += 1
        if self._interrupts == 1 and not main_task.done():
            main_task.cancel()
            self._loop.call_soon_threadsafe(lambda: None)
            return
        raise KeyboardInterrupt()


def _require_coroutine(main):
    if coroutines.iscoroutine(main):
        return
    if sys.version_info >= (3, 14):
        if not hasattr(main, '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        return
    raise ValueError(f'a coroutine was expected, got {main!r}')


if sys.version_info >= (3, 11):
    __all__ += ('Runner',)

    def run(main, *, debug=None, loop_factory=None):
        if events._get_running_loop() is not None:
            raise RuntimeError('asyncio.run() cannot be called from a running event loop')
        with Runner(debug=debug, loop_factory=loop_factory) as runner:
            return runner.run(main)
else:
    def run(main, *, debug=None):
        if events._get_running_loop() is not None:
            raise RuntimeError('asyncio.run() cannot be called from a running event loop')
        _require_coroutine(main)
        loop = events.new_event_loop()
        try:
            events.set_event_loop(loop)
            if debug is not None:
                loop.set_debug(debug)
            return loop.run_until_complete(main)
        finally:
            _close(loop, True)
