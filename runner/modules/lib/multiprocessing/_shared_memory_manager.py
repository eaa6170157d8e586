"""The part of multiprocessing.managers that is about shared memory: a server that knows which blocks its clients have
made, and removes them when it ends.
"""
from multiprocessing import connection
from multiprocessing import managers
from multiprocessing import resource_tracker
from multiprocessing import shared_memory
from multiprocessing._manager_server import Server
from multiprocessing._manager_server import dispatch

__name__ = 'multiprocessing.managers'


class SharedMemoryServer(Server):
    public = Server.public + ['track_segment', 'release_segment', 'list_segments']

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._names = []

    def shutdown(self, c):
        for name in self._names[:]:
            self.release_segment(c, name)
        return super().shutdown(c)

    def track_segment(self, c, segment_name):
        self._names.append(segment_name)

    def release_segment(self, c, segment_name):
        self._names.remove(segment_name)
        segment = shared_memory.SharedMemory(segment_name)
        segment.close()
        segment.unlink()

    def list_segments(self, c):
        return self._names


class SharedMemoryManager(managers.BaseManager):
    _Server = SharedMemoryServer

    def __init__(self, *args, **kwargs):
        resource_tracker.ensure_running()   # before there is a server that would have one of its own
        super().__init__(*args, **kwargs)

    def get_server(self):
        self._check_initial()
        return SharedMemoryServer(self._registry, self._address, self._authkey, self._serializer)

    def _tracked(self, block, made):
        """*made*, whose block the server knows from now on."""
        try:
            self._ask('track_segment', block.name)
        except BaseException:
            block.unlink()
            raise
        return made

    def _ask(self, method, *args):
        conn = connection.Client(self._address, authkey=self._authkey)
        try:
            return dispatch(conn, None, method, args)
        finally:
            conn.close()

    def SharedMemory(self, size):
        block = shared_memory.SharedMemory(None, create=True, size=size)
        return self._tracked(block, block)

    def ShareableList(self, sequence):
        made = shared_memory.ShareableList(sequence)
        return self._tracked(made.shm, made)
