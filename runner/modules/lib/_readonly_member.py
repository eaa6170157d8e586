"""What Cython makes of `cdef readonly`, and C of a member that is READONLY: an attribute that code of the class writes
and programs only read.
"""


class ReadOnlyMember:

    def __init__(self, kept):
        # The attribute that holds the value; in classes of Cython's it may be hidden (python/hidden_names.h).
        self._kept = kept.replace('cdef_', '\1') if kept.startswith('cdef_') else kept

    def __set_name__(self, owner, name):
        self._owner, self._name = owner, name

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self._kept)

    def __set__(self, instance, value):
        self.__delete__(instance)

    def __delete__(self, instance):
        module = self._owner.__module__
        kind = self._owner.__name__ if module == 'builtins' else f'{module}.{self._owner.__name__}'
        raise AttributeError(f'attribute {self._name!r} of {kind!r} objects is not writable')
