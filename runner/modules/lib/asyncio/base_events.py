"""The loop: callbacks that are ready, timers, readers and writers of descriptors, calls from other threads."""
import collections
import concurrent.futures
import heapq
import selectors
import socket
import ssl
import subprocess
import sys
import threading
import time
import warnings
import weakref

from asyncio import coroutines
from asyncio import events
from asyncio import futures
from asyncio import tasks
from asyncio._callback_errors import ReportingErrors
from asyncio._connections import Connecting
from asyncio._connections import Server
from asyncio._debug_mode import DebugMode
from asyncio._datagrams import ConnectingDatagrams
from asyncio._pipes import ConnectingPipes
from asyncio.base_subprocess import StartingPrograms

__all__ = ('BaseEventLoop', 'Server')

_CLOCK_RESOLUTION = 1e-9        # seconds, of time.monotonic on Linux
_LONGEST_WAIT = 24 * 3600       # seconds


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return      # it leaves run_forever by itself
    future.get_loop().stop()


class BaseEventLoop(Connecting, ConnectingDatagrams, ConnectingPipes, StartingPrograms, DebugMode,
                    ReportingErrors, events.AbstractEventLoop):

    def __init__(self, selector=None):
        self._timer_cancelled_count = 0
        self._closed = False
        self._stopping = False
        self._ready = collections.deque()
        self._scheduled = []
        self._default_executor = None
        self._executor_shutdown_called = False
        self._thread_id = None
        self._exception_handler = None
        self._task_factory = None
        self._debug = coroutines._is_debug_mode()
        self._asyncgens = weakref.WeakSet()
        self._asyncgens_shutdown_called = False
        self._selector = selectors.DefaultSelector() if selector is None else selector
        self._ssock, self._csock = socket.socketpair()
        self._ssock.setblocking(False)
        self._csock.setblocking(False)
        self._add_reader(self._ssock.fileno(), self._read_from_self)

    def __repr__(self):
        return (f'<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} '
                f'debug={self.get_debug()}>')

    def time(self):
        return time.monotonic()

    # ---- futures and tasks

    def create_future(self):
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **options):
        self._check_closed()
        if self._task_factory is not None:
            return self._made_by_factory(coro, name=name, context=context, **options)
        return tasks.Task(coro, loop=self, name=name, context=context, **options)

    def _made_by_factory(self, coro, name, **options):
        if options['context'] is None:
            del options['context']      # factories need not know it
        if sys.version_info >= (3, 14):
            return self._task_factory(self, coro, **({} if name is None else {'name': name}), **options)
        task = self._task_factory(self, coro, **options)
        if name is not None or sys.version_info >= (3, 13):
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # ---- running

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        self._check_closed()
        self._check_running()
        self._thread_id = threading.get_ident()
        hooks_before = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
        events._set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread_id = None
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks_before)

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        is_new = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False     # the error below tells of it
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                future.exception()      # nobody else could ask for it
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._thread_id is not None

    def is_closed(self):
        return self._closed

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return
        self._remove_reader(self._ssock.fileno())
        self._ssock.close()
        self._csock.close()
        self._closed = True
        tasks._watch_ready(self._ready)
        self._ready.clear()
        self._scheduled.clear()
        executor, self._default_executor = self._default_executor, None
        self._executor_shutdown_called = True
        if executor is not None:
            executor.shutdown(wait=False)
        self._selector.close()

    def _run_once(self):
        while self._scheduled and self._scheduled[0]._cancelled:
            heapq.heappop(self._scheduled)._scheduled = False
        timeout = None
        if self._ready or self._stopping:
            timeout = 0
        elif self._scheduled:
            timeout = min(max(0, self._scheduled[0]._when - self.time()), _LONGEST_WAIT)
        for key, mask in self._selector.select(timeout):
            reader, writer = key.data
            for handle, event in (reader, selectors.EVENT_READ), (writer, selectors.EVENT_WRITE):
                if mask & event and handle is not None and not handle._cancelled:
                    self._ready.append(handle)
        end = self.time() + _CLOCK_RESOLUTION
        while self._scheduled and self._scheduled[0]._when < end:
            handle = heapq.heappop(self._scheduled)
            handle._scheduled = False
            self._ready.append(handle)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                if self._debug:
                    self._run_timed(handle)
                else:
                    handle._run()

    # ---- callbacks

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        if self._debug:
            self._check_use(callback, 'call_soon')
        return self._call_soon(callback, args, context)

    def _call_soon(self, callback, args, context):
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        self._check_closed()
        if self._debug:
            self._check_callback(callback, 'call_soon_threadsafe')
        handle = self._call_soon(callback, args, context)
        self._write_to_self()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None and sys.version_info >= (3, 11):
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        self._check_closed()
        if self._debug:
            self._check_use(callback, 'call_at')
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._timer_cancelled_count += 1

    # ---- descriptors

    def _register(self, fd, reader, writer):
        """Each is a handle, None for none, or False to leave what there is."""
        try:
            key = self._selector.get_key(fd)
            old_reader, old_writer = key.data
        except KeyError:
            old_reader = old_writer = None
            key = None
        new_reader = old_reader if reader is False else reader
        new_writer = old_writer if writer is False else writer
        wanted = ((selectors.EVENT_READ if new_reader is not None else 0) |
                  (selectors.EVENT_WRITE if new_writer is not None else 0))
        if key is None:
            if wanted:
                self._selector.register(fd, wanted, (new_reader, new_writer))
        elif wanted:
            self._selector.modify(fd, wanted, (new_reader, new_writer))
        else:
            self._selector.unregister(fd)
        replaced = [old for old, new in ((old_reader, new_reader), (old_writer, new_writer))
                    if old is not None and old is not new]
        for handle in replaced:
            handle.cancel()
        return bool(replaced)

    def _number(self, fd):
        return fd if isinstance(fd, int) else fd.fileno()

    def _add_reader(self, fd, callback, *args):
        self._check_closed()
        self._register(self._number(fd), events.Handle(callback, args, self), False)

    def _remove_reader(self, fd):
        return False if self._closed else self._register(self._number(fd), None, False)

    def _add_writer(self, fd, callback, *args):
        self._check_closed()
        self._register(self._number(fd), False, events.Handle(callback, args, self))

    def _remove_writer(self, fd):
        return False if self._closed else self._register(self._number(fd), False, None)

    add_reader = _add_reader
    remove_reader = _remove_reader
    add_writer = _add_writer
    remove_writer = _remove_writer

    # ---- calls from other threads and from signal handlers

    def _process_self_data(self, data):
        pass

    def _read_from_self(self):
        while True:
            try:
                data = self._ssock.recv(4096)
                if not data:
                    break
                self._process_self_data(data)
            except InterruptedError:
                continue
            except BlockingIOError:
                break

    def _write_to_self(self):
        if self._csock is None:
            return
        try:
            self._csock.send(b'\0')
        except OSError:
            pass

    # ---- executors

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if executor is None:
            if self._executor_shutdown_called and sys.version_info >= (3, 9):
                raise RuntimeError('Executor shutdown has been called')
            if self._default_executor is None:
                prefix = 'asyncio' if sys.version_info >= (3, 9) else ''
                self._default_executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix=prefix)
            executor = self._default_executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        if not isinstance(executor, concurrent.futures.ThreadPoolExecutor) and sys.version_info >= (3, 11):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            warnings.warn(f'asynchronous generator {agen!r} was scheduled after loop.shutdown_asyncgens() call',
                          ResourceWarning, source=self)
        self._asyncgens.add(agen)

    def _asyncgen_finalizer_hook(self, agen):
        self._asyncgens.discard(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown_called = True
        if not len(self._asyncgens):
            return
        closing = list(self._asyncgens)
        self._asyncgens.clear()
        from asyncio._waiting import gather
        results = await gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for agen, result in zip(closing, results):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {agen!r}',
                    'exception': result, 'asyncgen': agen})

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        future = self.create_future()
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        try:
            await future
        finally:
            thread.join(timeout)
        if thread.is_alive() and timeout is not None:
            warnings.warn(f'The executor did not finishing joining its threads within {timeout} seconds.',
                          RuntimeWarning, stacklevel=2)
            self._default_executor.shutdown(wait=False)

    def _do_shutdown(self, future):
        try:
            self._default_executor.shutdown(wait=True)
            if not self._closed:
                self.call_soon_threadsafe(future.set_result, None)
        except Exception as error:
            if not self._closed:
                self.call_soon_threadsafe(future.set_exception, error)
