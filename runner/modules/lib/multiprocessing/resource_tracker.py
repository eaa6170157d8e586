"""Models multiprocessing.resource_tracker as far as others see it: the pipe that keeps it alive.

What the process at its other end would remove when all are gone (names of semaphores, shared memory) goes with the case
here, so there is no such process.
"""
import os

__all__ = ['ensure_running', 'register', 'unregister']


class ResourceTracker:

    def __init__(self):
        self._fd = None
        self._reads = None

    def getfd(self):
        self.ensure_running()
        return self._fd

    def ensure_running(self):
        if self._fd is None:
            self._reads, self._fd = os.pipe()

    def register(self, name, rtype):
        self.ensure_running()

    def unregister(self, name, rtype):
        self.ensure_running()


_resource_tracker = ResourceTracker()
ensure_running = _resource_tracker.ensure_running
register = _resource_tracker.register
unregister = _resource_tracker.unregister
getfd = _resource_tracker.getfd
