"""Models `_blake2`: BLAKE2b and BLAKE2s (RFC 7693), worked out here step by step; with keys, salts and a person."""
from math import isqrt

# The order of the words in each round.
_ORDERS = [list(map('0123456789abcdef'.index, row)) for row in (
    '0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8', '905724afe1bc683d',
    '2c6a0b834d75fe19', 'c51fed4a0763928b', 'db7ec13950f4862a', '6fe9b308c2d714a5', 'a2847615fb9e3cd0')]
_LANES = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
          (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))
_PRIMES = (2, 3, 5, 7, 11, 13, 17, 19)


class _Blake2:
    """A kind has its width in bytes, its rounds and the distances by which words are turned."""

    def __init__(self, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0,
                 node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        self.digest_size = self.MAX_DIGEST_SIZE if digest_size is None else digest_size
        if not 1 <= self.digest_size <= self.MAX_DIGEST_SIZE:
            raise ValueError('digest_size for %s must be between 1 and %d bytes, here it is %d' % (
                self.name.capitalize(), self.MAX_DIGEST_SIZE, self.digest_size))
        for what, given, most in (('salt', salt, self.SALT_SIZE), ('person', person, self.PERSON_SIZE),
                                  ('key', key, self.MAX_KEY_SIZE)):
            if len(given) > most:
                raise ValueError('maximum %s length is %d bytes' % (what, most))
        offset = node_offset.to_bytes(8 if self._width == 8 else 6, 'little')
        depths = bytes([node_depth, inner_size])
        reserved = bytes(14) if self._width == 8 else b''
        sizes = bytes([self.digest_size, len(key), fanout, depth]) + leaf_size.to_bytes(4, 'little')
        self._parameters = (sizes + offset + depths + reserved + bytes(salt).ljust(self.SALT_SIZE, b'\0')
                            + bytes(person).ljust(self.PERSON_SIZE, b'\0'))
        self._last_node = last_node
        self._data = bytes(key).ljust(self.block_size, b'\0') if key else b''
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        self._data += bytes(data)

    def copy(self):
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        return made

    def digest(self):
        width, bits, block = self._width, 8 * self._width, self.block_size
        start = [_root_of(prime, bits) for prime in _PRIMES]
        words = [int.from_bytes(self._parameters[at:at + width], 'little') for at in range(0, 8 * width, width)]
        state = [first ^ second for first, second in zip(start, words)]
        data = self._data or b''
        places = list(range(0, len(data), block)) or [0]
        for place in places:
            part = data[place:place + block]
            is_last = place == places[-1]
            state = self._compressed(state, start, part.ljust(block, b'\0'), place + len(part), is_last)
        return b''.join([word.to_bytes(width, 'little') for word in state])[:self.digest_size]

    def _compressed(self, state, start, block, counted, is_last):
        width, bits = self._width, 8 * self._width
        mask = (1 << bits) - 1
        words = [int.from_bytes(block[at:at + width], 'little') for at in range(0, len(block), width)]
        v = state + start
        v[12] ^= counted & mask
        v[13] ^= counted >> bits
        v[14] ^= mask if is_last else 0
        v[15] ^= mask if is_last and self._last_node else 0

        def right(word, by):
            return (word >> by | word << bits - by) & mask
        first, second, third, fourth = self._turns
        for number in range(self._rounds):
            order = _ORDERS[number % 10]
            for place, (a, b, c, d) in enumerate(_LANES):
                v[a] = (v[a] + v[b] + words[order[2 * place]]) & mask
                v[d] = right(v[d] ^ v[a], first)
                v[c] = (v[c] + v[d]) & mask
                v[b] = right(v[b] ^ v[c], second)
                v[a] = (v[a] + v[b] + words[order[2 * place + 1]]) & mask
                v[d] = right(v[d] ^ v[a], third)
                v[c] = (v[c] + v[d]) & mask
                v[b] = right(v[b] ^ v[c], fourth)
        return [word ^ v[place] ^ v[place + 8] for place, word in enumerate(state)]

    def hexdigest(self):
        return self.digest().hex()


def _root_of(number, bits):
    """The first bits of the fraction of the square root."""
    return isqrt(number << 2 * bits) & (1 << bits) - 1


class blake2b(_Blake2):
    name = 'blake2b'
    block_size, MAX_DIGEST_SIZE, MAX_KEY_SIZE, SALT_SIZE, PERSON_SIZE = 128, 64, 64, 16, 16
    _width, _rounds, _turns = 8, 12, (32, 24, 16, 63)


class blake2s(_Blake2):
    name = 'blake2s'
    block_size, MAX_DIGEST_SIZE, MAX_KEY_SIZE, SALT_SIZE, PERSON_SIZE = 64, 32, 32, 8, 8
    _width, _rounds, _turns = 4, 10, (16, 12, 8, 7)
