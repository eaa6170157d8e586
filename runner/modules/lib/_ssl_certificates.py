"""What contexts of `ssl` say of files and texts that hold no certificate; what holds one is not modelled."""
import sys

from _frames import unsupported

_VERSION = sys.version_info[:3]
# Where _ssl.c refuses files for verifying, those of one's own, and texts.
_LINES = {(3, 8): (4296, 4046, 4161), (3, 10): (4149, 3900, 4015), (3, 11): (4123, 3874, 3989),
          (3, 12): (4147, 3896, 4015), (3, 13): (4346, 4093, 4212), (3, 14): (4544, 4291, 4410)}
_of_verifying, _of_own, _of_text = ((4168, 3916, 4035) if (3, 13) <= _VERSION < (3, 13, 2)
                                    else _LINES.get(_VERSION[:2], _LINES[3, 14]))
_NO_CERTIFICATE = 136
_BAD_FILE = 524297


def _refusal(number, library, reason, text, line):
    import ssl
    where = '[%s: %s] ' % (library, reason) if reason else '[%s] ' % library if library else ''
    error = ssl.SSLError(number, '%s%s (_ssl.c:%d)' % (where, text, line))
    error.library, error.reason = library, reason
    return error


def _contents(path):
    import _files  # only here: a program that loads no certificates has no files to look for
    try:
        return _files.find(_files.whole(path), path).data
    except FileNotFoundError:
        raise FileNotFoundError(2, 'No such file or directory') from None


def _read(path):
    data = _contents(path)
    if b'-----BEGIN' in data:
        unsupported('certificates')
    return data


def read_own(certfile, keyfile):
    _read(certfile)
    if keyfile is not None:
        _contents(keyfile)
    raise _refusal(_BAD_FILE, 'SSL', None, 'PEM lib', _of_own)


def read_for_verifying(path):
    _read(path)
    reason = 'NO_CERTIFICATE_OR_CRL_FOUND'
    raise _refusal(_NO_CERTIFICATE, 'X509', reason, reason.lower().replace('_', ' '), _of_verifying)


def read_text(data):
    if isinstance(data, str):
        if '-----BEGIN' in data:
            unsupported('certificates')
        raise _refusal(0, None, None, 'no start line: cadata does not contain a certificate', _of_text)
    if bytes(data[:1]) == b'\x30':
        unsupported('certificates')
    raise _refusal(0, None, None, 'not enough data: cadata does not contain a certificate', _of_text)
