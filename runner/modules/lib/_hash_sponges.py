"""The hashes of hashlib that are sponges: SHA-3 and SHAKE (FIPS 202), worked out here step by step."""

_MASK = (1 << 64) - 1
_ROUNDS = 24
_STATE = 200    # bytes


def _rotations():
    """How far each lane is turned, by its place."""
    turns = {(0, 0): 0}
    x, y = 1, 0
    for step in range(_ROUNDS):
        turns[x, y] = (step + 1) * (step + 2) // 2 % 64
        x, y = y, (2 * x + 3 * y) % 5
    return turns


def _constants():
    """What is mixed in at each round: bits of a shift register."""
    made = []
    register = 1
    for _ in range(_ROUNDS):
        constant = 0
        for bit in range(7):
            if register & 1:
                constant |= 1 << (1 << bit) - 1
            register = register << 1 ^ (0x171 if register & 0x80 else 0)
        made.append(constant)
    return made


_TURNS = _rotations()
_CONSTANTS = _constants()


def _left(lane, by):
    return (lane << by | lane >> 64 - by) & _MASK


def _permuted(lanes):
    """*lanes* by 5 * y + x."""
    for constant in _CONSTANTS:
        columns = [lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20] for x in range(5)]
        mixed = [columns[x - 1] ^ _left(columns[(x + 1) % 5], 1) for x in range(5)]
        moved = [0] * 25
        for (x, y), turn in _TURNS.items():
            moved[5 * ((2 * x + 3 * y) % 5) + y] = _left(lanes[5 * y + x] ^ mixed[x], turn)
        lanes = [moved[5 * y + x] ^ ~moved[5 * y + (x + 1) % 5] & moved[5 * y + (x + 2) % 5]
                 for y in range(5) for x in range(5)]
        lanes[0] ^= constant
    return lanes


def _squeezed(data, rate, suffix, length):
    data = data + bytes([suffix]) + bytes(-(len(data) + 1) % rate)
    data = data[:-1] + bytes([data[-1] | 0x80])
    lanes = [0] * 25
    for place in range(0, len(data), rate):
        for number in range(rate // 8):
            at = place + 8 * number
            lanes[number] ^= int.from_bytes(data[at:at + 8], 'little')
        lanes = _permuted(lanes)
    out = b''
    while True:
        out += b''.join([lane.to_bytes(8, 'little') for lane in lanes[:rate // 8]])
        if len(out) >= length:
            return out[:length]
        lanes = _permuted(lanes)


class _Sponge:
    _kind = 'HASH'
    _suffix = 0x06

    def __init__(self, name, capacity, data):
        self.name = name
        self.block_size = _STATE - capacity
        self._capacity = capacity
        self._data = b''
        self.update(data)

    def __repr__(self):
        return '<%s _hashlib.%s object @ %s>' % (self.name, self._kind, hex(id(self)))

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        self._data += bytes(data)

    def copy(self):
        return type(self)(self.name, self._capacity, self._data)


class HASH(_Sponge):

    @property
    def digest_size(self):
        return self._capacity // 2

    def digest(self):
        return _squeezed(self._data, self.block_size, self._suffix, self.digest_size)

    def hexdigest(self):
        return self.digest().hex()


class HASHXOF(_Sponge):
    _kind = 'HASHXOF'
    _suffix = 0x1f
    digest_size = 0

    def digest(self, length):
        return _squeezed(self._data, self.block_size, self._suffix, length)

    def hexdigest(self, length):
        return self.digest(length).hex()


_CAPACITIES = {'sha3_224': 56, 'sha3_256': 64, 'sha3_384': 96, 'sha3_512': 128, 'shake_128': 32, 'shake_256': 64}


def new(name, data):
    return (HASHXOF if name.startswith('shake') else HASH)(name, _CAPACITIES[name], data)
