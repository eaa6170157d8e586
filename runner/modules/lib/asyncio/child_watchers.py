"""Who tells a loop that a program has ended: unix_events' child watchers.

All versions: a thread that waits for each program, from 3.12 on a pidfd on the loop itself, and the one that goes by
SIGCHLD (gone in 3.14, with the functions that choose one).
"""
import itertools
import logging
import os
import signal
import sys
import threading

from _os_programs import exit_code
from asyncio import events

logger = logging.getLogger('asyncio')


class AbstractChildWatcher:

    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        raise NotImplementedError()

    def attach_loop(self, loop):
        pass

    def close(self):
        pass

    def is_active(self):
        return True

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


class PidfdChildWatcher(AbstractChildWatcher):
    """A descriptor of the program's is readable once that has ended."""

    def add_child_handler(self, pid, callback, *args):
        loop = events.get_running_loop()
        pidfd = os.pidfd_open(pid)
        loop._add_reader(pidfd, self._do_wait, pid, pidfd, callback, args)

    def _do_wait(self, pid, pidfd, callback, args):
        events.get_running_loop()._remove_reader(pidfd)
        returncode = _wait_for(pid)
        os.close(pidfd)
        callback(pid, returncode, *args)

    def remove_child_handler(self, pid):
        return True


class ThreadedChildWatcher(AbstractChildWatcher):
    """A thread of threading's blocks in os.waitpid for each program."""

    def __init__(self):
        self._pid_counter = itertools.count(0)
        self._threads = {}

    def add_child_handler(self, pid, callback, *args):
        loop = events.get_running_loop()
        prefix = 'asyncio-waitpid' if sys.version_info >= (3, 12) else 'waitpid'
        thread = threading.Thread(target=self._do_waitpid, name=f'{prefix}-{next(self._pid_counter)}',
                                  args=(loop, pid, callback, args), daemon=True)
        self._threads[pid] = thread
        thread.start()

    def remove_child_handler(self, pid):
        return True

    def _do_waitpid(self, loop, expected_pid, callback, args):
        returncode = _wait_for(expected_pid)
        if loop.is_closed():
            logger.warning('Loop %r that handles pid %r is closed', loop, expected_pid)
        else:
            loop.call_soon_threadsafe(callback, expected_pid, returncode, *args)
        self._threads.pop(expected_pid)


def _wait_for(pid):
    try:
        _pid, status = os.waitpid(pid, 0)
    except ChildProcessError:
        # Somebody else has waited for it.
        logger.warning('Unknown child process pid %d, will report returncode 255', pid)
        return 255
    return exit_code(status)


class SafeChildWatcher(AbstractChildWatcher):
    """SIGCHLD reaches the loop that it is attached to; then every program that it knows is asked."""

    def __init__(self):
        self._loop = None
        self._callbacks = {}

    def is_active(self):
        return self._loop is not None and self._loop.is_running()

    def close(self):
        self._callbacks.clear()
        self.attach_loop(None)

    def attach_loop(self, loop):
        if self._loop is not None:
            self._loop.remove_signal_handler(signal.SIGCHLD)
        self._loop = loop
        if loop is not None:
            loop.add_signal_handler(signal.SIGCHLD, self._sig_chld)
            self._ask_all()

    def add_child_handler(self, pid, callback, *args):
        self._callbacks[pid] = (callback, args)
        self._ask(pid)

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None

    def _sig_chld(self):
        self._ask_all()

    def _ask_all(self):
        for pid in list(self._callbacks):
            self._ask(pid)

    def _ask(self, expected_pid):
        try:
            pid, status = os.waitpid(expected_pid, os.WNOHANG)
        except ChildProcessError:
            pid, returncode = expected_pid, 255
            logger.warning('Unknown child process pid %d, will report returncode 255', pid)
        else:
            if pid == 0:
                return
            returncode = exit_code(status)
        callback, args = self._callbacks.pop(pid)
        callback(pid, returncode, *args)


def default_watcher():
    if sys.version_info >= (3, 12):
        return PidfdChildWatcher()
    return ThreadedChildWatcher()
