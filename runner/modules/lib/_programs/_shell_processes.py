"""The processes that a shell starts and waits for, and where their descriptors go."""
import os

import _descriptors
import _executables
import _os
import _signals
from _frames import unsupported
from _programs import _process
from _programs import _starting
from _programs._process import encode
from _programs._shell_state import ShellError
from _programs._shell_values import ShellValues

_UNTIL_EXEC = 0.0007    # of a process that a shell has forked
_FLAGS = {'<': os.O_RDONLY, '>': os.O_WRONLY | os.O_CREAT | os.O_TRUNC, '>>': os.O_WRONLY | os.O_CREAT | os.O_APPEND,
          '<>': os.O_RDWR | os.O_CREAT}
_FLAGS['>|'] = _FLAGS['>']
_CLOSED = -2            # in the place of a descriptor
_UNTOLD = (2, 13)       # signals of which nobody says that they killed a command


class _WaitInterrupted(Exception):
    pass


class ShellProcesses(ShellValues):

    def __init__(self, name, is_bash):
        super().__init__(name, is_bash)
        self.statuses = {}          # of processes that have ended, once they were waited for
        self.background = {}        # the last process of a job: all of them
        self._noted = []            # signals whose traps have to run
        self._is_interruptible = False
        for number in range(3):
            if number not in self.fds:
                self._fill(number)

    # ---- redirections

    def redirected(self, redirections):
        """Where the descriptors are then, and what was opened for it."""
        fds, opened = dict(self.fds), []
        try:
            for operator, number, word in redirections:
                self._redirect(operator, number, word, fds, opened)
        except BaseException:
            self.close(opened)
            raise
        return fds, opened

    def _redirect(self, operator, number, word, fds, opened):
        text = self.expander.text(word)
        if operator in ('<<', '<<<'):
            opened.append(self._document(text + ('\n' if operator == '<<<' else '')))
            fds[number] = opened[-1]
        elif operator in ('<&', '>&') and (text == '-' or text.isdigit()):
            if text == '-':
                fds.pop(number, None)
            elif int(text) not in fds:
                raise ShellError('%s: Bad file descriptor' % text, 1 if self.is_bash else 2)
            else:
                fds[number] = fds[int(text)]
        elif operator in ('<&', '>&') and not self.is_bash:
            raise ShellError('Syntax error: Bad fd number')
        else:
            opened.append(self._open(text, operator.strip('&')))
            fds[number] = opened[-1]
            if '&' in operator:
                fds[2] = opened[-1]

    @staticmethod
    def _document(text):
        read, write = _descriptors.pipe()
        data = encode(text)
        if _descriptors.write(write, data) < len(data):
            unsupported('a document of more than 64 KiB in a shell')
        _descriptors.close(write)
        return read

    def _open(self, path, operator):
        if path == '/dev/null':
            return _descriptors.null()
        if path in ('/dev/stdin', '/dev/stdout', '/dev/stderr'):
            return _descriptors.dup(self.fds[('/dev/stdin', '/dev/stdout', '/dev/stderr').index(path)])
        try:
            if not path:
                raise FileNotFoundError(2, 'No such file or directory')
            if os.path.isdir(path):
                raise IsADirectoryError(21, 'Is a directory')
            return os.open(path, _FLAGS[operator], 0o666)
        except OSError as error:
            message = _process.message(error)
            if self.is_bash:
                raise ShellError('%s: %s' % (path, message), 1) from None
            if error.errno == 2:
                message = 'No such file' if operator == '<' else 'Directory nonexistent'
            raise ShellError('cannot %s %s: %s' % ('open' if operator == '<' else 'create', path, message)) from None

    @staticmethod
    def close(fds):
        for fd in fds:
            _descriptors.close(fd)      # it may be, if a program has taken the shell's place and ended

    def take(self, fds):
        """Has these from now on; the first three by their own numbers."""
        kept = {number: _descriptors.dup(fd) if number > 2 >= fd else fd for number, fd in fds.items()}
        copies = {number: _descriptors.dup(fd) for number, fd in fds.items() if number <= 2 and number != fd}
        for number, copy in copies.items():
            _descriptors.dup2(copy, number)
            kept[number] = number
        self.close({fd for fd in (*self.fds.values(), *fds.values(), *copies.values()) if fd > 2} - {*kept.values()})
        for number in range(3):
            if number not in fds:
                self._fill(number)
        self.fds = kept

    @staticmethod
    def _fill(number):
        """In the place of one that it has closed, so that nothing that it opens for itself comes there."""
        null = _descriptors.null()
        if null != number:
            _descriptors.dup2(null, number)
            _descriptors.close(null)

    # ---- starting

    @staticmethod
    def _ends_of(fds):
        return tuple(fds.get(number, _CLOSED) for number in range(max(3, *fds, 0) + 1))

    def start_program(self, words, fds, variables):
        return _starting.start(words, self._ends_of(fds), variables)

    def start_part(self, tree, fds, in_background=False):
        """A copy of this shell that goes on with *tree*; its pid."""
        from _programs import _shell_parts
        unused = []
        if in_background:
            if fds.get(0) == self.fds.get(0):
                unused.append(_descriptors.null())
                fds = {**fds, 0: unused[0]}
            for number in (2, 3):
                _signals.set_action(number, 1)
        ignored = [number for number, text in self.traps.items() if text == '']
        state = _shell_parts.state_of(self, tree, ignored, [number for number in fds if number > 2])
        pid = _descriptors.spawn_part(state, self._ends_of(fds), False,
                                      tuple('%s=%s' % each for each in self.environment().items()), _os.folder())
        if in_background:
            for number in (2, 3):
                self._set_action(number)
        self.close(unused)
        return pid

    def become(self, words, fds, variables):
        """exec of what runnable() answers."""
        copies = [(number, _descriptors.dup(fd)) for number, fd in fds.items()]
        self.close({fd for fd in (*self.fds.values(), *fds.values()) if fd > 2})
        for number, copy in copies:
            _descriptors.dup2(copy, number)
            self.close([copy] if copy not in fds else [])
        self.close(number for number in range(3) if number not in fds)
        for number, text in self.traps.items():
            if text and number:
                _signals.set_action(number, 0)
        _descriptors.wait((), _UNTIL_EXEC)
        _starting.go_on_as(words, variables)

    def runnable(self, words):
        """The words of the program that they start, or an OSError: a script that names none is one for a shell."""
        path = words[0] if '/' in words[0] else self.path_of(words[0])
        if path is None:
            raise _executables.error(2, words[0])
        if '/' not in words[0] and _descriptors.has_program(path):
            return words
        try:
            return _executables.runnable((path, *words[1:]))
        except OSError as error:
            if error.errno != 8:
                raise
        return '/bin/bash' if self.is_bash else '/bin/sh', path, *words[1:]

    def path_of(self, name):
        for folder in [''] if '/' in name else self.variables.get('PATH', '').split(':'):
            path = os.path.join(folder, name)
            if _descriptors.has_program(path) or not _executables.is_of_system(os.path.abspath(path)) and (
                    os.path.isfile(path) and os.access(path, os.X_OK)):
                return path
        return None

    # ---- waiting

    def wait_for(self, pid):
        """The status of one's own process, as $? tells it."""
        if pid not in self.statuses:
            self.statuses[pid] = _os.waitpid(pid, 0)[1]
        status = self.statuses[pid]
        return status >> 8 if not status & 0x7f else 128 + (status & 0x7f)

    def wait_for_job(self, pids, words=()):
        status, failed = 0, 0
        for place, pid in enumerate(pids):
            status = self.wait_for(pid)
            failed = status or failed
            if len(pids) > 1 and self.is_bash:
                self.arrays.setdefault('PIPESTATUS', {})[place] = str(status)
        self.tell_of_killer(pids[-1], words)
        return failed if self.option('pipefail') else status

    def tell_of_killer(self, pid, words):
        killer = self.statuses[pid] & 0x7f
        if not killer or killer in _UNTOLD:
            return
        text = _signals.description(killer)
        if self.is_bash:
            self.complain('%5d %-23s %s' % (pid, text, ' '.join(words)))
        else:
            self.write(text + '\n', 2)

    def wait_interruptibly(self, pids):
        """None for each that a signal comes before whose trap has to run."""
        self._is_interruptible = True
        try:
            return [self.wait_for(pid) for pid in pids]
        except _WaitInterrupted:
            return None
        finally:
            self._is_interruptible = False

    # ---- signals

    def trap(self, number, text):
        if text is None:
            self.traps.pop(number, None)
        else:
            self.traps[number] = text
        if number:
            self._set_action(number)

    def _set_action(self, number):
        text = self.traps.get(number)
        _signals.set_action(number, 0 if text is None else 1 if text == '' else self._note)

    def _note(self, number, _frame):
        self._noted.append(number)
        if self._is_interruptible:
            raise _WaitInterrupted

    def run_traps(self):
        while self._noted:
            number = self._noted.pop(0)
            text = self.traps.get(number)
            if text:
                status = self.status
                self.run_text(text)
                self.status = status

    def noted_signal(self):
        return self._noted[0] if self._noted else None
