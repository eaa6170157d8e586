"""What a program has of its process: descriptors that block, its buffer of stdout, messages, the way it ends.

A write that nobody can read any more ends it by SIGPIPE, if that is not ignored.
"""
import _descriptors
import _os
import _signals
from _frames import unsupported
from _system_calls import EAGAIN
from _system_calls import READABLE
from _system_calls import WRITABLE
from _system_calls import blocking
from _system_calls import strerror

_EBADF, _EPIPE, _SIGPIPE = 9, 32, 13
_BLOCK = 4096
_MOST_GIVEN = 64    # more descriptors than anybody hands to a program

name = ''   # by which the program was called


class Exit(BaseException):
    """The process ends with that status."""

    def __init__(self, status):
        self.status = status


def ends(function, *args):
    """The status that *function* answers or leaves with, after what is in the buffer has been written."""
    try:
        status = function(*args)
        out.flush()
    except Exit as left:
        status = left.status
    except OSError as error:
        say('write error: ' + message(error))
        status = 1
    return status


def given_descriptors():
    """Those that it has, each in its place; -1 where it has none."""
    return tuple(number if _descriptors.is_open(number) else -1 for number in range(_MOST_GIVEN))


def become(words):
    """Runs the program in this process, to its end."""
    global name
    import _programs
    name = words[0]
    return ends(_programs.find(words[0]), list(words))


def read(fd, size):
    return blocking(_descriptors.read, fd, READABLE, size)


def read_all(fd):
    pieces = []
    while True:
        piece = read(fd, 65536)
        if not piece:
            return b''.join(pieces)
        pieces.append(piece)


def write(fd, data):
    while data:
        written = _descriptors.write(fd, data)
        if written == -EAGAIN:
            _descriptors.wait(((fd, WRITABLE),), None)
        elif written < 0:
            if fd == 2 and written == -_EBADF:
                return      # nobody is told of that
            if written == -_EPIPE:
                _signals.kill(_os.getpid(), _SIGPIPE)
            raise OSError(-written, strerror(-written))
        else:
            data = data[written:]


class Output:
    """stdout of a C program: what is written goes out in blocks, and at the end."""

    def __init__(self):
        self._pieces = []
        self._size = 0

    def write(self, data):
        self._pieces.append(data)
        self._size += len(data)
        if self._size >= _BLOCK:
            self.flush()

    def flush(self):
        data = b''.join(self._pieces)
        self._pieces, self._size = [], 0
        write(1, data)


out = Output()


def encode(text):
    return text.encode('utf-8', 'surrogateescape')


def decode(data):
    return data.decode('utf-8', 'surrogateescape')


def message(error):
    return strerror(error.errno) if error.errno else str(error)


def say(text):
    """On stderr, as error(3) does."""
    write(2, encode('%s: %s\n' % (name, text)))


def refuse(text, status=1):
    """What a program says of words that it cannot use."""
    say(text)
    write(2, encode("Try '%s --help' for more information.\n" % name))
    raise Exit(status)


def options(words, flags, valued=''):
    """Of getopt(): {letter: True or its value}, and the words that are none.  Others are unsupported."""
    found, rest, words = {}, [], list(words[1:])
    while words:
        word = words.pop(0)
        if word == '--':
            rest += words
            break
        if word[:1] != '-' or word == '-':
            rest.append(word)
            continue
        letters = word[1:]
        while letters:
            letter, letters = letters[0], letters[1:]
            if letter in valued:
                if not letters and not words:
                    refuse("option requires an argument -- '%s'" % letter)
                found[letter] = letters or words.pop(0)
                break
            if letter not in flags:
                unsupported('the program %s with %s' % (name, word))
            found[letter] = True
    return found, rest


def environment():
    return dict(_os.environment() or {})
