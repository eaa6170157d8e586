"""Models multiprocessing.resource_sharer: descriptors that wait for whoever has got their pickle to fetch them.

A thread of the sender's, a threading.Thread of that time, hands them out one after the other.
"""
import os
import sys
import threading

from multiprocessing import connection
from multiprocessing import process
from multiprocessing import reduction
from multiprocessing import util

__all__ = ['stop', 'DupFd']


class DupFd:
    """What stands for the descriptor in the pickle."""

    def __init__(self, fd):
        self._id = _resource_sharer.register(os.dup(fd))

    def detach(self):
        address, key = self._id
        with connection.Client(address, authkey=process.current_process().authkey) as conn:
            conn.send((key, os.getpid()))
            return reduction.recv_handle(conn)


class _ResourceSharer:

    def __init__(self):
        self._lock = threading.Lock()
        self._begin()
        util.register_after_fork(self, _ResourceSharer._after_fork)

    def _begin(self):
        self._key = 0
        self._waiting = {}
        self._listener = None
        self._address = None
        self._thread = None

    def register(self, fd):
        with self._lock:
            if self._address is None:
                self._start()
            self._key += 1
            self._waiting[self._key] = fd
            return self._address, self._key

    def _after_fork(self):
        for fd in self._waiting.values():
            os.close(fd)
        if self._listener is not None:
            self._listener.close()
        self._lock = threading.Lock()
        self._begin()

    def stop(self, timeout=None):
        with self._lock:
            if self._address is None:
                return
            with connection.Client(self._address, authkey=process.current_process().authkey) as conn:
                conn.send(None)
            self._thread.join(timeout)
            self._after_fork()

    def _start(self):
        self._listener = connection.Listener(authkey=process.current_process().authkey, backlog=128)
        self._address = self._listener.address
        self._thread = threading.Thread(target=self._serve)
        self._thread.daemon = True
        self._thread.start()

    def _serve(self):
        while True:
            try:
                with self._listener.accept() as conn:
                    asked = conn.recv()
                    if asked is None:
                        return
                    key, destination_pid = asked
                    fd = self._waiting.pop(key)
                    try:
                        reduction.send_handle(conn, fd, destination_pid)
                    finally:
                        os.close(fd)
            except BaseException:
                if not util.is_exiting():
                    sys.excepthook(*sys.exc_info())


_resource_sharer = _ResourceSharer()
stop = _resource_sharer.stop
