"""Models `concurrent.futures._base`: futures, and what waits for them; 3.8 to 3.14.

A future is a condition of `threading`, made when the future is: an RLock and native or gevent's locks
as its waiters, according to what `threading` holds at each moment.
"""
import collections
import logging
import sys
import threading
import time

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'
_AS_COMPLETED = '_AS_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'

_OVER = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
_REPORTED = (CANCELLED_AND_NOTIFIED, FINISHED)      # over, and the waiters know
_DESCRIPTIONS = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled',
                 CANCELLED_AND_NOTIFIED: 'cancelled', FINISHED: 'finished'}

LOGGER = logging.getLogger("concurrent.futures")


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


if sys.version_info >= (3, 11):
    TimeoutError = TimeoutError     # the builtin one
else:
    class TimeoutError(Error):
        pass


class BrokenExecutor(RuntimeError):
    pass


# ---- waiters: a future tells them how it ended

class _Waiter:

    def __init__(self):
        self.event = threading.Event()
        self.finished_futures = []

    def add_result(self, future):
        self.finished_futures.append(future)

    def add_exception(self, future):
        self.finished_futures.append(future)

    def add_cancelled(self, future):
        self.finished_futures.append(future)


class _AsCompletedWaiter(_Waiter):

    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def add_result(self, future):
        with self.lock:
            super().add_result(future)
            self.event.set()

    add_exception = add_result
    add_cancelled = add_result


class _FirstCompletedWaiter(_Waiter):

    def add_result(self, future):
        super().add_result(future)
        self.event.set()

    add_exception = add_result
    add_cancelled = add_result


class _AllCompletedWaiter(_Waiter):

    def __init__(self, num_pending_calls, stop_on_exception):
        self.num_pending_calls = num_pending_calls
        self.stop_on_exception = stop_on_exception
        self.lock = threading.Lock()
        super().__init__()

    def _decrement_pending_calls(self):
        with self.lock:
            self.num_pending_calls -= 1
            if not self.num_pending_calls:
                self.event.set()

    def add_result(self, future):
        super().add_result(future)
        self._decrement_pending_calls()

    def add_exception(self, future):
        super().add_exception(future)
        if self.stop_on_exception:
            self.event.set()
        else:
            self._decrement_pending_calls()

    add_cancelled = add_result


