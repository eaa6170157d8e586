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
        self.digest_size = self._made().digest_size
        self.block_size = self._made().block_size
        self._key = (self._made(key).digest() if len(key) > self.block_size else bytes(key)).ljust(
            self.block_size, b'\0')
        self._message = b''
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return 'hmac-' + self._made().name

    def update(self, msg):
        self._message += bytes(msg)

    def digest(self):
        inner = self._made(bytes(byte ^ 0x36 for byte in self._key) + self._message).digest()
        return self._made(bytes(byte ^ 0x5c for byte in self._key) + inner).digest()

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    return a == b
