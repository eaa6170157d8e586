"""Models `mmap`: memory that is a file of the case, or that nobody else has but forked processes.

Left out: memoryviews of what is no file or can only be read, offsets, advice.
"""
import os
import sys

import _descriptors
import _file_objects
import _mapped_memory
from _extension_types import compiled
from _frames import unsupported

ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = 0, 1, 2, 3
MAP_SHARED, MAP_PRIVATE, MAP_DENYWRITE, MAP_EXECUTABLE, MAP_ANON, MAP_ANONYMOUS = 1, 2, 0x800, 0x1000, 32, 32
PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
PAGESIZE = ALLOCATIONGRANULARITY = 4096
error = OSError
_ACCESSES = 'ACCESS_DEFAULT', 'ACCESS_READ', 'ACCESS_WRITE', 'ACCESS_COPY'
_SHOWS_ITSELF = sys.version_info >= (3, 10)


class _Anonymous:
    """Memory that forked processes have, too."""

    def __init__(self, data):
        self._descriptor = _descriptors.make_unnumbered(data)

    data = property(lambda self: _descriptors.read(self._descriptor, 1 << 30, True),
                    lambda self, data: _descriptors.store(self._descriptor, data))


class _Copy:
    """Memory of this process only."""

    def __init__(self, data):
        self.data = data


class _Part:
    """The beginning of a file."""

    def __init__(self, content, length):
        self._content = content
        self._length = length

    @property
    def data(self):
        return self._content.data[:self._length]

    @data.setter
    def data(self, data):
        self._content.data = data + self._content.data[self._length:]


