"""Models the part of `base64` that programs use: base 64, its variant for URLs, base 32 and base 16."""
import sys

_BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def _bytes_of(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode('ascii')
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError('argument should be a bytes-like object or ASCII string, not %r' % type(data).__name__)
    return bytes(data)


def _encode(data, letters, bits, group):
    """*bits* of the data a letter, filled up to *group* letters with =."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    text = []
    held, count = 0, 0
    for byte in bytes(data):
        held = held << 8 | byte
        count += 8
        while count >= bits:
            count -= bits
            text.append(letters[held >> count & (1 << bits) - 1])
        held &= (1 << count) - 1
    if count:
        text.append(letters[held << bits - count & (1 << bits) - 1])
    text.append('=' * (-len(text) % group))
    return ''.join(text).encode('ascii')


def _decode(text, letters, bits):
    data = []
    held, count = 0, 0
    for letter in text:
        held = held << bits | letters.index(letter)
        count += bits
        if count >= 8:
            count -= 8
            data.append(held >> count)
            held &= (1 << count) - 1
    return bytes(data)


def _error(message):
    import binascii
    return binascii.Error(message)


def b64encode(s, altchars=None):
    encoded = _encode(s, _BASE64, 6, 4)
    return encoded if altchars is None else encoded.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    text = _bytes_of(s)
    if altchars is not None:
        text = text.translate(bytes.maketrans(_bytes_of(altchars), b'+/'))
    text = text.decode('latin-1')
    if validate and sys.version_info < (3, 11):
        body = text.rstrip('=')
        if len(text) - len(body) > 2 or any(letter not in _BASE64 for letter in body):
            raise _error('Non-base64 digit found')
        validate = False
    letters, is_padded = _letters_of(text, validate)
    if len(letters) % 4 == 1:
        raise _error('Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple '
                     'of 4' % len(letters))
    if len(letters) % 4 and not is_padded:
        raise _error('Incorrect padding')
    return _decode(letters, _BASE64, 6)


def _letters_of(text, strict):
    """What stands for bits, up to the padding, and whether that ends it; *strict* knows nothing else in between."""
    if strict and text.startswith('='):
        raise _error('Leading padding not allowed')
    letters, pads, padded = [], 0, False
    for at, letter in enumerate(text):
        place = len(letters) % 4
        if letter == '=':
            if strict and place == 0 and sys.version_info >= (3, 13):
                raise _error('Excess padding not allowed')
            padded = True
            pads += 1
            if place >= 2 and place + pads >= 4:
                _check_end(text[at + 1:], strict)
                return ''.join(letters), True
        elif letter in _BASE64:
            if strict and padded:
                raise _error('Discontinuous padding not allowed')
            pads = 0
            letters.append(letter)
        elif strict:
            raise _error('Only base64 data is allowed')
    return ''.join(letters), False


def _check_end(rest, strict):
    if strict and rest:
        # 3.13.5 and later look at what it is.
        is_data = sys.version_info < (3, 13, 5) or rest[0] == '=' or rest[0] in _BASE64
        raise _error('Excess data after padding' if is_data else 'Only base64 data is allowed')


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def encodebytes(s):
    if not isinstance(s, (bytes, bytearray, memoryview)):
        raise TypeError(f'expected bytes-like object, not {type(s).__name__}')
    encoded = b''
    for place in range(0, len(s), 57):
        encoded += b64encode(s[place:place + 57]) + b'\n'
    return encoded


def decodebytes(s):
    return b64decode(s)


def b32encode(s):
    return _encode(s, _BASE32, 5, 8)


def b32decode(s, casefold=False, map01=None):
    text = _bytes_of(s).decode('ascii')
    text = text.upper() if casefold else text
    letters = text.rstrip('=')
    if len(text) % 8:
        raise _error('Incorrect padding')
    if any(letter not in _BASE32 for letter in letters):
        raise _error('Non-base32 digit found')
    return _decode(letters, _BASE32, 5)


_BASE85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'
_ASCII85 = bytes(range(33, 118))


def _encode85(data, letters, fill, short=None):
    """Five letters for four bytes; *short* has words that have a letter of their own."""
    data = bytes(data)
    missing = -len(data) % 4
    padded = data + bytes(missing)
    found = []
    for place in range(0, len(padded), 4):
        word = int.from_bytes(padded[place:place + 4], 'big')
        is_whole = place + 4 <= len(data)
        if short and word in short and is_whole:
            found.append(short[word])
            continue
        group = bytes(letters[word // 85 ** power % 85] for power in (4, 3, 2, 1, 0))
        found.append(group if is_whole or fill else group[:5 - missing])
    return b''.join(found)


def b85encode(b, pad=False):
    return _encode85(b, _BASE85, pad)


def b85decode(b):
    data = _bytes_of(b)
    missing = -len(data) % 5
    padded = data + b'~' * missing
    found = []
    for place in range(0, len(padded), 5):
        word = 0
        for at, letter in enumerate(padded[place:place + 5], place):
            if letter not in _BASE85:
                raise ValueError('bad base85 character at position %d' % at)
            word = word * 85 + _BASE85.index(letter)
        if word >= 1 << 32:
            raise ValueError('base85 overflow in hunk starting at byte %d' % place)
        found.append(word.to_bytes(4, 'big'))
    return b''.join(found)[:len(padded) // 5 * 4 - missing]


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    short = {0: b'z', **({0x20202020: b'y'} if foldspaces else {})}
    text = (b'<~' if adobe else b'') + _encode85(b, _ASCII85, pad, short)
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [text[place:place + wrapcol] for place in range(0, len(text), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b'')
        text = b'\n'.join(lines)
    return text + (b'~>' if adobe else b'')


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\x0b'):
    data = _bytes_of(b)
    if adobe:
        if not data.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        data = data[2:-2] if data.startswith(b'<~') else data[:-2]
    found, group = [], []
    for letter in data + b'u' * 4:
        if 33 <= letter <= 117:
            group.append(letter - 33)
            if len(group) == 5:
                word = 0
                for digit in group:
                    word = word * 85 + digit
                if word >= 1 << 32:
                    raise ValueError('Ascii85 overflow')
                found.append(word.to_bytes(4, 'big'))
                group = []
        elif letter in b'zy' and (letter == ord('z') or foldspaces):
            if group:
                raise ValueError('%s inside Ascii85 5-tuple' % chr(letter))
            found.append(bytes(4) if letter == ord('z') else b'    ')
        elif letter not in ignorechars:
            raise ValueError('Non-Ascii85 digit found: %c' % letter)
    decoded = b''.join(found)
    padding = 4 - len(group)
    return decoded[:-padding] if padding else decoded


def b16encode(s):
    return bytes(s).hex().upper().encode('ascii')


def b16decode(s, casefold=False):
    text = _bytes_of(s).decode('ascii')
    text = text.upper() if casefold else text
    if len(text) % 2 or any(letter not in '0123456789ABCDEF' for letter in text):
        raise _error('Non-base16 digit found')
    return bytes.fromhex(text)
