"""What a started process finds besides its descriptors and arguments (surroundings.h, programs.h of modules/processes).
"""
import os

import _descriptors
from _environ import of_programs

OURS = (-1, -1, -1)     # standard streams that are the starter's


def in_their_places(fds):
    """From 3 on: what a program has under the same numbers, and -1 for each that it does not have."""
    numbers = sorted(fd for fd in fds if fd > 2)
    return tuple(fd if fd in numbers else -1 for fd in range(3, numbers[-1] + 1)) if numbers else ()


def inheritable():
    """The same for what stays open in every program that this process starts or becomes."""
    return in_their_places(fd for fd in _descriptors.inheritable() if _descriptors.is_open(fd))


def surroundings(env=None, cwd=None):
    """Environment and folder of a program."""
    entries = tuple('%s=%s' % (os.fsdecode(name), os.fsdecode(value))
                    for name, value in (of_programs(os.environ) if env is None else env).items())
    return entries, os.getcwd() if cwd is None else os.path.abspath(os.fsdecode(cwd))
