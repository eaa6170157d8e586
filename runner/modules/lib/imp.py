"""Models `imp` (up to CPython 3.11): the import lock, reloading, modules made and loaded from a file.

The import lock is the interpreter's own: no patch reaches it, and greenlets of one thread share it.  Imports of other
threads do not wait for it here.  Left out: finding modules, compiled files.
"""
import sys
import types
import warnings

import _native_thread
import _unmodelled

warnings.warn('the imp module is deprecated in favour of importlib' + (
    ' and slated for removal in Python 3.12' if sys.version_info >= (3, 10) else '') +
    "; see the module's documentation for alternative uses", DeprecationWarning, stacklevel=2)

SEARCH_ERROR, PY_SOURCE, PY_COMPILED, C_EXTENSION, PY_RESOURCE, PKG_DIRECTORY, C_BUILTIN, PY_FROZEN = range(8)
PY_CODERESOURCE, IMP_HOOK = 8, 9

_lock = _native_thread.allocate_lock()
_owner = None
_times = 0


def lock_held():
    return _owner is not None


def acquire_lock():
    global _owner, _times
    own = _native_thread.get_ident()
    if _owner != own:
        _lock.acquire()
        _owner = own
    _times += 1


def release_lock():
    global _owner, _times
    if _owner != _native_thread.get_ident():
        raise RuntimeError('not holding the import lock')
    _times -= 1
    if _times == 0:
        _owner = None
        _lock.release()


def new_module(name):
    return types.ModuleType(name)


def reload(module):
    import importlib
    return importlib.reload(module)


def load_source(name, pathname, file=None):
    import importlib.util
    spec = importlib.util.spec_from_file_location(name, pathname)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


__getattr__ = _unmodelled.attribute(globals(), {'finding and loading modules this way is not modelled': (
    'find_module', 'load_module', 'load_compiled', 'load_package', 'load_dynamic', 'init_builtin', 'init_frozen',
    'is_builtin', 'is_frozen', 'get_magic', 'get_tag', 'get_suffixes', 'cache_from_source', 'source_from_cache',
    'create_dynamic', 'NullImporter')})
