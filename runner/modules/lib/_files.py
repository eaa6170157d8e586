"""The files that a case makes: they live as long as the process, in folders below / that it may write to.

There is /tmp, the current folder, what the program makes there, and the program's own file.  What else a real
machine has is not known, so to ask for a path below /etc, /proc, /usr and so on is unsupported; any other one is not
there.  A child reads what its parent had written; it cannot write, since the parent would not see it.
"""
import _descriptors
import _os
import os
import sys

from _frames import module_text_beside_program
from _frames import program_folder
from _frames import program_path
from _frames import program_text
from _frames import unsupported

_FOREIGN = ('bin', 'boot', 'dev', 'etc', 'home', 'lib', 'lib64', 'media', 'mnt', 'opt', 'proc', 'root', 'run', 'sbin',
            'srv', 'sys', 'usr', 'var')
_folders = {'/', '/tmp'}
_contents = {}      # path: Content


umask = 0o22


class Content:
    """What is in a file, whatever it is called.  Programs that have it as stdout write where the file object is that
    they got it by; it comes in as soon as somebody looks.
    """

    def __init__(self):
        self._data = b''
        self._outputs = {}  # descriptor that programs have: the file object
        self.changed = now()
        self.mode = 0o666 & ~umask

    def check_writable(self):
        check_writable()

    @property
    def data(self):
        for fd, file in self._outputs.items():
            more = _descriptors.read(fd, sys.maxsize)
            if isinstance(more, bytes):
                file._place = self.put(len(self._data) if file.mode[0] == 'a' else file._place, more)
        return self._data

    @data.setter
    def data(self, data):
        self._data = data

    def put(self, place, data):
        """Answers where it ends."""
        old = self.data
        self.data = old[:place].ljust(place, b'\0') + data + old[place + len(data):]
        self.changed = now()
        return place + len(data)

    def output_by(self, file):
        """A descriptor for programs; they share the place of that file object."""
        for fd, known in self._outputs.items():
            if known is file:
                return fd
        fd = _descriptors.make_unnumbered(b'')
        self._outputs[fd] = file
        return fd


def now():
    import time
    return time.time()


def whole(path):
    """The absolute path, of one that may be known here."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        path = path.decode()
    path = os.path.abspath(path)
    if is_program(path):
        _make_program_file(path)
    elif path.split('/')[1] in _FOREIGN and path != '/dev/null':
        unsupported('the file %r: only files that the program makes are modelled' % path)
    return path


def is_program(path):
    return path == os.path.abspath(program_path())


def made():
    """What a process that is started can read: [(path, bytes), ...]."""
    return [(path, each.data) for path, each in _contents.items()]


def know(files):
    for path, data in files:
        _contents[path] = Content()
        _contents[path].data = data
        _folders.add(os.path.dirname(path))


def _make_program_file(path):
    text = program_text()
    if text is not None and path not in _contents:
        _contents[path] = Content()
        _contents[path].data = text.encode()


def give(path, text):
    """A file of the parent's, for a child that does not share them."""
    _contents[os.path.abspath(path)] = given = Content()
    given.data = text.encode()


def made_script(words):
    """The text of the script that is named among *words*, if the case has made it."""
    for word in words:
        made = _contents.get(os.path.abspath(word)) if word.endswith('.py') else None
        if made is not None:
            return made.data.decode()
    return None


def refuse(number, path):
    import _system_calls
    raise OSError(number, _system_calls.MESSAGES[number], os.fspath(path))


def check_writable():
    if _os.is_forked():
        unsupported('files that a forked process changes')


def is_module_file(path):
    """Whether there is such a file: one that the case made, or one beside its program, which is read now."""
    below = _below_program_folder(path)
    if path not in _contents and below:
        text = module_text_beside_program(below)
        if text is not None:
            give(path, text)
    return path in _contents


def shown(path):
    """How a module's path is named: as the program, if it lies beside that."""
    below = _below_program_folder(path)
    return os.path.join(os.path.dirname(program_path()), below) if below else path


def _below_program_folder(path):
    folder = os.path.join(program_folder(), '')
    return path[len(folder):] if path.startswith(folder) else ''


def is_folder(path):
    return path in _folders


def content(path):
    return _contents.get(path)


def exists(path):
    return path in _folders or path in _contents


def check_parent(path, given):
    parent = os.path.dirname(path)
    if parent in _folders:
        return
    while parent not in _contents and parent != '/':
        parent = os.path.dirname(parent)
    refuse(20 if parent in _contents else 2, given)


def find(path, given):
    """The content of a file that must be there."""
    if path in _folders:
        refuse(21, given)
    if path not in _contents:
        check_parent(path, given)
        refuse(2, given)
    return _contents[path]


def make(path, given):
    check_writable()
    if path in _folders:
        refuse(21, given)
    check_parent(path, given)
    _contents[path] = made = Content()
    return made


def make_folder(path, given):
    check_writable()
    if exists(path):
        refuse(17, given)
    check_parent(path, given)
    _folders.add(path)


def remove(path, given):
    check_writable()
    find(path, given)
    del _contents[path]


def remove_folder(path, given):
    check_writable()
    if path in _contents:
        refuse(20, given)
    if path not in _folders:
        refuse(2, given)
    if names_in(path, given):
        refuse(39, given)
    _folders.remove(path)


def rename(source, target, given):
    check_writable()
    if source in _contents:
        check_parent(target, given)
        _contents[target] = _contents.pop(source)
    elif source in _folders:
        for known in [path for path in _contents if path.startswith(source + '/')]:
            _contents[target + known[len(source):]] = _contents.pop(known)
        for known in [path for path in _folders if path == source or path.startswith(source + '/')]:
            _folders.remove(known)
            _folders.add(target + known[len(source):])
    else:
        refuse(2, given)


def names_in(path, given):
    if path not in _folders:
        refuse(20 if path in _contents else 2, given)
    start = path.rstrip('/') + '/'
    return [known[len(start):] for known in [*_folders, *_contents]
            if known.startswith(start) and '/' not in known[len(start):] and known != start]
