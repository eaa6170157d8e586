"""Models collections; deque is native (_collections), the others have files of their own, loaded when asked for."""
from _collections import deque
from _named_tuple import namedtuple

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
           'namedtuple']


_RARER = {'ChainMap': '_chain_map', 'Counter': '_counter', 'OrderedDict': '_collection_dicts',
          'UserDict': '_user_types', 'UserList': '_user_types', 'UserString': '_user_types',
          'defaultdict': '_collection_dicts'}


def __getattr__(name):
    # Making classes takes longer than all the rest, those that derive from abstract ones most of all.
    if name not in _RARER:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    found = globals()[name] = getattr(__import__(_RARER[name]), name)
    return found
