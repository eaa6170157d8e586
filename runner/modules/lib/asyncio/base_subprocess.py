"""The transport of a program that the loop has started: base_subprocess and _UnixSubprocessTransport.

All versions; until 3.9 a program reads from one of a pair of sockets, which does not block if the patch makes it.  From
3.12 on whoever waits for the end waits until the pipes are closed, too.  subprocess.Popen is what it is when a program
is started: gevent's, if that has been patched in.
"""
import collections
import socket
import subprocess
import sys

from asyncio import protocols
from asyncio import transports

_INPUT_IS_SOCKETS = sys.version_info < (3, 10)
_WAITS_FOR_PIPES = (3, 11) <= sys.version_info < (3, 14)


def _start_with_sockets(args, stdin, bufsize, **options):
    theirs, ours = socket.socketpair()
    try:
        proc = subprocess.Popen(args, stdin=theirs, bufsize=bufsize, **options)
    except BaseException:
        ours.close()
        raise
    finally:
        theirs.close()
    proc.stdin = open(ours.detach(), 'wb', buffering=bufsize)
    return proc


class SubprocessTransport(transports.SubprocessTransport):

    def __init__(self, loop, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=None, extra=None, **options):
        self._closed = False
        self._protocol = protocol
        self._loop = loop
        self._proc = None
        self._returncode = None
        self._exit_waiters = []
        self._pending_calls = collections.deque()
        self._finished = False
        self._pipes = {fd: None for fd, given in enumerate((stdin, stdout, stderr)) if given == subprocess.PIPE}
        start = _start_with_sockets if _INPUT_IS_SOCKETS and stdin == subprocess.PIPE else subprocess.Popen
        try:
            self._proc = start(args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, universal_newlines=False,
                               bufsize=bufsize, **options)
        except BaseException:
            self.close()
            raise
        self._pid = self._proc.pid
        self._extra = {'subprocess': self._proc, **(extra or {})}
        loop.create_task(self._connect_pipes(waiter))

    def is_closing(self):
        return self._closed

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        return self._pipes[fd].pipe if fd in self._pipes else None

    def close(self):
        if self._closed:
            return
        self._closed = True
        for each in self._pipes.values():
            if each is not None:
                each.pipe.close()
        if self._proc is not None and self._returncode is None and self._proc.poll() is None:
            try:
                self._proc.kill()
            except ProcessLookupError:
                pass

    def _check_proc(self):
        if self._proc is None:
            raise ProcessLookupError()

    def send_signal(self, signal):
        self._check_proc()
        self._proc.send_signal(signal)

    def terminate(self):
        self._check_proc()
        self._proc.terminate()

    def kill(self):
        self._check_proc()
        self._proc.kill()

    async def _connect_pipes(self, waiter):
        loop = self._loop
        try:
            for fd, pipe in enumerate((self._proc.stdin, self._proc.stdout, self._proc.stderr)):
                if pipe is None:
                    continue
                connect = loop.connect_read_pipe if fd else loop.connect_write_pipe
                kind = _ReadPipeProtocol if fd else _WritePipeProtocol
                _transport, self._pipes[fd] = await connect(lambda: kind(self, fd), pipe)
            loop.call_soon(self._protocol.connection_made, self)
            for callback, data in self._pending_calls:
                loop.call_soon(callback, *data)
            self._pending_calls = None
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if waiter is not None and not waiter.cancelled():
                waiter.set_exception(error)
        else:
            if waiter is not None and not waiter.cancelled():
                waiter.set_result(None)

    def _call(self, callback, *data):
        if self._pending_calls is not None:
            self._pending_calls.append((callback, data))
        else:
            self._loop.call_soon(callback, *data)

    def _pipe_connection_lost(self, fd, error):
        self._call(self._protocol.pipe_connection_lost, fd, error)
        self._try_finish()

    def _pipe_data_received(self, fd, data):
        self._call(self._protocol.pipe_data_received, fd, data)

    def _process_exited(self, returncode):
        self._returncode = returncode
        if self._proc.returncode is None:
            self._proc.returncode = returncode
        self._call(self._protocol.process_exited)
        self._try_finish()
        if not _WAITS_FOR_PIPES:
            self._wake_waiters()

    def _wake_waiters(self):
        waiters, self._exit_waiters = self._exit_waiters, None
        for waiter in waiters:
            if not waiter.cancelled():
                waiter.set_result(self._returncode)

    async def _wait(self):
        if self._returncode is not None:
            return self._returncode
        waiter = self._loop.create_future()
        self._exit_waiters.append(waiter)
        return await waiter

    def _try_finish(self):
        if self._returncode is None:
            return
        if all(each is not None and each.disconnected for each in self._pipes.values()):
            self._finished = True
            self._call(self._call_connection_lost, None)

    def _call_connection_lost(self, error):
        try:
            self._protocol.connection_lost(error)
        finally:
            if _WAITS_FOR_PIPES:
                self._wake_waiters()
            self._loop = None
            self._proc = None
            self._protocol = None


