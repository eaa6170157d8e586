"""An entry of a stack as `traceback` keeps it: the place, and the line if somebody asks."""
import sys

import _frames


class FrameSummary:

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, **place):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._text = line
        self._is_given = line is not None
        self.locals = {name: _repr_of(value) for name, value in locals.items()} if locals else None
        if sys.version_info >= (3, 11):
            self._be_at(**place)
        elif place:
            raise TypeError(f"__init__() got an unexpected keyword argument '{next(iter(place))}'")

    def _be_at(self, end_lineno=None, colno=None, end_colno=None):
        self.end_lineno = self.lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno

    def _lines(self):
        """From the first one that an instruction is about to the last."""
        if self._text is None:
            last = self.end_lineno if sys.version_info >= (3, 11) else self.lineno
            self._text = _source_lines(self.filename, self.lineno, last)
        return self._text

    @property
    def line(self):
        if sys.version_info < (3, 10) and self._is_given:
            return self._text
        return self._lines().partition('\n')[0].strip()

    def _shown(self):
        text = f'  File "{self.filename}", line {self.lineno}, in {self.name}\n' + self._shown_line()
        for name, value in sorted((self.locals or {}).items()):
            text += f'    {name} = {value}\n'
        return text

    def _shown_line(self):
        if not self.line:
            return ''
        if sys.version_info >= (3, 11) and None not in (self.colno, self.end_colno):
            return _frames.marked_lines(self._lines(), self.lineno, self.end_lineno, self.colno, self.end_colno)
        return f'    {self.line.strip()}\n'

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, place):
        return (self.filename, self.lineno, self.name, self.line)[place]

    def __len__(self):
        return 4

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def _repr_of(value):
    try:
        return repr(value)
    except Exception:
        if sys.version_info < (3, 12):
            raise
        return '<local repr() failed>'


def _source_lines(filename, first, last):
    found = _frames.source_lines(filename, first, last)
    if found or filename == _frames.program_path() or filename.startswith(('lib/', '<')):
        return found
    import linecache
    return ''.join(linecache.getlines(filename)[first - 1:last]).rstrip('\n')


FrameSummary.__module__ = 'traceback'
