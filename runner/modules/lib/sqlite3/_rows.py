"""Models sqlite3.Row: a row that is asked by place or by the column's name, whatever its case."""
from _extension_types import compiled

from sqlite3 import _cursors


class Row:

    def __new__(cls, cursor, data, /):
        if not isinstance(cursor, _cursors.Cursor):
            raise TypeError('Row() argument 1 must be sqlite3.Cursor, not ' + type(cursor).__name__)
        if not isinstance(data, tuple):
            raise TypeError('Row() argument 2 must be tuple, not ' + type(data).__name__)
        made = object.__new__(cls)
        made._data = data
        made._description = cursor.description
        return made

    def keys(self):
        """Returns the keys of the row."""
        return [column[0] for column in self._description or ()]

    def __getitem__(self, key):
        if isinstance(key, str):
            for place, name in enumerate(self.keys()):
                if name.lower() == key.lower():
                    return self._data[place]
            raise IndexError('No item with that key')
        if isinstance(key, (int, slice)):
            return self._data[key]
        raise IndexError('Index must be int or string')

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(self._data)

    def __eq__(self, other):
        if not isinstance(other, Row):
            return NotImplemented
        return self._description == other._description and self._data == other._data

    def __hash__(self):
        return hash(self._description) ^ hash(self._data)


Row.__module__ = 'sqlite3'
compiled(Row)