class _WritePipeProtocol(protocols.BaseProtocol):

    def __init__(self, proc, fd):
        self.proc = proc
        self.fd = fd
        self.pipe = None
        self.disconnected = False

    def connection_made(self, transport):
        self.pipe = transport

    def connection_lost(self, exc):
        self.disconnected = True
        self.proc._pipe_connection_lost(self.fd, exc)
        self.proc = None

    def pause_writing(self):
        self.proc._protocol.pause_writing()

    def resume_writing(self):
        self.proc._protocol.resume_writing()


class _ReadPipeProtocol(_WritePipeProtocol, protocols.Protocol):

    def data_received(self, data):
        self.proc._pipe_data_received(self.fd, data)


class StartingPrograms:
    """The loop's operations on programs."""

    async def subprocess_exec(self, protocol_factory, program, *args, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, universal_newlines=False, shell=False, bufsize=0, encoding=None,
                              errors=None, text=None, **options):
        if shell:
            raise ValueError('shell must be False')
        _check_options(universal_newlines, bufsize, encoding, errors, text)
        return await self._start_program(protocol_factory, (program,) + args, False, stdin, stdout, stderr, options)

    async def subprocess_shell(self, protocol_factory, cmd, *, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, universal_newlines=False, shell=True, bufsize=0, encoding=None,
                               errors=None, text=None, **options):
        if not isinstance(cmd, (bytes, str)):
            raise ValueError('cmd must be a string')
        if not shell:
            raise ValueError('shell must be True')
        _check_options(universal_newlines, bufsize, encoding, errors, text)
        return await self._start_program(protocol_factory, cmd, True, stdin, stdout, stderr, options)

    async def _start_program(self, protocol_factory, args, shell, stdin, stdout, stderr, options):
        protocol = protocol_factory()
        with self._child_watcher() as watcher:
            if not watcher.is_active():
                raise RuntimeError('asyncio.get_child_watcher() is not activated, '
                                   'subprocess support is not installed.')
            waiter = self.create_future()
            transport = SubprocessTransport(self, protocol, args, shell, stdin, stdout, stderr, 0, waiter, **options)
            watcher.add_child_handler(transport.get_pid(), self._program_ended, transport)
            try:
                await waiter
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                transport.close()
                await transport._wait()
                raise
        return transport, protocol

    def _program_ended(self, _pid, returncode, transport):
        if sys.version_info >= (3, 12):
            self.call_soon_threadsafe(transport._process_exited, returncode)
        else:
            self.call_soon_threadsafe(self.call_soon, transport._process_exited, returncode)


def _check_options(universal_newlines, bufsize, encoding, errors, text):
    if universal_newlines:
        raise ValueError('universal_newlines must be False')
    if bufsize != 0:
        raise ValueError('bufsize must be 0')
    if text:
        raise ValueError('text must be False')
    if encoding is not None:
        raise ValueError('encoding must be None')
    if errors is not None:
        raise ValueError('errors must be None')
