"""Models multiprocessing.popen_forkserver: a child that the fork server forks; its exit code comes through a pipe."""
import os

from multiprocessing import forkserver
from multiprocessing import popen_fork
from multiprocessing import spawn
from multiprocessing import util

__all__ = ['Popen']


class _DupFd:

    def __init__(self, ind):
        self.ind = ind

    def detach(self):
        return forkserver.get_inherited_fds()[self.ind]


class Popen(popen_fork.Popen):
    method = 'forkserver'
    DupFd = _DupFd

    def __init__(self, process_obj):
        self._fds = []
        super().__init__(process_obj)

    def duplicate_for_child(self, fd):
        self._fds.append(fd)
        return len(self._fds) - 1

    def _launch(self, process_obj):
        message = spawn.for_child(self, process_obj)
        self.sentinel, writes = forkserver.connect_to_new_process(self._fds)
        # The child sees by the other end of this that its parent is there.
        kept = os.dup(writes)
        self.finalizer = util.Finalize(self, self._close_descriptors, (kept, self.sentinel))
        util.write_whole(writes, message)
        os.close(writes)
        self.pid = forkserver.read_signed(self.sentinel)

    def poll(self, flag=os.WNOHANG):
        if self.returncode is None:
            from multiprocessing.connection import wait
            if not wait([self.sentinel], 0 if flag == os.WNOHANG else None):
                return None
            try:
                self.returncode = forkserver.read_signed(self.sentinel)
            except (OSError, EOFError):
                self.returncode = 255
        return self.returncode
