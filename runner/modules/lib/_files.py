"""The files that a case makes: all its processes see them (modules/descriptors/file_tree.h).

They are in folders below / that it may write to.  There is /tmp, /dev/shm, the current folder, what the program makes
there, and the program's own file.  What else a real machine has is not known, so to ask for a path below /etc, /proc,
/usr and so on is unsupported; any other one is not there.
"""
import _descriptors
import _file_tree
import _os
import os
import sys

from _frames import module_text_beside_program
from _frames import name_of_caller
from _frames import program_folder
from _frames import program_path
from _frames import program_text
from _frames import unsupported

_FOREIGN = ('bin', 'boot', 'dev', 'etc', 'home', 'lib', 'lib64', 'media', 'mnt', 'opt', 'proc', 'root', 'run', 'sbin',
            'srv', 'sys', 'usr', 'var')
_OF_SHARED_MEMORY = '/dev/shm/'
_known = {}     # number: Content
# As a mode says; of what is a file it says nothing.
KINDS, LINK, SOCKET, PIPE = 0o170000, 0o120000, 0o140000, 0o010000
_MOST_LINKS = 40


class Content:
    """What is in the file of that number, whatever it is called."""

    def __init__(self, number):
        self.number = number

    def opened(self, reads, writes, appends):
        return _descriptors.open_file(self.number, reads, writes, appends)     # or an error

    def before_reading(self):
        """By a descriptor."""

    def after_writing(self):
        """By a descriptor."""

    data = property(lambda self: _file_tree.data(self.number),
                    lambda self, data: _file_tree.store(self.number, bytes(data), now()))
    size = property(lambda self: _file_tree.size(self.number))
    links = property(lambda self: _file_tree.links(self.number))
    times = property(lambda self: _file_tree.times(self.number),
                     lambda self, times: _file_tree.set_times(self.number, *times, now()))
    mode = property(lambda self: _file_tree.mode(self.number),
                    lambda self, mode: _file_tree.set_mode(self.number, mode))

    def truncate(self, size):
        self.data = self.data[:size].ljust(size, b'\0')


def now():
    """In nanoseconds."""
    import time
    return time.time_ns()


def _refuse_null(path, function):
    names_function = sys.version_info >= (3, 13) or isinstance(path, bytes)
    raise ValueError(f'{function}: embedded null character in path' if names_function else 'embedded null byte')


def whole(path, follows=True):
    """The absolute path, of one that may be known here, without symbolic links; *follows* one at its end, too."""
    given = os.fspath(path)
    if isinstance(given, bytes):
        given = given.decode()
    if '\0' in given:
        _refuse_null(path, name_of_caller())
    path = followed(os.path.abspath(given), given, follows)
    if is_program(path):
        _make_program_file(path)
    elif path.split('/')[1] in _FOREIGN and path != '/dev/null' and not (path + '/').startswith(_OF_SHARED_MEMORY):
        unsupported('the file %r: only files that the program makes are modelled' % path)
    return path


def link_target(path):
    """What the symbolic link says that is at a whole path; None if there is none."""
    number = _file_tree.find(path)
    if not number or _file_tree.mode(number) & KINDS != LINK:
        return None
    return _file_tree.data(number).decode()


_LONGEST_NAME = 255     # bytes: NAME_MAX


def followed(path, given, follows=True):
    """An absolute path without symbolic links."""
    done = ''
    left = path.split('/')
    links = 0
    while left:
        part = left.pop(0)
        if len(part.encode()) > _LONGEST_NAME:
            refuse(36, given)
        if part in ('', '.', '..'):
            done = os.path.dirname(done).rstrip('/') if part == '..' else done
            continue
        here = done + '/' + part
        target = link_target(here) if left or follows else None
        if target is None:
            done = here
            continue
        links += 1
        if links > _MOST_LINKS:
            refuse(40, given)
        done = '' if target.startswith('/') else done
        left = target.split('/') + left
    return done or '/'


