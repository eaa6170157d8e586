"""Models `hashlib`: MD5 (RFC 1321), SHA-1 and the SHA-2 family (FIPS 180-4), worked out here step by step."""
import math
import sys

from _frames import unsupported

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224',
                         'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256'}
algorithms_available = set(algorithms_guaranteed)
_MASK = 0xffffffff


def _left(word, by):
    return (word << by | word >> 32 - by) & _MASK


def _primes(count):
    found = []
    number = 2
    while len(found) < count:
        if all(number % prime for prime in found):
            found.append(number)
        number += 1
    return found


def _root_of(number, power, bits=32):
    """The first bits of the fraction of the square (2) or cube (3) root."""
    scaled = number << bits * power
    low, high = 0, 1 << bits + 8
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle ** power <= scaled else (low, middle)
    return low & (1 << bits) - 1


_SHA256_ROUNDS = [_root_of(prime, 3) for prime in _primes(64)]
_SHA256_START = [_root_of(prime, 2) for prime in _primes(8)]
_sha512_rounds = []     # made at need: 80 roots of 64 bits
_SHA224_START = [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4]
_OLD_START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
_MD5_ROUNDS = [int(abs(math.sin(step + 1)) * 2 ** 32) for step in range(64)]
_MD5_SHIFTS = [(7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21)]


