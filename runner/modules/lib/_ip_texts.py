"""How ipaddress reads and writes numbers of addresses and lengths of prefixes."""
import sys

__name__ = 'ipaddress'  # what it defines is that one's

IPV4LENGTH = 32
IPV6LENGTH = 128
_PARTS_OF_V6 = 8
_SINCE_3_13 = sys.version_info >= (3, 13)


class AddressValueError(ValueError):
    pass


class NetmaskValueError(ValueError):
    pass


def _is_decimal(text):
    return text.isascii() and text.isdigit()


def _octet(text):
    if not text:
        raise ValueError('Empty octet not permitted')
    if not _is_decimal(text):
        raise ValueError('Only decimal digits permitted in %r' % text)
    if len(text) > 3:
        raise ValueError('At most 3 characters permitted in %r' % text)
    if text != '0' and text[0] == '0':
        raise ValueError('Leading zeros are not permitted in %r' % text)
    if int(text) > 255:
        raise ValueError('Octet %d (> 255) not permitted' % int(text))
    return int(text)


def number_of_v4(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    octets = text.split('.')
    if len(octets) != 4:
        raise AddressValueError('Expected 4 octets in %r' % text)
    try:
        return int.from_bytes(bytes([_octet(octet) for octet in octets]), 'big')
    except ValueError as error:
        raise AddressValueError('%s in %r' % (error, text)) from None


def text_of_v4(number):
    return '.'.join([str(octet) for octet in number.to_bytes(4, 'big')])


def _part_of_v6(text, whole):
    if not set(text) <= set('0123456789abcdefABCDEF'):
        raise AddressValueError('Only hex digits permitted in %r in %r' % (text, whole))
    if len(text) > 4:
        raise AddressValueError('At most 4 characters permitted in %r in %r' % (text, whole))
    return int(text, 16)


def _parts_of_v6(text):
    """The parts between the colons, and the place of the empty one that stands for zeros, or None."""
    parts = text.split(':')
    if len(parts) < 3:
        raise AddressValueError('At least 3 parts expected in %r' % text)
    if '.' in parts[-1]:
        try:
            last = number_of_v4(parts.pop())
        except AddressValueError as error:
            raise AddressValueError('%s in %r' % (error, text)) from None
        parts += ['%x' % (last >> 16), '%x' % (last & 0xffff)]
    if len(parts) > _PARTS_OF_V6 + 1:
        raise AddressValueError('At most %d colons permitted in %r' % (_PARTS_OF_V6, text))
    empty = [place for place in range(1, len(parts) - 1) if not parts[place]]
    if len(empty) > 1:
        raise AddressValueError("At most one '::' permitted in %r" % text)
    return parts, empty[0] if empty else None


def number_of_v6(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    parts, gap = _parts_of_v6(text)
    if gap is None and len(parts) != _PARTS_OF_V6:
        raise AddressValueError("Exactly %d parts expected without '::' in %r" % (_PARTS_OF_V6, text))
    high, low = (parts, []) if gap is None else (parts[:gap], parts[gap + 1:])
    for side, at, name in ((high, 0, 'Leading'), (low if gap is not None else parts, -1, 'Trailing')):
        if side and not side[at]:
            if gap is None or len(side) > 1:
                raise AddressValueError("%s ':' only permitted as part of '::' in %r" % (name, text))
            side.pop()
    missing = _PARTS_OF_V6 - len(high) - len(low)
    if gap is not None and missing < 1:
        raise AddressValueError("Expected at most %d other parts with '::' in %r" % (_PARTS_OF_V6 - 1, text))
    number = 0
    for part in high + ['0'] * missing + low:
        number = number << 16 | _part_of_v6(part, text)
    return number


def parts_of_number(number):
    return [number >> shift & 0xffff for shift in range(112, -1, -16)]


def _longest_zeros(parts):
    """Where the first longest run of two zeros or more begins and ends."""
    best = (0, 0)
    begin = None
    for place, part in enumerate(parts + [1]):
        if part == 0:
            begin = place if begin is None else begin
        elif begin is not None:
            if place - begin > max(1, best[1] - best[0]):
                best = (begin, place)
            begin = None
    return best


def text_of_v6(number):
    if _SINCE_3_13 and number >> 32 == 0xffff:
        return '::ffff:' + text_of_v4(number & 0xffffffff)
    parts = parts_of_number(number)
    begin, end = _longest_zeros(parts)
    words = ['%x' % part for part in parts]
    if begin == end:
        return ':'.join(words)
    return ':'.join(words[:begin]) + '::' + ':'.join(words[end:])


def prefix_of_mask(number, bits):
    """How many ones the mask begins with; nothing else may follow them."""
    zeros = bits if number == 0 else (number & -number).bit_length() - 1
    if number >> zeros != (1 << (bits - zeros)) - 1:
        raise ValueError
    return bits - zeros


def prefix_of_text(text, bits):
    """A length, or for IPv4 a mask of the network or of the hosts."""
    if _is_decimal(text) and int(text) <= bits:
        return int(text)
    if bits == IPV4LENGTH and not _is_decimal(text):
        try:
            mask = number_of_v4(text)
        except AddressValueError:
            raise NetmaskValueError('%r is not a valid netmask' % text) from None
        for candidate in (mask, mask ^ 0xffffffff):
            try:
                return prefix_of_mask(candidate, bits)
            except ValueError:
                pass
    raise NetmaskValueError('%r is not a valid netmask' % text) from None
