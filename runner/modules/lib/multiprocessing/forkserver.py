"""Models multiprocessing.forkserver: a new interpreter that forks the processes of the program on demand.

All versions.  It has nothing of its parent's patches.  In 3.14 it imports the program's file first, as __mp_main__;
before, it means to and does not, since it looks for the path under a name that is not there.  Only 3.14 has clients
prove that they may ask.  What it waits with and forks by is whatever selectors, os and socket have by then: the program
that it has imported may have patched them.
"""
import atexit
import os
import selectors
import signal
import socket
import struct
import sys
import threading
import warnings

from _os_programs import exit_code
from multiprocessing import AuthenticationError
from multiprocessing import connection
from multiprocessing import process
from multiprocessing import resource_tracker
from multiprocessing import spawn
from multiprocessing import util
from multiprocessing.context import reduction

__all__ = ['ensure_running', 'get_inherited_fds', 'connect_to_new_process', 'set_forkserver_preload']

MAXFDS_TO_SEND = 256
_AUTHKEY_LEN = 32
_PROVES = sys.version_info >= (3, 14)


class ForkServer:

    def __init__(self):
        self._forkserver_authkey = None
        self._forkserver_address = None
        self._forkserver_alive_fd = None
        self._forkserver_pid = None
        self._inherited_fds = None
        self._lock = threading.Lock()
        self._preload_modules = ['__main__']

    def set_forkserver_preload(self, modules_names):
        if not all(type(mod) is str for mod in modules_names):
            raise TypeError('module_names must be a list of strings')
        self._preload_modules = modules_names

    def get_inherited_fds(self):
        return self._inherited_fds

    def connect_to_new_process(self, fds):
        """(where the child's pid and exit code come, where it reads what it is to do)."""
        self.ensure_running()
        if len(fds) + 4 >= MAXFDS_TO_SEND:
            raise ValueError('too many fds')
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(self._forkserver_address)
            parent_reads, child_writes = os.pipe()
            child_reads, parent_writes = os.pipe()
            try:
                if _PROVES:
                    client.setblocking(True)
                    wrapped = connection.Connection(client.fileno())
                    connection.answer_challenge(wrapped, self._forkserver_authkey)
                    connection.deliver_challenge(wrapped, self._forkserver_authkey)
                reduction.sendfds(client, [child_reads, child_writes, self._forkserver_alive_fd,
                                           resource_tracker.getfd()] + fds)
                return parent_reads, parent_writes
            except:
                os.close(parent_reads)
                os.close(parent_writes)
                raise
            finally:
                os.close(child_reads)
                os.close(child_writes)

    def ensure_running(self):
        with self._lock:
            resource_tracker.ensure_running()
            if self._forkserver_pid is not None:
                if not os.waitpid(self._forkserver_pid, os.WNOHANG)[0]:
                    return
                os.close(self._forkserver_alive_fd)
                self._forkserver_authkey = None
                self._forkserver_address = None
                self._forkserver_alive_fd = None
                self._forkserver_pid = None
            self._launch(self._arguments())

    def _arguments(self):
        """What the server's main() is called with besides descriptors."""
        if not self._preload_modules:
            return {}
        data = spawn.get_preparation_data('ignore')
        arguments = {'sys_path': data['sys_path']}
        if _PROVES:
            arguments['sys_argv'] = data['sys_argv']
            if 'init_main_from_path' in data:
                arguments['main_path'] = data['init_main_from_path']
        return arguments

    def _launch(self, arguments):
        with socket.socket(socket.AF_UNIX) as listener:
            address = connection.arbitrary_address('AF_UNIX')
            listener.bind(address)
            listener.listen()
            alive_reads, alive_writes = os.pipe()
            passed = [listener.fileno(), alive_reads]
            if _PROVES:
                key_reads, key_writes = os.pipe()
                passed.append(key_reads)
                arguments['authkey_r'] = key_reads
            command = 'from multiprocessing.forkserver import main; main(%d, %d, %r, **%r)' % (
                listener.fileno(), alive_reads, self._preload_modules, arguments)
            exe = spawn.get_executable()
            pid = util.spawnv_passfds(exe, [exe, '-c', command], passed)
            os.close(alive_reads)
            if _PROVES:
                os.close(key_reads)
                self._forkserver_authkey = os.urandom(_AUTHKEY_LEN)
                os.write(key_writes, self._forkserver_authkey)
                os.close(key_writes)
            self._forkserver_address = address
            self._forkserver_alive_fd = alive_writes
            self._forkserver_pid = pid


