"""Where the program is while functions of sqlite3 run, which CPython has in C."""
import sys


def program_frame():
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename.startswith('lib/'):
        frame = frame.f_back
    return frame


def where():
    """The program's innermost frame and its line."""
    frame = program_frame()
    return frame, 0 if frame is None else frame.f_lineno


def warn(text, category=DeprecationWarning):
    import warnings
    frame = program_frame()
    if frame is None:
        return
    warnings.warn_explicit(text, category, frame.f_code.co_filename, frame.f_lineno, frame.f_globals['__name__'],
                           frame.f_globals.setdefault('__warningregistry__', {}))
