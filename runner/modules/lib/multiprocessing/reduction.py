"""Models multiprocessing.reduction: pickle for what goes to other processes, and descriptors on their way there.

All versions.  A descriptor reaches a process that is being started by way of what starts it (DupFd), any other one
through a local socket (SCM_RIGHTS).  Left out: AbstractReducer.
"""
import os
import socket
import struct

from multiprocessing import _plain_runs
from multiprocessing import context

__all__ = ['send_handle', 'recv_handle', 'ForkingPickler', 'register', 'dump']

HAVE_SEND_HANDLE = hasattr(socket, 'CMSG_LEN') and hasattr(socket, 'SCM_RIGHTS') and hasattr(socket.socket, 'sendmsg')


class ForkingPickler:
    _extra_reducers = {}

    @classmethod
    def register(cls, type, reduce):
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        return _plain_runs.dumps(obj, protocol, cls._extra_reducers)

    loads = staticmethod(_plain_runs.loads)


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    file.write(ForkingPickler.dumps(obj, protocol))


def _packed(fds):
    return struct.pack('%di' % len(fds), *fds)


def sendfds(sock, fds):
    sock.sendmsg([bytes([len(fds) % 256])], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, _packed(fds))])
    if sock.recv(1) != b'A':
        raise RuntimeError('did not receive acknowledgement of fd')


def recvfds(sock, size):
    message, ancillary, _flags, _address = sock.recvmsg(1, socket.CMSG_SPACE(4 * size))
    if not message and not ancillary:
        raise EOFError
    sock.send(b'A')
    if len(ancillary) != 1:
        raise RuntimeError('received %d items of ancdata' % len(ancillary))
    _level, _kind, data = ancillary[0]
    return list(struct.unpack('%di' % (len(data) // 4), data))


def send_handle(conn, handle, destination_pid):
    with socket.fromfd(conn.fileno(), socket.AF_UNIX, socket.SOCK_STREAM) as s:
        sendfds(s, [handle])


def recv_handle(conn):
    with socket.fromfd(conn.fileno(), socket.AF_UNIX, socket.SOCK_STREAM) as s:
        return recvfds(s, 1)[0]


def DupFd(fd):
    """What stands for the descriptor in a pickle; its detach() in the other process answers the number there."""
    popen = context.get_spawning_popen()
    if popen is not None:
        return popen.DupFd(popen.duplicate_for_child(fd))
    from multiprocessing import resource_sharer
    return resource_sharer.DupFd(fd)


def _reduce_socket(s):
    return _rebuild_socket, (DupFd(s.fileno()), int(s.family), int(s.type), s.proto)


def _rebuild_socket(df, family, type, proto):
    return socket.socket(family, type, proto, fileno=df.detach())


register(socket.socket, _reduce_socket)