def _data_of(given):
    if not isinstance(given, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{type(given).__name__}'")
    return bytes(given)


def _access_of(flags, prot, access):
    """The access, and whether others see what is written."""
    if access != ACCESS_DEFAULT:
        if (flags, prot) != (MAP_SHARED, PROT_WRITE | PROT_READ):
            raise ValueError("mmap can't specify both access and flags, prot.")
        if access not in (ACCESS_READ, ACCESS_WRITE, ACCESS_COPY):
            raise ValueError('mmap invalid access parameter.')
        return access, access != ACCESS_COPY
    if prot & PROT_READ and not prot & PROT_WRITE:
        access = ACCESS_READ
    return access, bool(flags & MAP_SHARED)


class mmap:
    _exported = None    # what memoryviews look at

    def __init__(self, fileno, length, flags=MAP_SHARED, prot=PROT_WRITE | PROT_READ, access=ACCESS_DEFAULT, offset=0,
                 **options):
        if length < 0:
            raise OverflowError('memory mapped length must be positive')
        if offset < 0:
            raise OverflowError('memory mapped offset must be positive')
        if offset:
            unsupported('memory that begins within a file')
        self._access, shared = _access_of(flags, prot, access)
        self._content = None
        if fileno == -1:
            if length == 0:
                raise OSError(22, os.strerror(22))
            self._memory = (_Anonymous if shared else _Copy)(b'\0' * length)
        else:
            length = self._map_file(fileno, length, shared)
        self._length = length
        self._at = 0

    def _map_file(self, fileno, length, shared):
        os.fstat(fileno)
        content = _file_objects.content_of_descriptor(fileno)
        if content is None:
            unsupported('memory that is no file of the program')
        size = content.size
        if length == 0 and size == 0:
            raise ValueError('cannot mmap an empty file')
        if length > size:
            raise ValueError('mmap length is greater than file size')
        self._content = content
        length = length or size
        self._memory = _Part(content, length) if shared else _Copy(content.data[:length])
        return length

    def _open(self):
        if self._memory is None:
            raise ValueError('mmap closed or invalid')
        return self._memory

    def _writable(self):
        memory = self._open()
        if self._access == ACCESS_READ:
            raise TypeError("mmap can't modify a readonly memory map.")
        return memory

    def _put(self, at, data):
        memory = self._writable()
        before = memory.data
        memory.data = before[:at] + data + before[at + len(data):]

    @property
    def closed(self):
        return self._memory is None

    def __len__(self):
        self._open()
        return self._length

    def __repr__(self):
        if not _SHOWS_ITSELF:
            return f'<mmap.mmap object at {id(self):#x}>'
        if self._memory is None:
            return '<mmap.mmap closed=True>'
        return (f'<mmap.mmap closed=False, access={_ACCESSES[self._access]}, length={self._length}, pos={self._at}, '
                'offset=0>')

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *details):
        self.close()

    def _exported_memory(self):
        """For memoryview()."""
        if not isinstance(self._open(), _Part) or self._access == ACCESS_READ:
            unsupported('a memoryview of an mmap that is no file, or only read')
        if self._exported is None:
            self._exported = _mapped_memory.map(self._content.number, self._length)
        return self._exported

    def _is_viewed(self):
        return self._exported is not None and _mapped_memory.is_viewed(self._exported)

    def close(self):
        if self._is_viewed():
            raise BufferError('cannot close exported pointers exist')
        if self._exported is not None:
            _mapped_memory.unmap(self._exported)
            self._exported = None
        self._memory = None

    # ---- by places

    def _place(self, index):
        if not hasattr(index, '__index__'):
            raise TypeError('mmap indices must be integers')
        place = index.__index__()
        if place < 0:
            place += self._length
        if not 0 <= place < self._length:
            raise IndexError('mmap index out of range')
        return place

    def __getitem__(self, index):
        data = self._open().data
        return data[index] if isinstance(index, slice) else data[self._place(index)]

    def __setitem__(self, index, value):
        memory = self._writable()
        if not isinstance(index, slice):
            place = self._place(index)
            if not hasattr(value, '__index__'):
                raise TypeError('mmap item value must be an int')
            if not 0 <= value.__index__() <= 255:
                raise ValueError('mmap item value must be in range(0, 256)')
            self._put(place, bytes([value]))
            return
        data = bytearray(memory.data)
        value = _data_of(value)
        if len(data[index]) != len(value):
            raise IndexError('mmap slice assignment is wrong size')
        data[index] = value
        memory.data = bytes(data)

    def __iter__(self):
        return iter([bytes([byte]) for byte in self._open().data])

    def __contains__(self, wanted):
        return wanted in list(self)

    # ---- as a file

    def tell(self):
        self._open()
        return self._at

    def seek(self, pos, whence=0):
        self._open()
        if whence not in (0, 1, 2):
            raise ValueError('unknown seek type')
        place = pos + (0, self._at, self._length)[whence]
        if not 0 <= place <= self._length:
            raise ValueError('seek out of range')
        self._at = place
        return place if sys.version_info >= (3, 13) else None

    def read(self, n=None):
        data = self._open().data
        end = self._length if n is None or n < 0 else min(self._at + n, self._length)
        begin, self._at = self._at, end
        return data[begin:end]

    def read_byte(self):
        self._open()
        if self._at >= self._length:
            raise ValueError('read byte out of range')
        return self.read(1)[0]

    def readline(self):
        end = self._open().data.find(b'\n', self._at)
        return self.read(None if end < 0 else end + 1 - self._at)

    def write(self, data, /):
        self._open()
        data = _data_of(data)
        self._writable()
        if self._at + len(data) > self._length:
            raise ValueError('data out of range')
        self._put(self._at, data)
        self._at += len(data)
        return len(data)

    def write_byte(self, byte, /):
        self._open()
        if not 0 <= byte <= 255:
            raise OverflowError('unsigned byte integer is ' + ('greater than maximum' if byte > 0 else
                                                               'less than minimum'))
        self._writable()
        if self._at >= self._length:
            raise ValueError('write byte out of range')
        self._put(self._at, bytes([byte]))
        self._at += 1

    def find(self, sub, start=None, end=None):
        data = self._open().data
        return data.find(sub, self._at if start is None else start, self._length if end is None else end)

    def rfind(self, sub, start=None, end=None):
        data = self._open().data
        return data.rfind(sub, self._at if start is None else start, self._length if end is None else end)

    def move(self, dest, src, count, /):
        data = self._writable().data
        if min(dest, src, count) < 0 or max(dest, src) + count > self._length:
            raise ValueError('source, destination, or count out of range')
        self._put(dest, data[src:src + count])

    def flush(self, offset=0, size=None, **options):
        self._open()
        if offset < 0 or offset + (size or 0) > self._length:
            raise ValueError('flush values out of range')

    def size(self):
        self._open()
        if self._content is None:
            raise OSError(9, os.strerror(9))
        return self._content.size

    def resize(self, newsize, /):
        self._open()
        if self._access not in (ACCESS_DEFAULT, ACCESS_WRITE):
            raise TypeError("mmap can't resize a readonly or copy-on-write memory map.")
        if self._is_viewed():
            raise BufferError("mmap can't resize with extant buffers exported.")
        if self._content is None:
            unsupported('memory of another size than it was made with')
        self._content.truncate(newsize)
        self._memory = _Part(self._content, newsize)
        self._length = newsize


compiled(mmap)
