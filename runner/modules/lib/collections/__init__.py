"""Models collections; deque is native (_collections), the others have files of their own, loaded when asked for."""
import sys

from _collections import deque
from _named_tuple import namedtuple

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
           'namedtuple']


_RARER = {'ChainMap': '_chain_map', 'Counter': '_counter', 'OrderedDict': '_collection_dicts',
          'UserDict': '_user_types', 'UserList': '_user_types', 'UserString': '_user_types',
          'defaultdict': '_collection_dicts'}
# Modules that import collections.abc, which binds its name here; many more do so through one of them.
_IMPORT_ABC = ('gevent', 'typing', 'selectors', 'logging', 'socket', 'dataclasses', 'inspect', 'asyncio', 'subprocess',
               'ssl', 'concurrent.futures', 'configparser', 'statistics', 'http.client', 'http.server', 'unittest',
               'shelve', 'xmlrpc.client', 'multiprocessing', 'decimal', 'socketserver', 'importlib.abc')


def _imports_abc():
    if sys.version_info >= (3, 14):
        return True
    newer = (('traceback', (3, 11)), ('pprint', (3, 10)))
    return any(name in sys.modules for name in _IMPORT_ABC) or any(
        name in sys.modules and sys.version_info >= since for name, since in newer)


def __getattr__(name):
    # Making classes takes longer than all the rest, those that derive from abstract ones most of all.
    if name == 'abc' and _imports_abc():
        return __import__('collections.abc').abc
    if name not in _RARER:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    found = globals()[name] = getattr(__import__(_RARER[name]), name)
    return found