def make_link(target, path, given):
    """*given* are the names that an error shows."""
    if exists(path):
        refuse(17, *given)
    parent = os.path.dirname(path)
    if not is_folder(parent):
        refuse(20 if _file_tree.find(parent) else 2, *given)
    made = of_number(_file_tree.make(path, LINK | 0o777, now()))
    made.data = target.encode()


def add_name(source, path, given, other):
    """A hard link: one more name of what is there."""
    if is_folder(source):
        refuse(1, given, other)
    if not _file_tree.find(source):
        check_parent(source, given, other)
        refuse(2, given, other)
    if exists(path):
        refuse(17, given, other)
    check_parent(path, given, other)
    _file_tree.link(path, _file_tree.find(source), now())


def is_program(path):
    return path == os.path.abspath(program_path())


def of_number(number):
    if number not in _known:
        _known[number] = Content(number)
    return _known[number]


def _give(path, text):
    """A file that is there without being made by the case."""
    content = of_number(_file_tree.make(path, 0o666 & ~_os.umask(), now()))
    content.data = text.encode()


def _make_program_file(path):
    text = program_text()
    if text is not None and not _file_tree.find(path):
        _give(path, text)


def script(path):
    """The text of a script that Python is to run; None if there is no such file."""
    found = content(whole(path))
    return None if found is None else found.data.decode()


def refuse(number, path, other=None):
    import _system_calls
    names = (os.fspath(path),) if other is None else (os.fspath(path), None, os.fspath(other))
    raise OSError(number, _system_calls.strerror(number), *names)


def is_module_file(path):
    """Whether there is such a file: one that the case made, or one beside its program, which is read now."""
    below = _below_program_folder(path)
    if below and not _file_tree.find(path):
        text = module_text_beside_program(below)
        if text is not None:
            _give(path, text)
    return bool(_file_tree.find(path))


def shown(path):
    """How a module's path is named: as the program, if it lies beside that."""
    below = _below_program_folder(path)
    return os.path.join(os.path.dirname(program_path()), below) if below else path


def _below_program_folder(path):
    folder = os.path.join(program_folder(), '')
    return path[len(folder):] if path.startswith(folder) else ''


is_folder = _file_tree.is_folder


def content(path):
    number = _file_tree.find(path)
    return of_number(number) if number else None


def exists(path):
    return is_folder(path) or bool(_file_tree.find(path))


def check_parent(path, given, other=None):
    parent = os.path.dirname(path)
    if is_folder(parent):
        return
    while not _file_tree.find(parent) and parent != '/':
        parent = os.path.dirname(parent)
    refuse(20 if _file_tree.find(parent) else 2, given, other)


def find(path, given):
    """The content of a file that must be there."""
    if is_folder(path):
        refuse(21, given)
    found = content(path)
    if found is None:
        check_parent(path, given)
        refuse(2, given)
    return found


def make(path, given, mode=0o666):
    if is_folder(path):
        refuse(21, given)
    check_parent(path, given)
    return of_number(_file_tree.make(path, mode & ~_os.umask(), now()))


def make_folder(path, given):
    if exists(path):
        refuse(17, given)
    check_parent(path, given)
    _file_tree.make_folder(path)


def remove(path, given):
    find(path, given)
    _file_tree.remove(path)


def remove_folder(path, given):
    if _file_tree.find(path):
        refuse(20, given)
    if not is_folder(path):
        refuse(2, given)
    if names_in(path, given):
        refuse(39, given)
    _file_tree.remove(path)


def rename(source, target, given, given_target):
    if _file_tree.find(source):
        check_parent(target, given, given_target)
        if _file_tree.find(source) == _file_tree.find(target):
            return      # two names of one file stay
    elif not is_folder(source):
        refuse(2, given, given_target)
    _file_tree.rename(source, target)


def names_in(path, given):
    if not is_folder(path):
        refuse(20 if _file_tree.find(path) else 2, given)
    return _file_tree.names_in(path)
