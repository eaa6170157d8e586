"""Models `hmac` (RFC 2104) on the hashes of hashlib."""
import hashlib

digest_size = None


class HMAC:
    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError('key: expected bytes or bytearray, but got %r' % type(key).__name__)
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        self._made = digestmod if callable(digestmod) else lambda data=b'': hashlib.new(digestmod, data)
        self._inner, self._outer = self._made(), self._made()
        self.digest_size = self._inner.digest_size
        self.block_size = self._inner.block_size
        key = (self._made(key).digest() if len(key) > self.block_size else bytes(key)).ljust(self.block_size, b'\0')
        self._inner.update(bytes(byte ^ 0x36 for byte in key))
        self._outer.update(bytes(byte ^ 0x5c for byte in key))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return 'hmac-' + self._inner.name

    def update(self, msg):
        self._inner.update(msg)

    def copy(self):
        made = self.__class__.__new__(self.__class__)
        made.__dict__.update(self.__dict__, _inner=self._inner.copy())
        return made

    def digest(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    return a == b
