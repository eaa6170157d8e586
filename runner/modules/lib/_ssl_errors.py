"""The errors of `ssl`, as _ssl.c makes them of what OpenSSL says: their classes, words and lines, 3.8 to 3.14.

_ssl.c asks OpenSSL 3 by its older calls until 3.9 and by SSL_read_ex and SSL_write_ex later, which tell less of an
error of the socket; 3.13 looks at errno again.  OpenSSL 3.2 and later, which the pairs of newer distributions have,
call some alerts otherwise, tell of a failed write among their own errors, and of records only that something is wrong.
"""
import sys

from _os import strerror

_VERSION = sys.version_info[:3]

# Debian builds CPython to leave ciphers and versions to its OpenSSL.
is_debians = (3, 11) <= _VERSION < (3, 11, 4) or (3, 13, 2) <= _VERSION
has_newer_openssl = _VERSION >= (3, 13, 2)

# Where _ssl.c says what: a handshake that failed and one whose time is up, reads, writes, ends; a chain, a key, texts
# and files for verifying that it refuses; the wrong kind of context for a server, for a client.  And where the socket
# is gone that a handshake, a read, a write or an end needs.
_PLACES = ('handshake', 'timeout', 'read', 'write', 'shutdown', 'chain', 'key', 'text', 'file', 'server', 'client',
           'handshake gone', 'read gone', 'write gone', 'shutdown gone')
_LINES = {(3, 8): (1131, 1114, 2635, 2485, 2758, 4046, 4067, 4161, 4296, 0, 0,
                   1073, 2554, 2409, 2680),
          (3, 10): (1007, 990, 2578, 2426, 2702, 3900, 3921, 4015, 4149, 804, 811,
                    949, 2497, 2356, 2624),
          (3, 11): (992, 975, 2546, 2393, 2672, 3874, 3895, 3989, 4123, 788, 795,
                    933, 2464, 2321, 2592),
          (3, 12): (1000, 983, 2559, 2406, 2685, 3896, 3917, 4015, 4147, 799, 806,
                    941, 2477, 2334, 2605),
          (3, 13): (1029, 1012, 2650, 2495, 2777, 4093, 4114, 4212, 4346, 820, 827,
                    970, 2568, 2423, 2697),
          (3, 14): (1130, 1112, 2771, 2609, 2899, 4291, 4312, 4410, 4544, 910, 917,
                    1064, 2683, 2531, 2818)}
_LINES_OF_3_13_0 = (1020, 1003, 2580, 2427, 2706, 3916, 3937, 4035, 4168, 812, 819,
                    961, 2498, 2355, 2626)
line_of = dict(zip(_PLACES, _LINES_OF_3_13_0 if (3, 13) <= _VERSION < (3, 13, 2)
                   else _LINES.get(_VERSION[:2], _LINES[3, 14])))

WANT_READ, WANT_WRITE, ZERO_RETURN, EOF, WANT_NAME = 2, 3, 6, 8, 11
_SSL, _SYSCALL = 1, 5
_LIBRARIES = {2: 'SYS', 3: 'BN', 4: 'RSA', 6: 'EVP', 9: 'PEM', 11: 'X509', 13: 'ASN1', 16: 'EC', 20: 'SSL',
              34: 'X509V3'}
_OF_SSL, _OF_SYSTEM = 20, 2
_VERIFY_FAILED, _UNEXPECTED_EOF, _RECORD_LAYER_FAILURE = 134, 294, 313
# What is wrong with a record: too long in one way or another, of a version or a kind that is none, not by the keys.
_OF_RECORDS = (146, 150, 198, 267, 281, 443)
_COMMON_REASON = 0x80000    # of all libraries, for which _ssl.c has no names
_HOSTNAME_MISMATCH, _ADDRESS_MISMATCH = 62, 64


class SSLError(OSError):
    reason = library = None

    def __str__(self):
        return self.strerror if isinstance(self.strerror, str) else str(self.args)


class SSLZeroReturnError(SSLError):
    pass


class SSLWantReadError(SSLError):
    pass


class SSLWantWriteError(SSLError):
    pass


