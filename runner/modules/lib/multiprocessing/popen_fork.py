"""Models multiprocessing.popen_fork: a child as its parent holds it.

What waits and forks is whatever os and selectors have at that time.
"""
import os
import signal

from _os_programs import exit_code
from multiprocessing import util

__all__ = ['Popen']


class Popen:
    method = 'fork'

    def __init__(self, process_obj):
        util._flush_std_streams()
        self.returncode = None
        self.finalizer = None
        self._launch(process_obj)

    def _launch(self, process_obj):
        parent_reads, child_writes = os.pipe()
        child_reads, parent_writes = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            code = 1
            try:
                util.begin_exit_functions()
                os.close(parent_reads)
                os.close(parent_writes)
                code = process_obj._bootstrap(parent_sentinel=child_reads)
            finally:
                util.run_exit_functions()
                os._exit(code)
        os.close(child_writes)
        os.close(child_reads)
        self.finalizer = util.Finalize(self, self._close_descriptors, (parent_reads, parent_writes))
        self.sentinel = parent_reads

    @staticmethod
    def _close_descriptors(*descriptors):
        for descriptor in descriptors:
            os.close(descriptor)

    def duplicate_for_child(self, fd):
        return fd

    def poll(self, flag=os.WNOHANG):
        if self.returncode is None:
            try:
                pid, status = os.waitpid(self.pid, flag)
            except OSError:
                return None
            if pid == self.pid:
                self.returncode = exit_code(status)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            if timeout is not None:
                from multiprocessing.connection import wait
                if not wait([self.sentinel], timeout):
                    return None
            return self.poll(os.WNOHANG if timeout == 0.0 else 0)
        return self.returncode

    def _send_signal(self, number):
        if self.returncode is None:
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                pass
            except OSError:
                if self.wait(timeout=0.1) is None:
                    raise

    def interrupt(self):
        self._send_signal(signal.SIGINT)

    def terminate(self):
        self._send_signal(signal.SIGTERM)

    def kill(self):
        self._send_signal(signal.SIGKILL)

    def close(self):
        if self.finalizer is not None:
            self.finalizer()
