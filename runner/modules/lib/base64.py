"""Models the part of `base64` that programs use: base 64, its variant for URLs, base 32 and base 16."""
_BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def _bytes_of(data):
    if isinstance(data, str):
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
    letters = ''.join(letter for letter in text if letter in _BASE64)
    if validate and len(letters) != len(text.rstrip('=')):
        raise _error('Only base64 data is allowed' if '=' not in text[:-2] else 'Discontinuous padding not allowed')
    if len(letters) % 4 == 1:
        raise _error('Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple '
                     'of 4' % len(letters))
    if text.count('=') < -len(letters) % 4:
        raise _error('Incorrect padding')
    return _decode(letters, _BASE64, 6)


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


def b16encode(s):
    return bytes(s).hex().upper().encode('ascii')


def b16decode(s, casefold=False):
    text = _bytes_of(s).decode('ascii')
    text = text.upper() if casefold else text
    if len(text) % 2 or any(letter not in '0123456789ABCDEF' for letter in text):
        raise _error('Non-base16 digit found')
    return bytes.fromhex(text)