def _md5_block(state, words):
    a, b, c, d = state
    for step in range(64):
        if step < 16:
            mixed, place = b & c | ~b & d, step
        elif step < 32:
            mixed, place = d & b | ~d & c, (5 * step + 1) % 16
        elif step < 48:
            mixed, place = b ^ c ^ d, (3 * step + 5) % 16
        else:
            mixed, place = c ^ (b | ~d & _MASK), 7 * step % 16
        turned = _left((a + mixed + _MD5_ROUNDS[step] + words[place]) & _MASK, _MD5_SHIFTS[step // 16][step % 4])
        a, d, c, b = d, c, b, (b + turned) & _MASK
    return a, b, c, d


def _sha1_block(state, words):
    words = list(words)
    for step in range(16, 80):
        words.append(_left(words[step - 3] ^ words[step - 8] ^ words[step - 14] ^ words[step - 16], 1))
    a, b, c, d, e = state
    for step, word in enumerate(words):
        if step < 20:
            mixed, constant = b & c | ~b & d, 0x5a827999
        elif step < 40:
            mixed, constant = b ^ c ^ d, 0x6ed9eba1
        elif step < 60:
            mixed, constant = b & c | b & d | c & d, 0x8f1bbcdc
        else:
            mixed, constant = b ^ c ^ d, 0xca62c1d6
        a, b, c, d, e = (_left(a, 5) + (mixed & _MASK) + e + constant + word) & _MASK, a, _left(b, 30), c, d
    return a, b, c, d, e


def _sha2_block(state, words, rounds, bits, turns):
    """One block of SHA-2; `turns` are the twelve distances by which words are rotated and shifted."""
    mask = (1 << bits) - 1

    def right(word, by):
        return (word >> by | word << bits - by) & mask
    t = turns
    words = list(words)
    for step in range(16, len(rounds)):
        early, late = words[step - 15], words[step - 2]
        words.append((words[step - 16] + (right(early, t[0]) ^ right(early, t[1]) ^ early >> t[2]) + words[step - 7]
                      + (right(late, t[3]) ^ right(late, t[4]) ^ late >> t[5])) & mask)
    a, b, c, d, e, f, g, h = state
    for step, constant in enumerate(rounds):
        first = (h + (right(e, t[6]) ^ right(e, t[7]) ^ right(e, t[8])) + ((e & f ^ ~e & g) & mask)
                 + constant + words[step]) & mask
        second = ((right(a, t[9]) ^ right(a, t[10]) ^ right(a, t[11])) + (a & b ^ a & c ^ b & c)) & mask
        a, b, c, d, e, f, g, h = (first + second) & mask, a, b, c, (d + first) & mask, e, f, g
    return a, b, c, d, e, f, g, h


def _sha256_block(state, words):
    return _sha2_block(state, words, _SHA256_ROUNDS, 32, (7, 18, 3, 17, 19, 10, 6, 11, 25, 2, 13, 22))


def _sha512_block(state, words):
    if not _sha512_rounds:
        _sha512_rounds.extend([_root_of(prime, 3, 64) for prime in _primes(80)])
    return _sha2_block(state, words, _sha512_rounds, 64, (1, 8, 7, 19, 61, 6, 14, 18, 41, 28, 34, 39))


_SHA512_START = [_root_of(prime, 2, 64) for prime in _primes(8)]
_SHA384_START = [_root_of(prime, 2, 64) for prime in _primes(16)[8:]]


# Name: the start, the words of the digest, the byte order, how a block is worked in.
_KINDS = {'md5': (_OLD_START[:4], 4, 'little', _md5_block), 'sha1': (_OLD_START, 5, 'big', _sha1_block),
          'sha224': (_SHA224_START, 7, 'big', _sha256_block), 'sha256': (_SHA256_START, 8, 'big', _sha256_block),
          'sha384': (_SHA384_START, 6, 'big', _sha512_block), 'sha512': (_SHA512_START, 8, 'big', _sha512_block)}


class HASH:

    def __init__(self, name, data):
        self.name = name
        self._start, self._words, self._order, self._work_in = _KINDS[name]
        self._width = 8 if self._work_in is _sha512_block else 4
        self.block_size = 16 * self._width
        self.digest_size = self._width * self._words
        self._data = b''
        self.update(data)

    def __repr__(self):
        return '<%s _hashlib.HASH object @ %s>' % (self.name, hex(id(self)))

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError('object supporting the buffer API required')
        self._data += bytes(data)

    def copy(self):
        return HASH(self.name, self._data)

    def digest(self):
        length = len(self._data)
        width, block = self._width, self.block_size
        mask = (1 << 8 * width) - 1
        data = (self._data + b'\x80' + bytes(-(length + 1 + 2 * width) % block)
                + (8 * length).to_bytes(2 * width, self._order))
        state = self._start
        for place in range(0, len(data), block):
            words = [int.from_bytes(data[at:at + width], self._order) for at in range(place, place + block, width)]
            state = [(old + new) & mask for old, new in zip(state, self._work_in(state, words))]
        return b''.join([word.to_bytes(width, self._order) for word in state[:self._words]])

    def hexdigest(self):
        return self.digest().hex()


def new(name, data=b'', **options):
    name = name.lower()
    if name in _KINDS:
        return HASH(name, data)
    if name in algorithms_guaranteed:
        return globals()[name](data, **options) if name in globals() else __getattr__(name)(data, **options)
    raise ValueError('unsupported hash type ' + name)


def md5(string=b'', *, usedforsecurity=True):
    return new('md5', string)


def sha1(string=b'', *, usedforsecurity=True):
    return new('sha1', string)


def sha224(string=b'', *, usedforsecurity=True):
    return new('sha224', string)


def sha256(string=b'', *, usedforsecurity=True):
    return new('sha256', string)


def sha384(string=b'', *, usedforsecurity=True):
    return new('sha384', string)


def sha512(string=b'', *, usedforsecurity=True):
    return new('sha512', string)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac
    length = new(hash_name).digest_size if dklen is None else dklen
    derived, number = b'', 0
    while len(derived) < length:
        number += 1
        turn = hmac.new(password, salt + number.to_bytes(4, 'big'), hash_name).digest()
        mixed = int.from_bytes(turn, 'big')
        for _ in range(iterations - 1):
            turn = hmac.new(password, turn, hash_name).digest()
            mixed ^= int.from_bytes(turn, 'big')
        derived += mixed.to_bytes(len(turn), 'big')
    return derived[:length]


def _sponge(name):
    import _hash_sponges

    def made(string=b'', *, usedforsecurity=True):
        return _hash_sponges.new(name, string)
    made.__name__ = made.__qualname__ = 'openssl_' + name
    return made


def __getattr__(name):
    if name in ('blake2b', 'blake2s'):
        import _blake2
        return globals().setdefault(name, getattr(_blake2, name))
    if name in algorithms_guaranteed:
        return globals().setdefault(name, _sponge(name))
    if name == 'scrypt':
        unsupported('hashlib: ' + name)
    raise AttributeError("module 'hashlib' has no attribute %r" % name)


if sys.version_info >= (3, 11):
    def file_digest(fileobj, digest, /, *, _bufsize=2**18):
        hasher = new(digest) if isinstance(digest, str) else digest()
        while True:
            data = fileobj.read(_bufsize)
            if not data:
                return hasher
            hasher.update(data)