class _AcquireFutures:
    """Holds the conditions of many futures, taken in one order by everybody."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *args):
        for future in self.futures:
            future._condition.release()


def _create_and_install_waiters(fs, return_when):
    if return_when == _AS_COMPLETED:
        waiter = _AsCompletedWaiter()
    elif return_when == FIRST_COMPLETED:
        waiter = _FirstCompletedWaiter()
    elif return_when in (FIRST_EXCEPTION, ALL_COMPLETED):
        pending = sum(future._state not in _REPORTED for future in fs)
        waiter = _AllCompletedWaiter(pending, stop_on_exception=return_when == FIRST_EXCEPTION)
    else:
        raise ValueError(f"Invalid return condition: {return_when!r}")
    for future in fs:
        future._waiters.append(waiter)
    return waiter


def _remove_waiter(fs, waiter):
    for future in fs:
        with future._condition:
            future._waiters.remove(waiter)


def _yield_finished_futures(finished, waiter, ref_collect):
    while finished:
        future = finished[-1]
        for futures in ref_collect:
            futures.remove(future)
        _remove_waiter([future], waiter)
        yield finished.pop()


def as_completed(fs, timeout=None):
    if timeout is not None:
        deadline = timeout + time.monotonic()
    fs = set(fs)
    total = len(fs)
    with _AcquireFutures(fs):
        finished = {future for future in fs if future._state in _REPORTED}
        pending = fs - finished
        waiter = _create_and_install_waiters(fs, _AS_COMPLETED)
    finished = list(finished)
    try:
        yield from _yield_finished_futures(finished, waiter, (fs,))
        while pending:
            left = None
            if timeout is not None:
                left = deadline - time.monotonic()
                if left < 0:
                    raise TimeoutError(f'{len(pending)} (of {total}) futures unfinished')
            waiter.event.wait(left)
            with waiter.lock:
                finished = waiter.finished_futures
                waiter.finished_futures = []
                waiter.event.clear()
            finished.reverse()
            yield from _yield_finished_futures(finished, waiter, (fs, pending))
    finally:
        _remove_waiter(fs, waiter)


DoneAndNotDoneFutures = collections.namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs) if sys.version_info >= (3, 9) else fs      # in 3.8 one that is given twice is waited for for ever
    with _AcquireFutures(fs):
        done = {future for future in fs if future._state in _REPORTED}
        not_done = set(fs) - done
        enough = len(done) == len(fs)
        if done and return_when == FIRST_COMPLETED:
            enough = True
        elif done and return_when == FIRST_EXCEPTION:
            enough = enough or any(not future.cancelled() and future.exception() is not None
                                   for future in done)
        if enough:
            return DoneAndNotDoneFutures(done, not_done)
        waiter = _create_and_install_waiters(fs, return_when)
    waiter.event.wait(timeout)
    _remove_waiter(fs, waiter)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, set(fs) - done)


class Future:

    if sys.version_info >= (3, 9):
        def __class_getitem__(cls, item):
            from _types import GenericAlias
            return GenericAlias(cls, item)

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)
            except Exception:
                LOGGER.exception('exception calling callback for %r', self)

    def __repr__(self):
        with self._condition:
            text = f'<{self.__class__.__name__} at {id(self):#x} state={_DESCRIPTIONS[self._state]}'
            if self._state == FINISHED:
                if self._exception:
                    text += f' raised {self._exception.__class__.__name__}'
                else:
                    text += f' returned {self._result.__class__.__name__}'
            return text + '>'

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in _OVER

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in _OVER:
                self._done_callbacks.append(fn)
                return
        try:
            fn(self)
        except Exception:
            LOGGER.exception('exception calling callback for %r', self)

    def result(self, timeout=None):
        with self._condition:
            if self._state not in _OVER:
                self._condition.wait(timeout)
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                raise CancelledError()
            if self._state != FINISHED:
                raise TimeoutError()
            return self.__get_result()

    def __get_result(self):
        if not self._exception:
            return self._result
        try:
            raise self._exception
        finally:
            self = None  # which is otherwise in a cycle with the exception by this frame

    def exception(self, timeout=None):
        with self._condition:
            if self._state not in _OVER:
                self._condition.wait(timeout)
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                raise CancelledError()
            if self._state != FINISHED:
                raise TimeoutError()
            return self._exception

    # For executors and tests.

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                # The condition's own waiters were notified by cancel().
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            LOGGER.critical('Future %s in unexpected state: %s', id(self), self._state)
            raise RuntimeError('Future in unexpected state')

    def _check_not_over(self):
        if self._state in _OVER:
            raise InvalidStateError(f'{self._state}: {self!r}')

    def set_result(self, result):
        self._finish(result, None, 'add_result')

    def set_exception(self, exception):
        self._finish(None, exception, 'add_exception')

    def _finish(self, result, exception, told):
        with self._condition:
            self._check_not_over()
            self._result, self._exception, self._state = result, exception, FINISHED
            for waiter in self._waiters:
                getattr(waiter, told)(self)
            self._condition.notify_all()
        self._invoke_callbacks()


def _result_or_cancel(future, timeout=None):
    try:
        return future.result(timeout)
    finally:
        future.cancel()


class Executor:

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    if sys.version_info >= (3, 14):
        def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
            return self._results_of(fn, zip(*iterables), timeout, buffersize)
    else:
        def map(self, fn, *iterables, timeout=None, chunksize=1):
            return self._results_of(fn, zip(*iterables), timeout, None)

    def _results_of(self, fn, calls, timeout, most):
        """Submitted at once, or up to *most* of them; only the results are waited for lazily."""
        deadline = None if timeout is None else timeout + time.monotonic()
        if most is not None and not isinstance(most, int):
            raise TypeError('buffersize must be an integer or None')
        if most is not None and most < 1:
            raise ValueError('buffersize must be None or > 0')
        first = calls if most is None else (args for _, args in zip(range(most), calls))
        fs = [self.submit(fn, *args) for args in first]

        def result_iterator():
            try:
                fs.reverse()
                while fs:
                    if most is not None:    # the next one takes its place before the oldest is waited for
                        fs[:0] = [self.submit(fn, *args) for _, args in zip(range(1), calls)]
                    yield _result_or_cancel(fs.pop(), None if deadline is None else deadline - time.monotonic())
            finally:
                for future in fs:
                    future.cancel()
        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
