"""Models multiprocessing.popen_spawn_posix: a child that is a new interpreter, fed through a pipe."""
import os

from multiprocessing import popen_fork
from multiprocessing import spawn
from multiprocessing import util

__all__ = ['Popen']


class _DupFd:

    def __init__(self, fd):
        self.fd = fd

    def detach(self):
        return self.fd


class Popen(popen_fork.Popen):
    method = 'spawn'
    DupFd = _DupFd

    def __init__(self, process_obj):
        self._fds = []
        super().__init__(process_obj)

    def duplicate_for_child(self, fd):
        self._fds.append(fd)
        return fd

    def _launch(self, process_obj):
        from multiprocessing import resource_tracker
        tracker_fd = resource_tracker.getfd()
        self._fds.append(tracker_fd)
        message = spawn.for_child(self, process_obj)
        parent_reads, child_writes = os.pipe()
        child_reads, parent_writes = os.pipe()
        command = spawn.get_command_line(tracker_fd=tracker_fd, pipe_handle=child_reads)
        self._fds += [child_reads, child_writes]
        self.pid = util.spawnv_passfds(spawn.get_executable(), command, self._fds)
        os.close(child_reads)
        os.close(child_writes)
        self.sentinel = parent_reads
        try:
            util.write_whole(parent_writes, message)
        finally:
            self.finalizer = util.Finalize(self, self._close_descriptors, (parent_reads, parent_writes))
