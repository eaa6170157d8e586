"""Models dbm.dumb: values in NAME.dat at places that are multiples of a block, and where they are in NAME.dir.

All versions.  A new key is noted in the index at once, another place of a known one only by sync() and close().
"""
import ast as _ast
import collections.abc
import io as _io
import os as _os

_BLOCKSIZE = 512

error = OSError


def _bytes_of(given, what):
    if isinstance(given, str):
        return given.encode('utf-8')
    if not isinstance(given, (bytes, bytearray)):
        raise TypeError(what + ' must be bytes or strings')
    return bytes(given)


def _blocks(size):
    return -(-size // _BLOCKSIZE)


class _Database(collections.abc.MutableMapping):

    def __init__(self, filebasename, mode, flag='c'):
        self._mode = mode
        self._readonly = flag == 'r'
        self._index = None      # key: (place, size)
        base = _os.fsdecode(filebasename)
        self._dirfile, self._datfile, self._bakfile = base + '.dir', base + '.dat', base + '.bak'
        if flag == 'n':
            for name in (self._datfile, self._bakfile, self._dirfile):
                if _os.path.exists(name):
                    _os.remove(name)
        for name in (self._datfile, self._dirfile):
            if _os.path.exists(name):
                continue
            if flag not in ('c', 'n'):
                raise FileNotFoundError(2, 'No such file or directory', name)
            _io.open(name, 'w', encoding='latin-1').close()
            _os.chmod(name, self._mode)
        self._modified = False
        self._index = {}
        with _io.open(self._dirfile, encoding='latin-1') as index:
            for line in index:
                key, place = _ast.literal_eval(line.rstrip())
                self._index[key.encode('latin-1')] = place

    def _entry(self, key):
        return '%r, %r\n' % (key.decode('latin-1'), self._index[key])

    def sync(self):
        if self._index is None or not self._modified:
            return
        if _os.path.exists(self._dirfile):
            _os.replace(self._dirfile, self._bakfile)
        with _io.open(self._dirfile, 'w', encoding='latin-1') as index:
            _os.chmod(self._dirfile, self._mode)
            for key in self._index:
                index.write(self._entry(key))
        self._modified = False

    _commit = sync

    def _verify_open(self):
        if self._index is None:
            raise error('DBM object has already been closed')

    def __getitem__(self, key):
        key = key.encode('utf-8') if isinstance(key, str) else key
        self._verify_open()
        place, size = self._index[key]
        with _io.open(self._datfile, 'rb') as data:
            data.seek(place)
            return data.read(size)

    def __setitem__(self, key, val):
        if self._readonly:
            raise error('The database is opened for reading only')
        key, val = _bytes_of(key, 'keys'), _bytes_of(val, 'values')
        self._verify_open()
        self._modified = True
        is_new = key not in self._index
        place, size = self._index.get(key, (0, 0))
        with _io.open(self._datfile, 'rb+') as data:
            if is_new or _blocks(len(val)) > _blocks(size):
                end = data.seek(0, 2)
                place = _blocks(end) * _BLOCKSIZE
                data.write(bytes(place - end))
            data.seek(place)
            data.write(val)
        self._index[key] = (place, len(val))
        if is_new:
            with _io.open(self._dirfile, 'a', encoding='latin-1') as index:
                index.write(self._entry(key))

    def __delitem__(self, key):
        if self._readonly:
            raise error('The database is opened for reading only')
        key = key.encode('utf-8') if isinstance(key, str) else key
        self._verify_open()
        self._modified = True
        del self._index[key]
        self.sync()

    def keys(self):
        self._verify_open()
        return list(self._index)

    def items(self):
        self._verify_open()
        return [(key, self[key]) for key in self._index]

    def __contains__(self, key):
        self._verify_open()
        return (key.encode('utf-8') if isinstance(key, str) else key) in self._index

    def iterkeys(self):
        self._verify_open()
        return iter(self._index)

    __iter__ = iterkeys

    def __len__(self):
        self._verify_open()
        return len(self._index)

    def close(self):
        try:
            self.sync()
        finally:
            self._index = None

    __del__ = close

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


def open(file, flag='c', mode=0o666):
    before = _os.umask(0)
    _os.umask(before)
    if flag not in ('r', 'w', 'c', 'n'):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, mode & ~before, flag=flag)
