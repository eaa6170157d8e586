"""Models multiprocessing.shared_memory: memory that any process reaches by its name, and lists that are kept in it.

All versions.  Up to 3.12 whoever attaches to a block tells the resource tracker of it, too; later track=False says not
to.
"""
import functools
import mmap
import os
import secrets
import struct
import sys
import types

import _posixshmem

__all__ = ['SharedMemory', 'ShareableList']

_PREFIX = '/psm_'
_LONGEST_NAME = 14      # that every system has room for
_USES_TRACK = sys.version_info >= (3, 13)


def _new_name():
    return _PREFIX + secrets.token_hex((_LONGEST_NAME - len(_PREFIX)) // 2)


def _tell_tracker(name, is_new):
    from multiprocessing import resource_tracker
    (resource_tracker.register if is_new else resource_tracker.unregister)(name, 'shared_memory')


class SharedMemory:
    _name = _mmap = _buf = None
    _fd = -1
    _mode = 0o600
    _track = True

    def __init__(self, name=None, create=False, size=0, **options):
        if _USES_TRACK:
            self._track = options.pop('track', True)
        for unknown in options:
            raise TypeError(f'{_init_name()} got an unexpected keyword argument {unknown!r}')
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        self._flags = os.O_RDWR | (os.O_CREAT | os.O_EXCL if create else 0)
        self._open(name)
        try:
            if create:
                os.ftruncate(self._fd, size)
            self._size = os.fstat(self._fd).st_size
            self._mmap = mmap.mmap(self._fd, self._size)
        except OSError:
            self.unlink()
            raise
        if self._track:
            _tell_tracker(self._name, True)
        self._buf = memoryview(self._mmap)

    def _open(self, name):
        while self._fd < 0:
            tried = _new_name() if name is None else '/' + name
            try:
                self._fd = _posixshmem.shm_open(tried, self._flags, mode=self._mode)
            except FileExistsError:
                if name is not None:
                    raise
            else:
                self._name = tried

    def __del__(self):
        try:
            self.close()
        except OSError:
            pass

    def __reduce__(self):
        return self.__class__, (self.name, False, self.size)

    def __repr__(self):
        return f'{self.__class__.__name__}({self.name!r}, size={self.size})'

    buf = property(lambda self: self._buf)
    name = property(lambda self: self._name.lstrip('/'))
    size = property(lambda self: self._size)

    def close(self):
        """This process uses it no more; the memory stays."""
        if self._buf is not None:
            self._buf.release()
            self._buf = None
        if self._mmap is not None:
            self._mmap.close()
            self._mmap = None
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def unlink(self):
        """It has no name any more."""
        if self._name:
            _posixshmem.shm_unlink(self._name)
            if self._track:
                _tell_tracker(self._name, False)


def _init_name():
    return 'SharedMemory.__init__()' if sys.version_info >= (3, 10) else '__init__()'


_WORD = 8   # bytes, to a multiple of which everything is padded
_FORMATS = {int: 'q', float: 'd', bool: 'xxxxxxx?', type(None): 'xxxxxx?x'}
_NUMBER, _TEXT, _BYTES, _NONE = range(4)


def _format_of(item):
    """For struct."""
    if isinstance(item, (str, bytes)):
        return '%ds' % (_WORD * (len(item) // _WORD + 1))
    return _FORMATS[type(item)]


def _room(form):
    return int(form[:-1]) if form[-1] == 's' else _WORD


def _kind_of(item):
    return _TEXT if isinstance(item, str) else _BYTES if isinstance(item, bytes) else _NONE if item is None else _NUMBER


def _encoded(item):
    return item.encode('utf8') if isinstance(item, str) else item


class ShareableList:
    """Its length, where each item begins, the items, their formats, their kinds, in this order."""

    def __init__(self, sequence=None, *, name=None):
        if name is not None and sequence is None:
            self.shm = SharedMemory(name)
            self._list_len = len(self)
            self._allocated_offsets = list(struct.unpack_from(self._format_size_metainfo, self.shm.buf, _WORD))
            return
        items = sequence or ()
        formats = [_format_of(item) for item in items]
        self._list_len = len(formats)
        self._allocated_offsets = [0]
        for form in formats:
            self._allocated_offsets.append(self._allocated_offsets[-1] + _room(form))
        self.shm = SharedMemory(name, create=True, size=struct.calcsize(
            'q' + self._format_size_metainfo + ''.join(formats) + self._format_packing_metainfo +
            self._format_back_transform_codes))
        if sequence is None:
            return
        for form, place, values in (
                ('q' + self._format_size_metainfo, 0, (self._list_len, *self._allocated_offsets)),
                (''.join(formats), self._offset_data_start, [_encoded(item) for item in items]),
                (self._format_packing_metainfo, self._offset_packing_formats, [form.encode() for form in formats]),
                (self._format_back_transform_codes, self._offset_back_transform_codes,
                 [_kind_of(item) for item in items])):
            struct.pack_into(form, self.shm.buf, place, *values)

    _format_size_metainfo = property(lambda self: 'q' * (self._list_len + 1))
    _format_packing_metainfo = property(lambda self: '8s' * self._list_len)
    _format_back_transform_codes = property(lambda self: 'b' * self._list_len)
    _offset_data_start = property(lambda self: (self._list_len + 2) * _WORD)
    _offset_packing_formats = property(lambda self: self._offset_data_start + self._allocated_offsets[-1])
    _offset_back_transform_codes = property(lambda self: self._offset_packing_formats + self._list_len * _WORD)

    def _get_packing_format(self, position):
        position = position if position >= 0 else position + self._list_len
        if position >= self._list_len:
            raise IndexError('Requested position out of range.')
        form, = struct.unpack_from('8s', self.shm.buf, self._offset_packing_formats + position * _WORD)
        return form.rstrip(b'\0').decode()

    def __getitem__(self, position):
        position = position if position >= 0 else position + self._list_len
        try:
            place = self._offset_data_start + self._allocated_offsets[position]
            value, = struct.unpack_from(self._get_packing_format(position), self.shm.buf, place)
        except IndexError:
            raise IndexError('index out of range')
        kind, = struct.unpack_from('b', self.shm.buf, self._offset_back_transform_codes + position)
        if kind in (_TEXT, _BYTES):
            value = value.rstrip(b'\0')
        return value.decode('utf8') if kind == _TEXT else None if kind == _NONE else value

    def __setitem__(self, position, value):
        position = position if position >= 0 else position + self._list_len
        try:
            begin = self._allocated_offsets[position]
            current = self._get_packing_format(position)
        except IndexError:
            raise IndexError('assignment index out of range')
        form = _FORMATS[type(value)] if not isinstance(value, (str, bytes)) else current
        encoded = _encoded(value)
        if isinstance(value, (str, bytes)):
            room = self._allocated_offsets[position + 1] - begin
            if len(encoded) > room:
                raise ValueError('bytes/str item exceeds available storage')
            if current[-1] != 's':
                form = '%ds' % room
        struct.pack_into('8s', self.shm.buf, self._offset_packing_formats + position * _WORD, form.encode())
        struct.pack_into('b', self.shm.buf, self._offset_back_transform_codes + position, _kind_of(value))
        struct.pack_into(form, self.shm.buf, self._offset_data_start + begin, encoded)

    def __reduce__(self):
        return functools.partial(self.__class__, name=self.shm.name), ()

    def __len__(self):
        return struct.unpack_from('q', self.shm.buf, 0)[0]

    def __repr__(self):
        return f'{self.__class__.__name__}({list(self)}, name={self.shm.name!r})'

    @property
    def format(self):
        return ''.join(self._get_packing_format(place) for place in range(self._list_len))

    def count(self, value):
        return sum(value == entry for entry in self)

    def index(self, value):
        for place, entry in enumerate(self):
            if value == entry:
                return place
        raise ValueError('ShareableList.index(x): x not in list' if sys.version_info >= (3, 14) else
                         f'{value!r} not in this container')

    if sys.version_info >= (3, 9):
        __class_getitem__ = classmethod(types.GenericAlias)
