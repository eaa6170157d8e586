"""Models multiprocessing.queues: a pipe, a thread that feeds it, and locks of the system's around its ends.

All versions.  The feeder is a threading.Thread, so where that is patched it is a greenlet; reading blocks natively.
"""
import collections
import os
import sys
import threading
import time
from queue import Empty
from queue import Full

from multiprocessing import connection
from multiprocessing import context
from multiprocessing.reduction import ForkingPickler as _ForkingPickler
from multiprocessing.util import Finalize
from multiprocessing.util import debug
from multiprocessing.util import info
from multiprocessing.util import is_exiting
from multiprocessing.util import register_after_fork

__all__ = ['Queue', 'SimpleQueue', 'JoinableQueue']

_sentinel = object()


class Queue:

    def __init__(self, maxsize=0, *, ctx=context._default_context):
        self._maxsize = maxsize
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = ctx.Lock()
        self._sem = ctx.BoundedSemaphore(maxsize) if maxsize > 0 else None
        self._wlock = ctx.Lock()
        self._opid = os.getpid()
        self._items = ctx.Semaphore(0)
        self._reset()
        register_after_fork(self, Queue._after_fork)

    def __getstate__(self):
        context.assert_spawning(self)
        return (self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem, self._opid, self._items)

    def __setstate__(self, state):
        (self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem, self._opid,
         self._items) = state
        self._reset()

    def _after_fork(self):
        debug('Queue._after_fork()')
        self._reset(after_fork=True)

    def _reset(self, after_fork=False):
        # Until 3.8 a forked child makes the condition anew, of what the lock is by then.
        if after_fork and sys.version_info >= (3, 9):
            self._notempty._at_fork_reinit()
        else:
            self._notempty = threading.Condition(threading.Lock())
        self._buffer = collections.deque()
        self._thread = None
        self._jointhread = None
        self._joincancelled = False
        self._closed = False
        self._close = None

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        if self._sem is not None and not self._sem.acquire(block, timeout):
            raise Full
        self._items.release()
        with self._notempty:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            self._notempty.notify()

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        if block and timeout is None:
            with self._rlock:
                data = self._reader.recv_bytes()
        else:
            deadline = time.monotonic() + timeout if block else None
            if not self._rlock.acquire(block, timeout):
                raise Empty
            try:
                if not self._reader.poll(deadline - time.monotonic() if block else 0.0):
                    raise Empty
                data = self._reader.recv_bytes()
            finally:
                self._rlock.release()
        self._items.acquire(False)
        if self._sem is not None:
            self._sem.release()
        return _ForkingPickler.loads(data)

    def qsize(self):
        return self._items.get_value()

    def full(self):
        return self._sem is not None and self._sem._is_zero()

    def empty(self):
        return not self._reader.poll()

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True
        close, self._close = self._close, None
        if close:
            close()

    def join_thread(self):
        debug('Queue.join_thread()')
        assert self._closed, 'Queue {0!r} not closed'.format(self)
        if self._jointhread:
            self._jointhread()

    def cancel_join_thread(self):
        debug('Queue.cancel_join_thread()')
        self._joincancelled = True
        if self._jointhread is not None:
            self._jointhread.cancel()

    def _start_thread(self):
        debug('Queue._start_thread()')
        self._buffer.clear()
        self._thread = threading.Thread(target=self._feed, args=(self._buffer, self._notempty),
                                        name='QueueFeederThread', daemon=True)
        debug('doing self._thread.start()')
        self._thread.start()
        debug('... done self._thread.start()')
        if not self._joincancelled:
            self._jointhread = Finalize(self._thread, self._join_feeder, [self._thread], exitpriority=-5)
        self._close = Finalize(self, self._tell_to_quit, [self._buffer, self._notempty], exitpriority=10)

    @staticmethod
    def _join_feeder(thread):
        debug('joining queue thread')
        thread.join()
        debug('... queue thread joined')

    @staticmethod
    def _tell_to_quit(buffer, notempty):
        debug('telling queue thread to quit')
        with notempty:
            buffer.append(_sentinel)
            notempty.notify()

    def _feed(self, buffer, notempty):
        debug('starting thread to feed data to pipe')
        while True:
            with notempty:
                if not buffer:
                    notempty.wait()
            while buffer:
                obj = buffer.popleft()
                if obj is _sentinel:
                    debug('feeder thread got sentinel -- exiting')
                    self._reader.close()
                    self._writer.close()
                    return
                self._send(obj)

    def _send(self, obj):
        try:
            data = _ForkingPickler.dumps(obj)
            with self._wlock:
                self._writer.send_bytes(data)
        except Exception as failure:
            if is_exiting():
                info('error in queue thread: %s', failure)
                return
            if self._sem is not None:
                self._sem.release()
            self._on_queue_feeder_error(failure, obj)

    def _on_queue_feeder_error(self, e, obj):
        import traceback
        traceback.print_exc()


class JoinableQueue(Queue):

    def __init__(self, maxsize=0, *, ctx=context._default_context):
        super().__init__(maxsize, ctx=ctx)
        self._unfinished_tasks = ctx.Semaphore(0)
        self._cond = ctx.Condition()

    def __getstate__(self):
        return super().__getstate__(), self._cond, self._unfinished_tasks

    def __setstate__(self, state):
        super().__setstate__(state[0])
        self._cond, self._unfinished_tasks = state[1:]

    def put(self, obj, block=True, timeout=None):
        super().put(obj, block, timeout)
        with self._cond:
            self._unfinished_tasks.release()

    def task_done(self):
        with self._cond:
            if not self._unfinished_tasks.acquire(False):
                raise ValueError('task_done() called too many times')
            if self._unfinished_tasks.get_value() == 0:
                self._cond.notify_all()

    def join(self):
        with self._cond:
            if self._unfinished_tasks.get_value() > 0:
                self._cond.wait()


class SimpleQueue:

    def __init__(self, *, ctx=context._default_context):
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = ctx.Lock()
        self._wlock = ctx.Lock()

    def __getstate__(self):
        context.assert_spawning(self)
        return self._reader, self._writer, self._rlock, self._wlock

    def __setstate__(self, state):
        self._reader, self._writer, self._rlock, self._wlock = state

    def empty(self):
        return not self._reader.poll()

    def get(self):
        with self._rlock:
            data = self._reader.recv_bytes()
        return _ForkingPickler.loads(data)

    def put(self, obj):
        data = _ForkingPickler.dumps(obj)
        with self._wlock:
            self._writer.send_bytes(data)

    def close(self):
        self._reader.close()
        self._writer.close()
