"""Models `hashlib`, all versions: hashes by OpenSSL (_digests), but for BLAKE2, whose parameters OpenSSL has not."""
import sys

import _digests
from _extension_types import compiled as _compiled

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224',
                         'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256'}
algorithms_available = algorithms_guaranteed | {'md5-sha1', 'sha512_224', 'sha512_256', 'sm3'}
_ENCODE_FIRST = ('Strings' if sys.version_info >= (3, 9) else 'Unicode-objects') + ' must be encoded before hashing'


def _bytes_of(data):
    if isinstance(data, str):
        raise TypeError(_ENCODE_FIRST)
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError('object supporting the buffer API required') from None


@_compiled
class HASH:
    __module__ = '_hashlib'

    def __init__(self, name, state, digest_size, block_size):
        self.name = name
        self.digest_size = digest_size
        self.block_size = block_size
        self._state = state

    def __repr__(self):
        kind = ('_hashlib.' if sys.version_info >= (3, 9) else '') + type(self).__name__
        return '<%s %s object @ %s>' % (self.name, kind, hex(id(self)))

    def update(self, obj, /):
        self._state.update(_bytes_of(obj))

    def copy(self):
        return type(self)(self.name, self._state.copy(), self.digest_size, self.block_size)

    def digest(self):
        return self._state.digest(0)

    def hexdigest(self):
        return self.digest().hex()


@_compiled
class HASHXOF(HASH):
    """Of any length, which each digest is told."""
    __module__ = '_hashlib'

    def digest(self, length):
        return self._state.digest(length) if length else b''

    def hexdigest(self, length):
        return self.digest(length).hex()


def _made(name, data):
    begun = _digests.begin(name.replace('_', '-'))
    if begun is None:
        raise ValueError('unsupported hash type ' + name)
    state, size, block_size = begun
    made = HASHXOF(name, state, 0, block_size) if name.startswith('shake') else HASH(name, state, size, block_size)
    if data != b'':
        made.update(data)
    return made


def new(name, data=b'', **options):
    if not isinstance(name, str):
        raise TypeError('name must be a string')
    name = name.lower()
    if name in ('blake2b', 'blake2s'):
        return __getattr__(name)(data, **options)
    return _made(name, data)


def _constructor(name):
    if sys.version_info >= (3, 9):
        def construct(string=b'', *, usedforsecurity=True):
            return _made(name, string)
    else:
        def construct(string=b''):
            return _made(name, string)
    construct.__name__ = construct.__qualname__ = 'openssl_' + name
    return construct


for _name in algorithms_guaranteed - {'blake2b', 'blake2s'}:
    globals()[_name] = _constructor(_name)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    if dklen is not None and dklen < 1:
        raise ValueError('key length must be greater than 0.')
    length = new(hash_name).digest_size if dklen is None else dklen
    name = hash_name.lower().replace('_', '-')
    return _digests.pbkdf2(name, _bytes_of(password), _bytes_of(salt), iterations, length)


def scrypt(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64):
    if salt is None:
        raise TypeError('salt is required')
    if n is None or n < 2 or n & (n - 1):
        raise ValueError('n must be a power of 2.')
    key = _digests.scrypt(_bytes_of(password), _bytes_of(salt), n, r, p, maxmem, dklen)
    if key is None:
        raise ValueError('Invalid parameter combination for n, r, p, maxmem.')
    return key


def __getattr__(name):
    if name in ('blake2b', 'blake2s'):
        import _blake2
        return globals().setdefault(name, getattr(_blake2, name))
    raise AttributeError("module 'hashlib' has no attribute %r" % name)


if sys.version_info >= (3, 11):
    def file_digest(fileobj, digest, /, *, _bufsize=2**18):
        hasher = new(digest) if isinstance(digest, str) else digest()
        while True:
            data = fileobj.read(_bufsize)
            if not data:
                return hasher
            hasher.update(data)
