"""cat, head, tail, tee, yes: what comes in goes out, block by block as it comes."""
import os

import _descriptors

from _frames import unsupported
from _programs import _process
from _programs._process import decode
from _programs._process import encode
from _programs._process import message
from _programs._process import options
from _programs._process import out
from _programs._process import read
from _programs._process import read_all
from _programs._process import say
from _programs._process import write

_BLOCK = 131072


def open_inputs(words, complaint='%s: %s'):
    """(name, descriptor) of each file, the standard input for - and if there are none; what cannot be opened is told.
    """
    for word in words or ['-']:
        if word == '-':
            yield word, 0
            continue
        try:
            if os.path.isdir(word):
                raise IsADirectoryError(21, 'Is a directory')
            fd = os.open(word, os.O_RDONLY)
        except OSError as error:
            say(complaint % (word, message(error)))
            yield word, None
        else:
            yield word, fd
            os.close(fd)


def cat(words):
    found, names = options(words, 'un')
    status, number = 0, 0
    for name, fd in open_inputs(names):
        if fd is None:
            status = 1
        elif not _descriptors.is_open(fd):
            for each in name, 'closing standard input':
                say(each + ': Bad file descriptor')
            status = 1
        elif 'n' in found:
            for line in read_all(fd).splitlines(True):
                number += 1
                out.write(b'%6d\t%s' % (number, line))
        else:
            while True:
                data = read(fd, _BLOCK)
                if not data:
                    break
                write(1, data)
    return status


def _wanted(words):
    """-NUMBER is an old way to say -n NUMBER."""
    return [words[0], *('-n' + word[1:] if word[:1] == '-' and word[1:].isdigit() else word for word in words[1:])]


def _titles(names, found):
    """What stands before each file's lines, if there are several."""
    shows = len(names) > 1 and 'q' not in found or 'v' in found
    for place, name in enumerate(names or ['-']):
        title = '%s==> %s <==\n' % ('\n' if place else '', 'standard input' if name == '-' else name)
        yield encode(title) if shows else b''


def _count(found):
    letter = 'c' if 'c' in found else 'n'
    text = found.get(letter, '10')
    if not text.lstrip('+-').isdigit():
        _process.say('invalid number of %s: ‘%s’' % ('bytes' if letter == 'c' else 'lines', text))
        raise _process.Exit(1)
    return text, int(text.lstrip('+-')), letter == 'c'


def head(words):
    found, names = options(_wanted(words), 'qv', 'nc')
    text, count, by_bytes = _count(found)
    if text[0] == '-':
        unsupported('the program head with a negative count')
    status = 0
    for title, (_name, fd) in zip(_titles(names, found), open_inputs(names, "cannot open '%s' for reading: %s")):
        if fd is None:
            status = 1
            continue
        write(1, title)
        left = count
        while left:
            data = read(fd, 1024)
            if not data:
                break
            if by_bytes:
                data = data[:left]
                left -= len(data)
            else:
                lines = data.splitlines(True)[:left]
                data = b''.join(lines)
                left -= data.count(b'\n')
            write(1, data)
    return status


def tail(words):
    found, names = options(_wanted(words), 'qv', 'nc')
    text, count, by_bytes = _count(found)
    status = 0
    for title, (_name, fd) in zip(_titles(names, found), open_inputs(names, "cannot open '%s' for reading: %s")):
        if fd is None:
            status = 1
            continue
        data = read_all(fd)
        pieces = data if by_bytes else data.splitlines(True)
        pieces = pieces[max(count - 1, 0):] if text[0] == '+' else pieces[max(len(pieces) - count, 0):]
        write(1, title + (pieces if by_bytes else b''.join(pieces)))
    return status


def tee(words):
    found, names = options(words, 'a')
    files, status = [], 0
    for each in names:
        try:
            files.append(os.open(each, os.O_WRONLY | os.O_CREAT | (os.O_APPEND if 'a' in found else os.O_TRUNC), 0o666))
        except OSError as error:
            say('%s: %s' % (each, message(error)))
            status = 1
    while True:
        data = read(0, 8192)
        if not data:
            return status
        for fd in [1] + files:
            write(fd, data)


def yes(words):
    line = encode(' '.join(words[1:] or ['y']) + '\n')
    block = line * max(8192 // len(line), 1)
    while True:
        try:
            write(1, block)
        except OSError as error:
            say('standard output: ' + message(error))
            return 1


def text_of(names, complaint='%s: %s'):
    """The lines of all, and whether all could be read."""
    data = [read_all(fd) if fd is not None else None for _name, fd in open_inputs(names, complaint)]
    whole = decode(b''.join(piece for piece in data if piece is not None))
    return whole.split('\n')[:-1] if whole.endswith('\n') else whole.split('\n') if whole else [], None not in data
