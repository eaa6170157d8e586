"""Models csv's dialects: how each parameter is checked, and by which words it is refused.

C code takes the parameters from keywords, then from the dialect's attributes.  From 3.13 on characters that could not
be told apart are refused, too.
"""
import sys

__name__ = 'csv'    # what it defines is that one's

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
_HIGHEST_QUOTING = 5 if sys.version_info >= (3, 12) else QUOTE_NONE
_DEFAULTS = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n', 'quotechar': '"',
             'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}


class Error(Exception):
    pass


Error.__module__ = '_csv'


class Dialect:
    _name = ''
    _valid = False
    delimiter = quotechar = lineterminator = quoting = None
    escapechar = None
    doublequote = skipinitialspace = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            settle(self, {})
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(excel):
    quoting = QUOTE_ALL
    lineterminator = '\n'


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}


def register_dialect(name, dialect=excel, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = settle(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


class _Settled:
    """A dialect with all its parameters."""


def settle(dialect, given):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    for name in given:
        if name not in _DEFAULTS:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'" if sys.version_info >= (3, 13)
                            else f"'{name}' is an invalid keyword argument for this function")
    made = _Settled()
    for name, default in _DEFAULTS.items():
        value = given[name] if name in given else getattr(dialect, name, default)
        setattr(made, name, _CHECKS[name](name, value))
    if not 0 <= made.quoting <= _HIGHEST_QUOTING:
        raise TypeError('bad "quoting" value')
    if made.delimiter is None:
        raise TypeError('"delimiter" must be a 1-character string')
    quotechar = given.get('quotechar', getattr(dialect, 'quotechar', _DEFAULTS['quotechar']))
    if quotechar is None and 'quoting' not in given and not hasattr(dialect, 'quoting'):
        made.quoting = QUOTE_NONE
    if made.quotechar is None and made.quoting != QUOTE_NONE:
        raise TypeError('quotechar must be set if quoting enabled')
    if made.lineterminator is None:
        raise TypeError('lineterminator must be set')
    if sys.version_info >= (3, 13):
        _check_told_apart(made)
    return made


def _truth(name, value):
    return bool(value)


def _but_not(value):
    return f', not {type(value).__name__}' if sys.version_info >= (3, 14) else ''


def _character(name, value):
    """One character, or None where there need be none; 3.8 looks later whether that is so."""
    may_lack = name != 'delimiter'
    if value is None and (may_lack or sys.version_info < (3, 9)):
        return None
    wanted = 'a unicode character' if sys.version_info >= (3, 14) else 'string'
    if may_lack and sys.version_info >= (3, 9):
        wanted += ' or None'
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be {wanted}, not {type(value).__name__}')
    if len(value) == 1:
        return value
    if not value and may_lack and sys.version_info < (3, 11):
        return None
    if sys.version_info >= (3, 14):
        raise TypeError(f'"{name}" must be {wanted}, not a string of length {len(value)}')
    raise TypeError(f'"{name}" must be a 1-character string')


def _line_end(name, value):
    if not isinstance(value, str) and (value is not None or sys.version_info >= (3, 14)):
        raise TypeError(f'"{name}" must be a string{_but_not(value)}')
    return value


def _quoting(name, value):
    if type(value) is not int:
        raise TypeError(f'"{name}" must be an integer{_but_not(value)}')
    return value


_CHECKS = {'delimiter': _character, 'doublequote': _truth, 'escapechar': _character, 'lineterminator': _line_end,
           'quotechar': _character, 'quoting': _quoting, 'skipinitialspace': _truth, 'strict': _truth}


def _check_told_apart(made):
    for name in ('delimiter', 'escapechar', 'quotechar'):
        char = getattr(made, name)
        if char is None:
            continue
        if char in '\r\n' or char == ' ' and made.skipinitialspace and name != 'delimiter':
            raise ValueError(f'bad {name} value')
        if char in made.lineterminator:
            raise ValueError(f'bad {name} or lineterminator value')
    for name, other in (('delimiter', 'escapechar'), ('delimiter', 'quotechar'), ('escapechar', 'quotechar')):
        if getattr(made, name) is not None and getattr(made, name) == getattr(made, other):
            raise ValueError(f'bad {name} or {other} value')
