"""What a shell knows: variables, positional parameters, options, functions, traps, where its descriptors are."""
import _os
from _programs import _process
from _programs._process import encode

OPTIONS = {'errexit': 'e', 'nounset': 'u', 'xtrace': 'x', 'noglob': 'f', 'allexport': 'a', 'noclobber': 'C',
           'verbose': 'v', 'noexec': 'n', 'monitor': 'm', 'interactive': 'i', 'stdin': 's'}
MODELLED = set('euxfa')


class ShellError(Exception):
    """What a shell complains of; a special builtin of dash that does ends it."""

    def __init__(self, text, status=2):
        self.text = text
        self.status = status


def quoted(text):
    """As a shell writes a text that it could read again."""
    return "'%s'" % text.replace("'", "'\"'\"'")


def _place_in_table(name):
    """dash hands its variables on in the order in which its table of 39 rows has them."""
    return ((ord(name[0]) << 4) + sum(map(ord, name))) % 39


class ShellState:

    def __init__(self, name, is_bash):
        self.name = name
        self.is_bash = is_bash
        self.variables = {**_process.environment(), 'PWD': _os.folder()}
        self.arrays = {}                  # of bash: name: {place: value}
        self.exported = set(self.variables)
        self.readonly = set()
        self.functions = {}
        self.positional = []
        self.options = set()
        self.pid = _os.getpid()
        self.status = 0
        self.last_background = None
        self.line = 1
        self.tests = 0                    # conditions that are being tried, for set -e
        # Where the descriptors of commands are; at first, those that the shell was started with.
        self.fds = {number: number for number in _process.given_descriptors() if number >= 0}
        self.traps = {}                   # number: text

    # ---- what a part of the shell begins with

    _KEPT = ('name', 'is_bash', 'variables', 'arrays', 'exported', 'readonly', 'functions', 'positional', 'options',
             'pid', 'status', 'last_background', 'line', 'tests')

    def kept(self):
        return {key: getattr(self, key) for key in self._KEPT}

    def restore(self, kept):
        for key, value in kept.items():
            setattr(self, key, value)

    # ---- parameters

    def get(self, name):
        """None if it is not set."""
        if name.isdigit():
            place = int(name)
            if place == 0:
                return self.name
            return self.positional[place - 1] if place <= len(self.positional) else None
        if name in ('?', '#', '$', '!', '-', 'PPID', 'LINENO'):
            return self._special(name)
        if name == 'RANDOM' and self.is_bash:
            from _frames import unsupported
            unsupported('the program bash with RANDOM')
        if name in self.arrays:
            return self.arrays[name].get(0)
        return self.variables.get(name)

    def _special(self, name):
        if name == '!':
            return None if self.last_background is None else str(self.last_background)
        if name == '-':
            return ''.join(sorted(self.options & set('abcdefghijklmnopqrstuvwxyzC')))
        return str({'?': self.status, '#': len(self.positional), '$': self.pid, 'PPID': _os.getppid(),
                    'LINENO': self.line}[name])

    def put(self, name, value):
        if name in self.readonly:
            raise ShellError('%s: %s' % (name, 'readonly variable' if self.is_bash else 'is read only'))
        if name in self.arrays:
            self.arrays[name][0] = value
            return
        self.variables[name] = value
        if self.option('a'):
            self.exported.add(name)

    def separators(self):
        return self.variables.get('IFS', ' \t\n')

    def option(self, letter):
        return letter in self.options

    def environment(self):
        names = [name for name in self.variables if name in self.exported]
        if not self.is_bash:
            names.sort(key=_place_in_table)
        return {name: self.variables[name] for name in names}

    # ---- output

    def write(self, text, descriptor=1):
        if descriptor not in self.fds:
            raise OSError(9, 'Bad file descriptor')
        _process.write(self.fds[descriptor], encode(text))

    def complain(self, text):
        where = '%s: line %d: ' if self.is_bash else '%s: %d: '
        self.write((where + '%s\n') % (self.name, self.line, text), 2)
