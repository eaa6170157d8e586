"""Models the folders of /proc that tell of the process itself what the model knows: its threads and its descriptors.

Left out: the files of /proc, which would tell of memory and times, too.
"""
import os

import _descriptors
import _thread
from _frames import unsupported

_MOST = 1024    # as many descriptors as a process may have


def names_in(path):
    parts = os.path.normpath(path).split('/')[2:]
    if len(parts) == 2 and parts[0] in ('self', str(os.getpid())):
        if parts[1] == 'task':
            return [str(number) for number in _thread._native_ids()]
        if parts[1] == 'fd':
            return _open_descriptors()
    unsupported('the folder %r' % path)


def _open_descriptors():
    """Also the one by which they are read."""
    own = _descriptors.null()
    names = [str(number) for number in range(_MOST) if _descriptors.is_open(number)]
    _descriptors.close(own)
    return names
