"""Models gevent.backdoor: a server that gives each client an interpreter in this process.

The greenlet of a client has standard streams of its own: they are put in when it is switched to, and the loop's are put
back when it ends, as in gevent (which does not put them back when it only waits).
"""
import sys

from gevent import socket
from gevent._version import version_info
from gevent.greenlet import Greenlet
from gevent.hub import getcurrent
from gevent.pool import Pool
from gevent.server import StreamServer

__all__ = ['BackdoorServer']

_STREAMS = ('stdin', 'stdout', 'stderr')
for _name, _prompt in (('ps1', '>>> '), ('ps2', '... ')):
    if not hasattr(sys, _name):
        setattr(sys, _name, _prompt)


class _GreenletWithStreams(Greenlet):

    def __init__(self, *args, **kwargs):
        Greenlet.__init__(self, *args, **kwargs)
        self.stdin = self.stdout = None
        self._before = None

    def switch(self, *args, **kwargs):
        if self.stdin is not None:
            self.switch_in()
        return Greenlet.switch(self, *args, **kwargs)

    def throw(self, *args, **kwargs):
        if self._before is None and self.stdin is not None:
            self.switch_in()
        return Greenlet.throw(self, *args, **kwargs)

    def switch_in(self):
        self._before = [getattr(sys, name) for name in _STREAMS]
        sys.stdin, sys.stdout, sys.stderr = self.stdin, self.stdout, self.stdout

    def switch_out(self):
        sys.stdin, sys.stdout, sys.stderr = self._before or (None, None, None)
        self._before = None

    def run(self):
        try:
            return Greenlet.run(self)
        finally:
            self.switch_out()


class BackdoorServer(StreamServer):

    def __init__(self, listener, locals=None, banner=None, **server_args):
        StreamServer.__init__(self, listener, spawn=Pool(greenlet_class=_GreenletWithStreams), **server_args)
        self.locals = {'__doc__': None, '__name__': '__console__', **(locals or {})}
        self.banner = banner
        self.stderr = sys.stderr

    def _create_interactive_locals(self):
        import builtins
        return {**self.locals, 'builtins': builtins, '__builtins__': builtins}

    def handle(self, conn, _address):
        from code import InteractiveConsole
        try:
            conn.setsockopt(socket.SOL_TCP, socket.TCP_NODELAY, True)
        except OSError:     # of a local socket
            if version_info < (25, 4):
                raise
        lines = conn.makefile(mode='r')
        greenlet = getcurrent()
        greenlet.stdin = _Input(conn, lines)
        greenlet.stdout = _Output(conn, lines)
        greenlet.switch_in()
        try:
            InteractiveConsole(self._create_interactive_locals()).interact(banner=self.banner, exitmsg='')
        except SystemExit:
            pass
        finally:
            lines.close()
            conn.close()


class _Stream:
    """One direction of a connection."""
    encoding = 'utf-8'
    softspace = None

    def __init__(self, sock, file):
        self.sock = sock
        self.fobj = file
        self.fileno = sock.fileno

    def __getattr__(self, name):
        return getattr(self.fobj, name)

    def close(self):
        """The connection is closed by who made it."""


class _Output(_Stream):

    def flush(self):
        """Nothing waits: what is written is sent."""

    def write(self, data):
        self.sock.sendall(data if isinstance(data, bytes) else data.encode(self.encoding))


class _Input(_Stream):

    def readline(self, *limit):
        try:
            return self.fobj.readline(*limit).replace('\r\n', '\n')
        except UnicodeError:
            return ''
