"""Models `shelve`: a dictionary of pickles in a database of `dbm`, or in any dictionary of bytes.  All versions."""
import collections.abc
import io
import pickle
import sys

__all__ = ['Shelf', 'BsdDbShelf', 'DbfilenameShelf', 'open']


class _ClosedDict(collections.abc.MutableMapping):
    """Stands for the database of a closed shelf."""

    def closed(self, *args):
        raise ValueError('invalid operation on closed shelf')

    __iter__ = __len__ = __getitem__ = __setitem__ = __delitem__ = keys = closed

    def __repr__(self):
        return '<Closed Dictionary>'


class Shelf(collections.abc.MutableMapping):

    def __init__(self, dict, protocol=None, writeback=False, keyencoding='utf-8'):
        self.dict = dict
        usual = pickle.DEFAULT_PROTOCOL if sys.version_info >= (3, 10) else 3
        self._protocol = usual if protocol is None else protocol
        self.writeback = writeback
        self.cache = {}
        self.keyencoding = keyencoding

    def __iter__(self):
        for key in self.dict.keys():
            yield key.decode(self.keyencoding)

    def __len__(self):
        return len(self.dict)

    def __contains__(self, key):
        return key.encode(self.keyencoding) in self.dict

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __getitem__(self, key):
        if key in self.cache:
            return self.cache[key]
        value = pickle.Unpickler(io.BytesIO(self.dict[key.encode(self.keyencoding)])).load()
        if self.writeback:
            self.cache[key] = value
        return value

    def __setitem__(self, key, value):
        if self.writeback:
            self.cache[key] = value
        written = io.BytesIO()
        pickle.Pickler(written, self._protocol).dump(value)
        self.dict[key.encode(self.keyencoding)] = written.getvalue()

    def __delitem__(self, key):
        del self.dict[key.encode(self.keyencoding)]
        self.cache.pop(key, None)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        if self.dict is None:
            return
        try:
            self.sync()
            close = getattr(self.dict, 'close', None)
            if close is not None:
                close()
        finally:
            self.dict = _ClosedDict()

    def __del__(self):
        if hasattr(self, 'writeback') and not isinstance(self.dict, _ClosedDict):
            self.close()

    def sync(self):
        if self.writeback and self.cache:
            self.writeback = False
            for key, value in self.cache.items():
                self[key] = value
            self.writeback = True
            self.cache = {}
        if hasattr(self.dict, 'sync'):
            self.dict.sync()


class BsdDbShelf(Shelf):
    """Over a database that has a place: first(), next() and so on are pairs of a key and a pickle."""

    def _loaded(self, pair):
        return pair[0].decode(self.keyencoding), pickle.Unpickler(io.BytesIO(pair[1])).load()

    def set_location(self, key):
        return self._loaded(self.dict.set_location(key))

    def next(self):
        return self._loaded(next(self.dict))

    def previous(self):
        return self._loaded(self.dict.previous())

    def first(self):
        return self._loaded(self.dict.first())

    def last(self):
        return self._loaded(self.dict.last())


class DbfilenameShelf(Shelf):

    def __init__(self, filename, flag='c', protocol=None, writeback=False):
        import dbm
        Shelf.__init__(self, dbm.open(filename, flag), protocol, writeback)

    if sys.version_info >= (3, 13):
        def clear(self):
            self.cache.clear()
            self.dict.clear()


def open(filename, flag='c', protocol=None, writeback=False):
    return DbfilenameShelf(filename, flag, protocol, writeback)
