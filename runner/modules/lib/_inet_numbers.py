"""Names, addresses and numbers as the network writes them: a part of _socket."""
import sys as _sys

from _descriptors import integer_argument as _whole

__name__ = '_socket'    # whose functions they are

__all__ = ['inet_aton', 'inet_ntoa', 'inet_pton', 'inet_ntop', 'htons', 'ntohs', 'htonl', 'ntohl']

_MOST_OF_LABEL = 63
_AF_INET, _AF_INET6 = 2, 10


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


def _text(given, function, argument):
    if not isinstance(given, str):
        kind = 'None' if given is None else type(given).__name__
        raise TypeError('%s() %s must be str, not %s' % (function, argument, kind))
    return given


def _number(part):
    """As C writes numbers: with 0x or 0 in front by sixteen or eight; None if it is none."""
    base = 16 if part[:2] in ('0x', '0X') else 8 if part[:1] == '0' else 10
    digits = part[2:] if base == 16 else part
    if not digits or digits.strip('0123456789abcdefABCDEF'[:{8: 8, 10: 10, 16: 22}[base]]):
        return None
    return int(digits, base)


def number_of_ipv4(text):
    """Of one to four numbers, of which the last fills what is left; None if it is no address."""
    parts = [_number(part) for part in text.split('.')]
    if len(parts) > 4 or None in parts:
        return None
    *leading, last = parts
    if any(part > 255 for part in leading) or last >= 1 << 8 * (4 - len(leading)):
        return None
    for place, part in enumerate(leading):
        last += part << 8 * (3 - place)
    return last


def _is_dotted(text):
    """Whether it is an IPv4 address in full."""
    parts = text.split('.')
    return len(parts) == 4 and all(part.isdigit() and part.isascii() and int(part) < 256 and str(int(part)) == part
                                   for part in parts)


def _groups(text):
    """The numbers between colons, of an IPv4 address at the end two; None if they are none."""
    groups = []
    parts = text.split(':') if text else []
    for place, part in enumerate(parts):
        if place == len(parts) - 1 and _is_dotted(part):
            number = number_of_ipv4(part)
            groups += [number >> 16, number & 0xffff]
        elif 0 < len(part) < 5 and not part.strip('0123456789abcdefABCDEF'):
            groups.append(int(part, 16))
        else:
            return None
    return groups


def groups_of_ipv6(text):
    """The eight numbers of an IPv6 address; None if it is none."""
    before, gap, behind = text.partition('::')
    first, second = _groups(before), _groups(behind)
    if first is None or second is None or gap and '.' in before:
        return None
    missing = 8 - len(first) - len(second)
    if missing < 1 if gap else missing:
        return None
    return first + [0] * missing + second


def inet_aton(ip_addr, /):
    text = _text(ip_addr, 'inet_aton', 'argument' if _sys.version_info >= (3, 13) else 'argument 1')
    # What follows a blank is not read.
    number = number_of_ipv4(text.partition(' ')[0]) if text[:1] != ' ' else None
    if number is None:
        raise OSError('illegal IP address string passed to inet_aton')
    return number.to_bytes(4, 'big')


def inet_ntoa(packed_ip, /):
    if len(packed_ip) != 4:
        raise OSError('packed IP wrong length for inet_ntoa')
    return '.'.join(str(byte) for byte in bytes(packed_ip))


def inet_pton(address_family, ip_string, /):
    text = _text(ip_string, 'inet_pton', 'argument 2')
    if address_family == _AF_INET and _is_dotted(text):
        return number_of_ipv4(text).to_bytes(4, 'big')
    if address_family == _AF_INET6:
        groups = groups_of_ipv6(text)
        if groups is not None:
            return b''.join(group.to_bytes(2, 'big') for group in groups)
    if address_family not in (_AF_INET, _AF_INET6):
        raise OSError(97, 'Address family not supported by protocol')
    raise OSError('illegal IP address string passed to inet_pton')


def _longest_zeros(groups):
    """Where the first of the longest runs of at least two zeros begins and ends."""
    best = (0, 0)
    for start in range(8):
        end = start
        while end < 8 and not groups[end]:
            end += 1
        if end - start > max(1, best[1] - best[0]):
            best = (start, end)
    return best


def _ipv6_text(packed):
    groups = [int.from_bytes(packed[place:place + 2], 'big') for place in range(0, 16, 2)]
    start, end = _longest_zeros(groups)
    if start == 0 and (end == 6 or end == 5 and groups[5] == 0xffff):
        return ('::' if end == 6 else '::ffff:') + inet_ntoa(packed[12:])
    shown = ['%x' % group for group in groups]
    return '::'.join([':'.join(shown[:start]), ':'.join(shown[end:])]) if end else ':'.join(shown)


def inet_ntop(address_family, packed_ip, /):
    if isinstance(packed_ip, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    if address_family not in (_AF_INET, _AF_INET6):
        raise ValueError('unknown address family %d' % address_family)
    if len(packed_ip) != (4 if address_family == _AF_INET else 16):
        raise ValueError('invalid length of packed IP address string')
    return inet_ntoa(packed_ip) if address_family == _AF_INET else _ipv6_text(packed_ip)


def _refuse_long(number):
    if number < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    raise OverflowError('int larger than 32 bits' if number < 1 << 64 else
                        'Python int too large to convert to C unsigned long')


def _refuse_short(number, name):
    if -1 << 31 <= number < 0:
        raise OverflowError(f"{name}: can't convert negative Python int to C 16-bit unsigned integer")
    if 0 < number < 1 << 31:
        raise OverflowError(f'{name}: Python int too large to convert to C 16-bit unsigned integer')
    if -1 << 63 <= number < 1 << 63 and _sys.version_info < (3, 13):
        raise OverflowError('signed integer is greater than maximum' if number > 0 else
                            'signed integer is less than minimum')
    raise OverflowError('Python int too large to convert to C ' + ('int' if _sys.version_info >= (3, 13) else 'long'))


def _check(number, size, name):
    kind = type(number).__name__
    if size == 32 and not isinstance(number, int) and _sys.version_info < (3, 14):
        raise TypeError(f'expected int, {kind} found')
    if not isinstance(number, int):
        number = _whole(number)
    if 0 <= number < 1 << size:
        return number
    if _sys.version_info >= (3, 14):
        if number < 0:
            raise ValueError('Cannot convert negative int')
        raise OverflowError(f'Python int too large for C uint{size}_t')
    if size == 32:
        _refuse_long(number)
    if not 0 <= number < 1 << 31 or _sys.version_info >= (3, 10):
        _refuse_short(number, name)
    return number & 65535


def _swapped(number):
    return (number & 255) << 8 | number >> 8


def htons(x, /):
    return _swapped(_check(x, 16, 'htons'))


def ntohs(x, /):
    return _swapped(_check(x, 16, 'ntohs'))


def htonl(x, /):
    number = _check(x, 32, 'htonl')
    return _swapped(number & 65535) << 16 | _swapped(number >> 16)


def ntohl(x, /):
    return htonl(x)
