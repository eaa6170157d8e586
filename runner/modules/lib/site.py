"""Models `site` as programs ask it where packages are; its work at the start of an interpreter has been done.

Left out: .pth files, of which no folder of a case's has any use, and the interactive helpers.
"""
import os
import sys

from _reload import installation_folders
from _unmodelled import attribute

_SHORT = '%d.%d' % sys.version_info[:2]
_PACKAGES = installation_folders()[-1]
_OF_DEBIAN = _PACKAGES.endswith('dist-packages')

PREFIXES = [sys.prefix, sys.prefix] if _OF_DEBIAN else [sys.prefix]
# The others are virtual environments, which leave the user's packages out.
ENABLE_USER_SITE = _OF_DEBIAN


def getuserbase():
    return os.environ.get('PYTHONUSERBASE') or os.path.join(os.path.expanduser('~'), '.local')


def getusersitepackages():
    return os.path.join(getuserbase(), 'lib', 'python' + _SHORT, 'site-packages')


USER_BASE = getuserbase()
USER_SITE = getusersitepackages()


def getsitepackages(prefixes=None):
    found = []
    for prefix in dict.fromkeys(PREFIXES if prefixes is None else prefixes):
        if _OF_DEBIAN:
            found += [f'{prefix}/local/lib/python{_SHORT}/dist-packages', f'{prefix}/lib/python3/dist-packages',
                      f'{prefix}/lib/python{_SHORT}/dist-packages']
        else:
            found.append(f'{prefix}/lib/python{_SHORT}/site-packages')
    return found


def check_enableusersite():
    return ENABLE_USER_SITE


__getattr__ = attribute(globals(), {'it has run': (
    'main', 'addsitedir', 'addpackage', 'addusersitepackages', 'addsitepackages', 'removeduppaths', 'makepath',
    'execsitecustomize', 'execusercustomize', 'venv', 'setquit', 'setcopyright', 'sethelper', 'register_readline',
    'enablerlcompleter', 'abs_paths', 'known_paths')})