def _preload(names, main_path, sys_path, sys_argv):
    if sys_argv is not None:
        sys.argv[:] = sys_argv
    if sys_path is not None:
        sys.path[:] = sys_path
    if '__main__' in names and main_path is not None:
        process.current_process()._inheriting = True
        try:
            spawn.import_main_path(main_path)
        finally:
            del process.current_process()._inheriting
    for name in names:
        try:
            __import__(name)
        except ImportError:
            pass
    util._flush_std_streams()


def _ignore_signal(*_unused):
    pass


def main(listener_fd, alive_r, preload, main_path=None, sys_path=None, *, sys_argv=None, authkey_r=None):
    """Run the server."""
    authkey = None
    if authkey_r is not None:
        authkey = os.read(authkey_r, _AUTHKEY_LEN)
        os.close(authkey_r)
    if preload:
        _preload(preload, main_path, sys_path, sys_argv)
    util._close_stdin()
    sig_r, sig_w = os.pipe()
    os.set_blocking(sig_r, False)
    os.set_blocking(sig_w, False)
    handlers = {signal.SIGCHLD: _ignore_signal, signal.SIGINT: signal.SIG_IGN}
    old_handlers = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    signal.set_wakeup_fd(sig_w)
    with socket.socket(socket.AF_UNIX, fileno=listener_fd) as listener, selectors.DefaultSelector() as selector:
        _forkserver._forkserver_address = listener.getsockname()
        for each in (listener, alive_r, sig_r):
            selector.register(each, selectors.EVENT_READ)
        _Service(authkey, listener, selector, (alive_r, sig_r, sig_w), old_handlers).run()


class _Service:
    """The server's loop."""

    def __init__(self, authkey, listener, selector, descriptors, old_handlers):
        self._authkey = authkey
        self._listener = listener
        self._selector = selector
        self._descriptors = descriptors
        self._old_handlers = old_handlers
        self._pid_to_fd = {}

    def run(self):
        alive_r, sig_r, _sig_w = self._descriptors
        while True:
            ready = [key.fileobj for key, _events in self._selector.select()]
            if alive_r in ready:
                # All who could ask are gone.
                assert os.read(alive_r, 1) == b'', 'Not at EOF?'
                raise SystemExit
            if sig_r in ready:
                os.read(sig_r, 65536)
                self._report_ended()
            if self._listener in ready:
                self._answer()

    def _report_ended(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            child_w = self._pid_to_fd.pop(pid, None)
            if child_w is None:
                warnings.warn('forkserver: waitpid returned unexpected pid %d' % pid)
                continue
            try:
                write_signed(child_w, exit_code(status))
            except BrokenPipeError:
                pass
            os.close(child_w)

    def _answer(self):
        with self._listener.accept()[0] as s:
            try:
                if self._authkey:
                    wrapped = connection.Connection(s.fileno())
                    connection.deliver_challenge(wrapped, self._authkey)
                    connection.answer_challenge(wrapped, self._authkey)
                fds = reduction.recvfds(s, MAXFDS_TO_SEND + 1)
            except (EOFError, BrokenPipeError, AuthenticationError):
                s.close()
                return
        child_r, child_w, *fds = fds
        pid = os.fork()
        if pid == 0:
            self._be_child(child_r, child_w, fds)
        try:
            write_signed(child_w, pid)
        except BrokenPipeError:
            pass
        self._pid_to_fd[pid] = child_w
        os.close(child_r)
        for fd in fds:
            os.close(fd)

    def _be_child(self, child_r, child_w, fds):
        code = 1
        try:
            self._listener.close()
            self._selector.close()
            unused = [*self._descriptors, child_w, *self._pid_to_fd.values()]
            util.begin_exit_functions()
            code = _serve_one(child_r, fds, unused, self._old_handlers)
        except Exception:
            sys.excepthook(*sys.exc_info())
            sys.stderr.flush()
        finally:
            util.run_exit_functions()
            os._exit(code)


def _serve_one(child_r, fds, unused_fds, handlers):
    signal.set_wakeup_fd(-1)
    for number, handler in handlers.items():
        signal.signal(number, handler)
    for fd in unused_fds:
        os.close(fd)
    (_forkserver._forkserver_alive_fd, resource_tracker._resource_tracker._fd, *_forkserver._inherited_fds) = fds
    return spawn._main(child_r, os.dup(child_r))


def read_signed(fd):
    data = b''
    while len(data) < 8:
        part = os.read(fd, 8 - len(data))
        if not part:
            raise EOFError('unexpected EOF')
        data += part
    return struct.unpack('q', data)[0]


def write_signed(fd, n):
    util.write_whole(fd, struct.pack('q', n))


_forkserver = ForkServer()
ensure_running = _forkserver.ensure_running
get_inherited_fds = _forkserver.get_inherited_fds
connect_to_new_process = _forkserver.connect_to_new_process
set_forkserver_preload = _forkserver.set_forkserver_preload
