"""What property lists hold, of whichever format."""


class InvalidFileException(ValueError):

    def __init__(self, message='Invalid file'):
        super().__init__(message)


class UID:
    """The number of an object in an archive of keyed objects."""

    def __init__(self, data):
        if not isinstance(data, int):
            raise TypeError('data must be an int')
        if data >= 1 << 64:
            raise ValueError('UIDs cannot be >= 2**64')
        if data < 0:
            raise ValueError('UIDs must be positive')
        self.data = data

    def __index__(self):
        return self.data

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, self.data)

    def __reduce__(self):
        return type(self), (self.data,)

    def __eq__(self, other):
        return self.data == other.data if isinstance(other, UID) else NotImplemented

    def __hash__(self):
        return hash(self.data)


def items_of(values, sorts_keys, skips_keys):
    """Of a dictionary, (key, value), those that can be written."""
    for key, value in sorted(values.items()) if sorts_keys else values.items():
        if isinstance(key, str):
            yield key, value
        elif not skips_keys:
            raise TypeError('keys must be strings')


for _class in (InvalidFileException, UID):
    _class.__module__ = 'plistlib'
