"""Names of sys that few programs look at, made when one does."""
import _os
import sys as _sys
from collections import namedtuple as _namedtuple

from _extension_types import compiled as _compiled
from _struct_sequences import StructSequence as _StructSequence


def _flags():
    names = ['debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site',
             'ignore_environment', 'verbose', 'bytes_warning', 'quiet', 'hash_randomization', 'isolated', 'dev_mode',
             'utf8_mode']
    values = {'dont_write_bytecode': 1, 'hash_randomization': 1, 'dev_mode': False, 'safe_path': False,
              'int_max_str_digits': 4300 if _sys.version_info >= (3, 12) else -1}
    if _sys.version_info >= (3, 10):
        names.append('warn_default_encoding')
    if _sys.version_info >= (3, 11):
        names.append('safe_path')
    names.append('int_max_str_digits')
    given = _os.python_options()[0]
    for name in given:
        values[name] = bool(given[name]) if name == 'safe_path' else given[name]

    @_compiled
    class flags(_namedtuple('flags', names)):
        __module__ = 'sys'
        __slots__ = ()
        if _sys.version_info >= (3, 13):
            # Behind the fields that count: no items of the tuple.
            gil = 1
        if _sys.version_info >= (3, 14):
            thread_inherit_context = context_aware_warnings = 0

        def __repr__(self):
            return 'sys.' + super().__repr__()
    return flags(*(values.get(name, 0) for name in names))


def _xoptions():
    given = (option.partition('=') for option in _os.python_options()[1])
    return {name: value if sign else True for name, sign, value in given}


def thread_info():
    class thread_info(_namedtuple('thread_info', ['name', 'lock', 'version'])):
        __module__ = 'sys'
        __slots__ = ()

        def __repr__(self):
            return 'sys.' + super().__repr__()
    return thread_info('pthread', 'semaphore', 'NPTL 2.36')


def meta_path():
    import _import_finders
    return _import_finders.meta_path


def path_hooks():
    return []


def path_importer_cache():
    return {}


def getsizeof():
    return _left_out('getsizeof', 'objects have other sizes here')


def getallocatedblocks():
    return _left_out('getallocatedblocks', 'objects have other sizes here')


def addaudithook():
    return _left_out('addaudithook', 'not every event is told')


def audit():
    return lambda event, *args: None    # nobody can listen


def breakpointhook():
    def breakpointhook(*args, **kwargs):
        import os
        name = os.environ.get('PYTHONBREAKPOINT') or 'pdb.set_trace'
        if name == '0':
            return None
        module, _, function = name.rpartition('.')
        try:
            hook = getattr(__import__(module or 'builtins', None, None, [function]), function)
        except (ImportError, AttributeError):
            import warnings
            warnings.warn('Ignoring unimportable $PYTHONBREAKPOINT: "%s"' % name, RuntimeWarning, 3)
            return None
        return hook(*args, **kwargs)
    breakpointhook.__module__ = 'sys'
    breakpointhook.__qualname__ = 'breakpointhook'
    return breakpointhook


def abiflags():
    return ''


def api_version():
    return 1013


def get_asyncgen_hooks():
    from _generator_hooks import hooks

    class asyncgen_hooks(_StructSequence):
        _names = ('firstiter', 'finalizer')
    asyncgen_hooks.__module__ = 'builtins'
    return lambda: asyncgen_hooks(hooks())


def set_asyncgen_hooks():
    from _generator_hooks import set_asyncgen_hooks
    return set_asyncgen_hooks


def getdlopenflags():
    return lambda: 2


def getfilesystemencodeerrors():
    return lambda: 'surrogateescape'


def hash_info():
    class hash_info(_StructSequence):
        __module__ = 'sys'
        _names = ('width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff')
    algorithm = 'siphash13' if _sys.version_info >= (3, 11) else 'siphash24'
    return hash_info((64, 2 ** 61 - 1, 314159, 0, 1000003, algorithm, 64, 128, 0))


def int_info():
    class int_info(_StructSequence):
        __module__ = 'sys'
        _names = ('bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold')
    return int_info((30, 4, 4300, 640))


def _left_out(name, why):
    import _unmodelled
    return _unmodelled.stand_in('sys', name, why)


def base_prefix():
    return _sys.prefix


exec_prefix = base_exec_prefix = base_prefix
flags = _flags
