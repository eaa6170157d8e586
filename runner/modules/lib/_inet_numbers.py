"""Names, addresses and numbers as the network writes them: a part of _socket."""
import sys as _sys

__all__ = ['inet_aton', 'inet_ntoa', 'inet_pton', 'inet_ntop', 'htons', 'ntohs', 'htonl', 'ntohl']

_MOST_OF_LABEL = 63


def check_labels(name):
    """As the codec idna does, before anybody is asked for the name."""
    start = 0
    labels = name.split('.')
    for at, label in enumerate(labels):
        is_last = at == len(labels) - 1
        if len(label) > _MOST_OF_LABEL or not label and not is_last:
            _refuse(name, start, label, is_last)
        start += len(label) + 1


def _refuse(name, start, label, is_last):
    if _sys.version_info >= (3, 13):
        raise UnicodeEncodeError('idna', name, start, start + max(len(label), 1),
                                 'label too long' if label else 'label empty')
    reason = 'label too long' if is_last else 'label empty or too long'
    if _sys.version_info < (3, 12):
        reason = "encoding with 'idna' codec failed (UnicodeError: %s)" % reason
    raise UnicodeError(reason)


def inet_aton(text):
    return bytes(int(part) for part in text.split('.'))


def inet_ntoa(packed):
    return '.'.join(str(byte) for byte in packed)


def inet_pton(family, text):
    parts = text.split('.')
    if len(parts) != 4 or not all(part.isdigit() for part in parts):
        raise OSError('illegal IP address string passed to inet_pton')
    return inet_aton(text)


def inet_ntop(family, packed):
    return inet_ntoa(packed)


def htons(number):
    return (number & 255) << 8 | number >> 8


ntohs = htons


def htonl(number):
    return htons(number & 65535) << 16 | htons(number >> 16)


ntohl = htonl
