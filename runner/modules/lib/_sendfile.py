"""Models sendfile of CPython's sockets and of gevent's: what a file has left is sent piece by piece.

CPython's lets the kernel copy regular files, from the offset on; gevent's goes on where the file stands if there is
none.
"""
from _socket import SOCK_STREAM

_PIECE = 8192


def _check(sock, file, count):
    if 'b' not in getattr(file, 'mode', 'b'):
        raise ValueError('file should be opened in binary mode')
    if not sock.type & SOCK_STREAM:
        raise ValueError('only SOCK_STREAM type sockets are supported')
    if count is None:
        return
    if not isinstance(count, int) or count <= 0:
        kind = ValueError if isinstance(count, int) else TypeError
        raise kind('count must be a positive integer (got %r)' % (count,))


def _is_regular(file):
    try:
        file.fileno()
    except (AttributeError, OSError):
        return False
    return True


def copy_file(sock, file, offset, count):
    """As CPython's: from the offset, wherever a regular file stands."""
    if not _is_regular(file):
        return send_file(sock, file, offset, count)
    _check(sock, file, count)
    place = file.tell()
    file.seek(offset)
    sent = send_file(sock, file, offset, count)
    if sent == 0:
        file.seek(place)
    return sent


def send_file(sock, file, offset, count):
    """How many bytes were sent; the file stands after them, also when the sending failed."""
    _check(sock, file, count)
    if sock.gettimeout() == 0:
        raise ValueError('non-blocking sockets are not supported')
    if offset:
        file.seek(offset)
    total = 0
    try:
        while count is None or total < count:
            data = file.read(_PIECE if count is None else min(count - total, _PIECE))
            if not data:
                break
            while data:
                sent = sock.send(data)
                total += sent
                data = data[sent:]
        return total
    finally:
        if total > 0 and hasattr(file, 'seek'):
            file.seek(offset + total)
