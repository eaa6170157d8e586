"""Struct sequences, which CPython's modules in C answer: tuples whose items, and some things beside them, have names.

All versions.  An item may have no name of its own: that of st_atime is the seconds without what is behind the point.
"""
import sys


class _Field:

    def __init__(self, place):
        self._place = place

    def __get__(self, instance, owner=None):
        return self if instance is None else instance[self._place]

    def __set__(self, instance, value):
        raise AttributeError('readonly attribute')


class StructSequence(tuple):
    _names = ()         # of the items
    _behind = ()        # of what is no item

    def __init_subclass__(cls):
        for place, name in enumerate(cls._names):
            if name not in cls.__dict__ and name not in cls._behind:
                setattr(cls, name, _Field(place))
        cls.n_sequence_fields = len(cls._names)
        cls.n_fields = len(cls._names) + len(cls._behind)
        cls.n_unnamed_fields = sum(name in cls._behind for name in cls._names)
        if sys.version_info >= (3, 10):
            cls.__match_args__ = tuple(name for name in cls._names if name not in cls._behind)

    def __new__(cls, sequence, dict={}):
        items = tuple(sequence)
        least, most = cls.n_sequence_fields, cls.n_fields
        whole = cls._whole_name()
        if len(items) < least:
            raise TypeError('%s() takes %s %d-sequence (%d-sequence given)' % (
                whole, 'an' if least == most else 'an at least', least, len(items)))
        if len(items) > most:
            raise TypeError('%s() takes %s %d-sequence (%d-sequence given)' % (
                whole, 'an' if least == most else 'an at most', most, len(items)))
        made = tuple.__new__(cls, items[:least])
        for place, name in enumerate(cls._behind):
            given = items[least + place:least + place + 1]
            made.__dict__[name] = given[0] if given else dict.get(name)
        return made

    def __repr__(self):
        items = ', '.join('%s=%r' % pair for pair in zip(self._names, self))
        return '%s(%s)' % (self._whole_name(), items)

    @classmethod
    def _whole_name(cls):
        return cls.__name__ if cls.__module__ == 'builtins' else '%s.%s' % (cls.__module__, cls.__name__)

    def __reduce__(self):
        return type(self), (tuple(self), {name: self.__dict__[name] for name in self._behind})

    def __setattr__(self, name, value):
        if name in self._names or name in self._behind:
            raise AttributeError('readonly attribute')
        raise AttributeError('%r object has no attribute %r' % (self._whole_name(), name))
