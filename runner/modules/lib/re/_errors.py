"""What is wrong with a pattern, and what is doubtful about it."""
import sys


class error(Exception):
    """A pattern that is none."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pos is not None and isinstance(pattern, str):
            self.lineno = pattern.count('\n', 0, pos) + 1
            self.colno = pos - pattern.rfind('\n', 0, pos)
            msg = '%s at position %d' % (msg, pos)
            if '\n' in pattern:
                msg += ' (line %d, column %d)' % (self.lineno, self.colno)
        super().__init__(msg)


error.__module__ = 're'
if sys.version_info >= (3, 13):
    error.__name__ = error.__qualname__ = 'PatternError'


def warn(text, category):
    """A warning about the line that gave the pattern to this module."""
    import warnings
    level, frame = 2, sys._getframe(1)
    while frame.f_back is not None and frame.f_globals['__name__'].partition('.')[0] == 're':
        level, frame = level + 1, frame.f_back
    warnings.warn(text, category, stacklevel=level)
