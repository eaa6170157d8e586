"""What execve() makes of a path: a program, or the interpreter that the first line of a script names.

Of the folders of the system only its programs are known, of others only what the case has made there.
"""
import os

import _descriptors
from _frames import unsupported
from _system_calls import strerror

_SYSTEM = ('bin', 'boot', 'dev', 'etc', 'home', 'lib', 'mnt', 'opt', 'proc', 'root', 'run', 'sbin', 'srv', 'sys', 'usr',
           'var')
_PROGRAM_FOLDERS = ('/bin', '/usr/bin', '/usr/local/bin', '/sbin', '/usr/sbin', '/usr/local/sbin')
# What is there without being a program; those that containers are given are executable there.
_SYSTEM_FILES = {'/etc/group': 13, '/etc/hostname': 8, '/etc/hosts': 8, '/etc/passwd': 13, '/etc/resolv.conf': 8}
_SYSTEM_FILES.update(('/' + name, 13) for name in _SYSTEM)


def error(number, path):
    return OSError(number, strerror(number), path)


def is_of_system(path):
    return path.split('/')[1] in _SYSTEM


def runnable(words, folder=None):
    """The words of the program that runs then; an OSError if there is none."""
    path = words[0]
    if _descriptors.has_program(path):
        return tuple(words)
    where = os.path.abspath(os.path.join(folder or os.getcwd(), path))
    if '/' in path and where in _SYSTEM_FILES:
        raise error(_SYSTEM_FILES[where], path)
    if '/' not in path or is_of_system(where) or not os.path.exists(where):
        raise error(2, path)
    if os.path.isdir(where) or not os.access(where, os.X_OK):
        raise error(13, path)
    with open(where, 'rb') as file:
        line = file.readline()
    if line[:2] != b'#!':
        raise error(8, path)
    called = line[2:].decode().strip().split(None, 1)
    try:
        return runnable((*called, path, *words[1:]), folder)
    except OSError as missing:
        raise error(missing.errno, path) from None


def program_folders(env=None):
    """Where programs are looked for by their names alone."""
    return (os.environ if env is None else env).get('PATH', os.defpath).split(os.pathsep)


def along_path(words, folders, folder=None):
    """The same for a name that execvp() looks for in *folders*; a program of the system is called by the name alone."""
    refused = 2
    for place in folders:
        found = os.path.join(place, words[0])
        if place and _descriptors.has_program(found):
            return tuple(words)
        try:
            return runnable((found, *words[1:]), folder)
        except OSError as missing:
            if missing.errno not in (2, 20):
                refused = missing.errno
    raise error(refused, words[0])


def by_path(words, folders):
    """The same for a name that is looked for in *folders*, unless it is a path."""
    if '/' in words[0]:
        return runnable(words)
    refused = None
    for folder in folders:
        try:
            return runnable((os.path.join(folder, words[0]), *words[1:]))
        except OSError as missing:
            if missing.errno != 2:
                refused = missing
    raise refused or error(2, words[0])


def found_at(path, mode):
    """The path, if a program or something with that access is there. Of the system's folders only those of programs are
    known: what no machine has is not there, as for execve().
    """
    where = os.path.abspath(path)
    if not is_of_system(where):
        return path if os.path.exists(where) and not os.path.isdir(where) and os.access(where, mode) else None
    if not _descriptors.has_program(os.path.basename(where)):
        if os.path.dirname(where) in _PROGRAM_FOLDERS:
            return None
        unsupported('whether the machine has %r' % path)
    return path if os.path.dirname(where) in ('/usr/bin', '/bin') else None
