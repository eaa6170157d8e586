"""Models `sysconfig` as far as programs ask it which Python they run on: its version, its platform, how it was built.

All builds here are CPython's usual ones for Linux, with a global lock.  Left out: paths, and all other variables.
"""
import sys

from _unmodelled import attribute

__all__ = ['get_config_var', 'get_config_vars', 'get_platform', 'get_python_version']

_SHORT = '%d.%d' % sys.version_info[:2]
_TAG = 'cpython-%d%d-x86_64-linux-gnu' % sys.version_info[:2]
_VARIABLES = {'SOABI': _TAG, 'EXT_SUFFIX': f'.{_TAG}.so', 'Py_DEBUG': 0, 'py_version_short': _SHORT,
              'py_version': '%d.%d.%d' % sys.version_info[:3], 'py_version_nodot': _SHORT.replace('.', ''),
              'Py_GIL_DISABLED': 0 if sys.version_info >= (3, 13) else None}


def get_python_version():
    return _SHORT


def get_platform():
    return 'linux-x86_64'


def get_config_var(name):
    if name not in _VARIABLES:
        from _frames import unsupported
        unsupported(f"sysconfig.get_config_var('{name}')")
    return _VARIABLES[name]


__getattr__ = attribute(globals(), {'files of the installation': (
    'get_config_vars', 'get_path', 'get_paths', 'get_path_names', 'get_scheme_names', 'get_makefile_filename',
    'get_config_h_filename', 'parse_config_h', 'is_python_build', 'get_default_scheme', 'get_preferred_scheme')})
