"""Models multiprocessing.resource_tracker: the pipe that keeps it alive, and the process at its other end, which
removes what processes have left behind, and says so.

That process is there once a program has to do with shared memory.  Until then there is nothing for it to do: semaphores
have no names here that could be left.
"""
import os
import sys

from multiprocessing import util

__all__ = ['ensure_running', 'register', 'unregister']


class ResourceTracker:

    def __init__(self):
        self._fd = None
        self._pid = None
        self._reads = None

    def getfd(self):
        self.ensure_running()
        return self._fd

    def ensure_running(self):
        if self._fd is None:
            self._reads, self._fd = os.pipe()
        if self._reads is not None and 'multiprocessing.shared_memory' in sys.modules:
            self._start()

    def _start(self):
        import signal
        from multiprocessing import spawn
        command = 'from multiprocessing.resource_tracker import main;main(%d)' % self._reads
        signal.pthread_sigmask(signal.SIG_BLOCK, _IGNORED)
        try:
            self._pid = util.spawnv_passfds(spawn.get_executable(), [spawn.get_executable(), '-c', command],
                                            [self._reads])
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _IGNORED)
        os.close(self._reads)
        self._reads = None

    def register(self, name, rtype):
        self._send('REGISTER', name, rtype)

    def unregister(self, name, rtype):
        self._send('UNREGISTER', name, rtype)

    def _send(self, command, name, rtype):
        self.ensure_running()
        if rtype != 'semaphore':
            os.write(self._fd, ('%s:%s:%s\n' % (command, name, rtype)).encode('ascii'))


_IGNORED = 2, 15    # SIGINT and SIGTERM
_resource_tracker = ResourceTracker()
ensure_running = _resource_tracker.ensure_running
register = _resource_tracker.register
unregister = _resource_tracker.unregister
getfd = _resource_tracker.getfd


def main(fd):
    """Of the process: it ends when nobody has the pipe's other end any more."""
    import signal
    for number in _IGNORED:
        signal.signal(number, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _IGNORED)
    known = {}
    try:
        with os.fdopen(fd, 'rb') as told:
            for line in told:
                try:
                    _follow(known, *line.strip().decode('ascii').split(':'))
                except Exception:
                    sys.excepthook(*sys.exc_info())
    finally:
        for rtype, names in known.items():
            _remove(rtype, names)


def _follow(known, command, name, rtype):
    if rtype != 'shared_memory':
        raise ValueError('Cannot register %s for automatic cleanup: unknown resource type %s' % (name, rtype))
    names = known.setdefault(rtype, set())
    names.add(name) if command == 'REGISTER' else names.remove(name)


def _remove(rtype, names):
    import warnings

    import _posixshmem
    if not names:
        return
    which = ': %s' % names if sys.version_info >= (3, 13) else ''
    warnings.warn('resource_tracker: There appear to be %d leaked %s objects to clean up at shutdown%s' % (
        len(names), rtype, which))
    for name in names:
        try:
            _posixshmem.shm_unlink(name)
        except Exception as error:
            warnings.warn('resource_tracker: %r: %s' % (name, error))