class SSLSyscallError(SSLError):
    pass


class SSLEOFError(SSLError):
    pass


class SSLCertVerificationError(SSLError, ValueError):
    pass


for _kind in (SSLError, SSLZeroReturnError, SSLWantReadError, SSLWantWriteError, SSLSyscallError, SSLEOFError,
              SSLCertVerificationError):
    _kind.__module__ = 'ssl'


def simple_error(text, place):
    """Of _ssl.c itself."""
    return _made(SSLError, 0, None, text, place)


def library_error(last, place):
    """*last* is the end of OpenSSL's queue of errors: (library, its name, reason, its text)."""
    return _made(SSLError, last[2], last, last[3], place)


def _made(kind, number, last, text, place, detail=None):
    library = reason = None
    if last is not None:
        library = _LIBRARIES.get(last[0])
        if not last[2] & _COMMON_REASON and last[3] is not None:
            reason = last[3].upper().replace(' ', '_').replace('-', '_')
    if text is None:
        text = 'unknown error'
    if has_newer_openssl and text.startswith('sslv3 alert '):
        text = 'ssl/tls' + text[5:]
    if detail:
        text += ': ' + detail
    where = '[%s: %s] ' % (library, reason) if reason else '[%s] ' % library if library else ''
    error = kind(number, '%s%s (_ssl.c:%d)' % (where, text, line_of[place]))
    error.library, error.reason = library, reason
    return error


def _of_system(number):
    return OSError(number, strerror(number) if number else 'Error')


def _of_verification(last, place, connection, hostname):
    code, detail = connection.verify_result()
    if code in (_HOSTNAME_MISMATCH, _ADDRESS_MISMATCH):
        what = 'Hostname' if code == _HOSTNAME_MISMATCH else 'IP address'
        detail = "%s mismatch, certificate is not valid for '%s'." % (what, hostname)
    error = _made(SSLCertVerificationError, 1, last, last[3], place, detail)
    error.verify_code, error.verify_message = code, detail
    return error


def failure_of(connection, failure, place, has_socket, hostname):
    """The error of a call on a connection: what SSL_get_error says, errno, the queue's end, errno of writes."""
    kind, number, last, write_number = failure
    if kind == ZERO_RETURN:
        return _made(SSLZeroReturnError, kind, last, 'TLS/SSL connection has been closed (EOF)', place)
    if kind == WANT_READ:
        return _made(SSLWantReadError, kind, last, 'The operation did not complete (read)', place)
    if kind == WANT_WRITE:
        return _made(SSLWantWriteError, kind, last, 'The operation did not complete (write)', place)
    if has_newer_openssl and write_number and place == 'read':
        return _of_system(write_number)
    if last is None:
        return _unexplained(kind, number, place, has_socket)
    library, _, reason, text = last
    if library == _OF_SYSTEM:
        return _of_system(reason)
    if has_newer_openssl and place == 'read' and library == _OF_SSL and reason in _OF_RECORDS:
        last = library, None, _RECORD_LAYER_FAILURE, 'record layer failure'
        return _made(SSLError, kind, last, last[3], place)
    if library == _OF_SSL and reason == _VERIFY_FAILED:
        return _of_verification(last, place, connection, hostname)
    if library == _OF_SSL and reason == _UNEXPECTED_EOF:
        return _made(SSLEOFError, EOF, last, 'EOF occurred in violation of protocol', place)
    return _made(SSLError, kind, last, text, place)


def _unexplained(kind, number, place, has_socket):
    """OpenSSL has no error of its own: the socket had one."""
    if kind == _SSL:
        return _made(SSLError, kind, None, 'A failure in the SSL library occurred', place)
    if _VERSION >= (3, 13):
        ended = not number
    else:
        ended = _VERSION >= (3, 10) and place in ('read', 'write')
    if ended:
        return _made(SSLEOFError, EOF, None, 'EOF occurred in violation of protocol', place)
    if has_socket or _VERSION >= (3, 13):
        return _of_system(number)
    return _made(SSLSyscallError, _SYSCALL, None, 'Some I/O error occurred', place)
