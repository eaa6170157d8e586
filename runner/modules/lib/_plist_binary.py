"""Property lists in bytes: objects, where each of them begins, and at the end how to read that."""
import datetime
import struct

from _plist_values import InvalidFileException, UID, items_of

_SIZES = {1: 'B', 2: 'H', 4: 'L', 8: 'Q'}
_SCALARS = (str, int, float, datetime.datetime, bytes)
_UNREAD = object()


def _epoch(knows_zones):
    return datetime.datetime(2001, 1, 1, tzinfo=datetime.timezone.utc if knows_zones else None)


class BinaryReader:

    def __init__(self, data, dict_type, knows_zones):
        self._data = data
        self._dict_type = dict_type
        self._epoch = _epoch(knows_zones)
        self._at = 0

    def read(self):
        try:
            if len(self._data) < 32:
                raise InvalidFileException()
            offset_size, self._reference_size, count, top, table = struct.unpack('>6xBBQQQ', self._data[-32:])
            self._at = table
            self._offsets = self._numbers(count, offset_size)
            self._objects = [_UNREAD] * count
            return self._object(top)
        except (OSError, IndexError, struct.error, OverflowError, ValueError):
            raise InvalidFileException()

    def _bytes(self, count):
        found = self._data[self._at:self._at + count]
        self._at += count
        if len(found) != count:
            raise InvalidFileException()
        return found

    def _numbers(self, count, size):
        if not size:
            raise InvalidFileException()
        return [int.from_bytes(self._bytes(size), 'big') for _ in range(count)]

    def _size(self, low):
        """Of an object: what its first byte says, or a number behind that."""
        return low if low < 15 else int.from_bytes(self._bytes(1 << (self._bytes(1)[0] & 3)), 'big')

    def _object(self, number):
        found = self._objects[number]
        if found is _UNREAD:
            self._at = self._offsets[number]
            token = self._bytes(1)[0]
            found = self._of_kind(number, token & 0xf0, token & 0x0f)
            self._objects[number] = found
        return found

    def _of_kind(self, number, kind, low):
        if kind == 0 and low in (0, 8, 9, 15):
            return {0: None, 8: False, 9: True, 15: b''}[low]
        if kind == 0x10:
            return int.from_bytes(self._bytes(1 << low), 'big', signed=low >= 3)
        if kind == 0x20 and low in (2, 3):
            return struct.unpack('>f' if low == 2 else '>d', self._bytes(1 << low))[0]
        if (kind, low) == (0x30, 3):
            return self._epoch + datetime.timedelta(seconds=struct.unpack('>d', self._bytes(8))[0])
        if kind == 0x40:
            return self._bytes(self._size(low))
        if kind == 0x50:
            return self._bytes(self._size(low)).decode('ascii')
        if kind == 0x60:
            return self._bytes(2 * self._size(low)).decode('utf-16be')
        if kind == 0x80:
            return UID(int.from_bytes(self._bytes(1 + low), 'big'))
        if kind == 0xa0:
            return self._array(number, self._size(low))
        if kind == 0xd0:
            return self._dict(number, self._size(low))
        raise InvalidFileException()

    def _array(self, number, size):
        members = self._numbers(size, self._reference_size) if size else []
        made = self._objects[number] = []
        for member in members:
            made.append(self._object(member))
        return made

    def _dict(self, number, size):
        members = self._numbers(2 * size, self._reference_size) if size else []
        made = self._objects[number] = self._dict_type()
        try:
            for key, value in zip(members[:size], members[size:]):
                made[self._object(key)] = self._object(value)
        except TypeError:
            raise InvalidFileException()
        return made


def _size_of(number):
    return next((size for size in (1, 2, 4) if number < 1 << 8 * size), 8)


class BinaryWriter:

    def __init__(self, file, sorts_keys, skips_keys, knows_zones):
        self._file = file
        self._sorts_keys = sorts_keys
        self._skips_keys = skips_keys
        self._knows_zones = knows_zones
        self._objects = []
        self._numbers = {}      # by kind and value, or by identity where two that are equal stay two

    def write(self, value):
        self._enter(value)
        size = _size_of(len(self._objects))
        self._reference = _SIZES[size]
        self._file.write(b'bplist00')
        offsets = []
        for each in self._objects:
            offsets.append(self._file.tell())
            self._object(each)
        table = self._file.tell()
        offset_size = _size_of(table)
        self._file.write(struct.pack('>' + _SIZES[offset_size] * len(offsets), *offsets))
        self._file.write(struct.pack('>5xBBBQQQ', 0, offset_size, size, len(offsets), self._number(value), table))

    def _key(self, value):
        return (type(value), value) if isinstance(value, _SCALARS) else id(value)

    def _number(self, value):
        return self._numbers[self._key(value)]

    def _items(self, values):
        return list(items_of(values, self._sorts_keys, self._skips_keys))

    def _enter(self, value):
        if self._key(value) in self._numbers:
            return
        self._numbers[self._key(value)] = len(self._objects)
        self._objects.append(value)
        if isinstance(value, dict):
            items = self._items(value)
            for each in [key for key, _ in items] + [each for _, each in items]:
                self._enter(each)
        elif isinstance(value, (list, tuple)):
            for each in value:
                self._enter(each)

    def _head(self, kind, size):
        if size < 15:
            self._file.write(bytes([kind | size]))
        else:
            count = _size_of(size)
            self._file.write(bytes([kind | 15, 0x10 | count.bit_length() - 1]) + size.to_bytes(count, 'big'))

    def _object(self, value):
        if value is None or value is False or value is True:
            self._file.write({None: b'\x00', False: b'\x08', True: b'\x09'}[value])
        elif isinstance(value, int):
            self._whole_number(value)
        elif isinstance(value, float):
            self._file.write(struct.pack('>Bd', 0x23, value))
        elif isinstance(value, datetime.datetime):
            date = value.astimezone(datetime.timezone.utc) if self._knows_zones else value
            self._file.write(struct.pack('>Bd', 0x33, (date - _epoch(self._knows_zones)).total_seconds()))
        elif isinstance(value, (bytes, bytearray)):
            self._head(0x40, len(value))
            self._file.write(value)
        elif isinstance(value, str):
            data = value.encode('ascii' if value.isascii() else 'utf-16be')
            self._head(0x50 if value.isascii() else 0x60, len(data) if value.isascii() else len(data) // 2)
            self._file.write(data)
        elif isinstance(value, UID):
            size = _size_of(value.data)
            self._file.write(bytes([0x80 | size - 1]) + value.data.to_bytes(size, 'big'))
        elif isinstance(value, (list, tuple)):
            self._head(0xa0, len(value))
            self._references(value)
        elif isinstance(value, dict):
            items = self._items(value)
            self._head(0xd0, len(items))
            self._references([key for key, _ in items])
            self._references([each for _, each in items])
        else:
            raise TypeError(value)

    def _whole_number(self, value):
        if not -1 << 63 <= value < 1 << 64:
            raise OverflowError(value)
        if value >= 1 << 63:
            self._file.write(b'\x14' + value.to_bytes(16, 'big', signed=True))
        else:
            size = 8 if value < 0 else _size_of(value)
            self._file.write(bytes([0x10 | size.bit_length() - 1]) + value.to_bytes(size, 'big', signed=value < 0))

    def _references(self, values):
        self._file.write(struct.pack('>' + self._reference * len(values), *[self._number(each) for each in values]))
