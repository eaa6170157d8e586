"""flock: a program that runs while a file is locked, or a lock on a descriptor that the shell has open."""
import os

import _descriptors
import _os
from _frames import unsupported
from _programs import _process
from _programs._process import encode
from _programs._process import environment
from _programs._process import message
from _programs._process import options
from _programs._process import say
from _programs._process import write
from _programs._starting import found
from _programs._starting import start
from _system_calls import EAGAIN
from _system_calls import strerror

_SHARED, _EXCLUSIVE, _FREE = 64, 128, 0     # as _descriptors knows them
_USAGE, _DATA, _NO_INPUT, _FAILED = 64, 65, 66, 69
_LONG = {'--shared': '-s', '--exclusive': '-x', '--unlock': '-u', '--nonblock': '-n', '--nb': '-n', '--timeout': '-w',
         '--wait': '-w', '--conflict-exit-code': '-E', '--close': '-o', '--command': '-c'}


def _own_words(words):
    """The options and the file, and what comes behind."""
    at = 1
    while at < len(words) and words[at][:1] == '-':
        at += 1
        if words[at - 1][-1:] in 'wE':
            at += 1
    return words[:at + 1], words[at + 1:]


def _lock(fd, kind, seconds):
    """0 once it has it, or an error."""
    import time
    deadline = None if seconds is None else time.monotonic() + seconds
    while True:
        result = _descriptors.lock(fd, kind)
        left = None if deadline is None else deadline - time.monotonic()
        if result != -EAGAIN or left is not None and left <= 0:
            return result
        _descriptors.wait(((fd, kind),), left)


def flock(words):
    words = [_LONG.get(word, word) for word in words]
    own, command = _own_words(words)
    given, names = options(own, 'sexunoFc', 'wE')
    if not names:
        say('not enough arguments')
        write(2, encode("Try '%s --help' for more information.\n" % _process.name))
        return _USAGE
    if not command and not names[0].isdigit():
        say("bad file descriptor: '%s'" % names[0])
        return _USAGE
    fd = int(names[0]) if not command else _opened(names[0])
    if fd is None:
        return _NO_INPUT
    if not os._is_file(fd):
        say('%d: %s' % (fd, strerror(9)))
        return _DATA
    kind = _FREE if 'u' in given else _SHARED if 's' in given else _EXCLUSIVE
    if _lock(fd, kind, 0 if 'n' in given else float(given['w']) if 'w' in given else None) < 0:
        return int(given.get('E', 1))
    return _run(command, fd, 'o' in given) if command else 0


def _opened(path):
    if os.path.isdir(path):
        unsupported('the program flock with a folder')
    try:
        return os.open(path, os.O_RDONLY | os.O_CREAT, 0o666)
    except OSError as error:
        say('cannot open lock file %s: %s' % (path, message(error)))
        return None


def _run(command, fd, closes):
    if command[0] in ('-c', '--command'):
        command = ['/bin/sh', '-c', command[1]]
    words = found(command, environment())
    if words is None:
        say('failed to execute %s: No such file or directory' % command[0])
        return _FAILED
    fds = _process.given_descriptors()
    pid = start(words, fds[:fd] + (-1,) + fds[fd + 1:] if closes else fds)
    status = _os.waitpid(pid, 0)[1]
    return status >> 8 if not status & 0x7f else 128 + (status & 0x7f)
