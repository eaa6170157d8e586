"""Models `python -m gevent.monkey`: patches what the options say, then runs a script.  All versions.

Left out: the help that it prints when it is called wrongly.
"""
import inspect
import sys

from _frames import unsupported
from gevent import monkey
from gevent._version import version_info


# Naming a module alone switches all others off, until 24.10 looks for the patches where it has none.
_KNOWS_MODULES = version_info < (24, 10)


def _settings(options):
    """For patch_all."""
    names = inspect.getfullargspec(monkey.patch_all).args
    modules = [name for name in names if _KNOWS_MODULES and hasattr(monkey, 'patch_' + name)]
    settings = {}
    for option in options:
        if option.startswith('no-') and option[3:] in names:
            settings[option[3:]] = False
        elif option in names:
            settings[option] = True
            if option in modules:
                for module in modules:
                    settings.setdefault(module, False)
        else:
            unsupported('the option --%s of gevent.monkey' % option)
    return settings


def _tell(settings):
    """What --verbose says before anything is patched."""
    import os
    import pprint
    print('gevent.monkey.patch_all(%s)' % ', '.join(['%s=%s' % item for item in settings.items()]))
    print('sys.version=%s' % sys.version.strip().replace('\n', ' '))
    print('sys.path=%s' % pprint.pformat(sys.path))
    print('sys.modules=%s' % pprint.pformat(sorted(sys.modules)))
    print('cwd=%s' % os.getcwd())


def main():
    words = sys.argv[1:]
    options = []
    while words and words[0].startswith('--'):
        options.append(words.pop(0)[2:])
    runs_module = 'module' in options
    settings = _settings([each for each in options if each not in ('module', 'verbose')])
    if 'verbose' in options:
        _tell(settings)
    if not words:
        unsupported('the help of gevent.monkey')
    sys.argv[:] = words
    monkey.patch_all(**settings)
    import runpy
    return (runpy.run_module if runs_module else runpy.run_path)(words[0], run_name='__main__')
