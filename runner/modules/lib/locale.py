"""Models `locale`, thinly: the C locale, with UTF-8 for text as CPython sets it up; others are unsupported.

What the environment asks for (setlocale(category, '')) is the C locale too.
"""
import sys
from builtins import str as _str

import _unmodelled
from _frames import unsupported

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
CODESET = 14
_NAMES = ('LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES', 'LC_PAPER', 'LC_NAME',
          'LC_ADDRESS', 'LC_TELEPHONE', 'LC_MEASUREMENT', 'LC_IDENTIFICATION')
_KNOWN = {'C': 'C', 'POSIX': 'C', 'C.UTF-8': 'C.UTF-8', 'C.utf8': 'C.utf8', '': 'C.UTF-8'}
_settings = ['C.UTF-8'] + ['C'] * (len(_NAMES) - 1)


class Error(Exception):
    pass


def setlocale(category, locale=None):
    """Set the locale for the given category."""
    if locale is not None:
        if not isinstance(locale, _str):
            locale = normalize('.'.join([part for part in locale if part]) or 'C')
        if locale not in _KNOWN:
            unsupported('the locale %r' % locale)
        for place in range(len(_NAMES)) if category == LC_ALL else (category,):
            _settings[place] = _KNOWN[locale]
    if category != LC_ALL:
        return _settings[category]
    if len(set(_settings)) == 1:
        return _settings[0]
    return ';'.join(['%s=%s' % pair for pair in zip(_NAMES, _settings)])


def normalize(localename):
    """Returns a normalized locale code for the given locale name."""
    if localename not in _KNOWN:
        unsupported('the locale %r' % localename)
    return localename


def getlocale(category=LC_CTYPE):
    """Returns the current setting for the given locale category as tuple (language code, encoding)."""
    if category == LC_ALL and len(set(_settings)) != 1:
        raise TypeError('category LC_ALL is not supported')
    if _settings[0 if category == LC_ALL else category] == 'C':
        return None, None
    return 'C' if sys.version_info >= (3, 12) else 'en_US', 'UTF-8'


def resetlocale(category=LC_ALL):
    setlocale(category, '')


def getpreferredencoding(do_setlocale=True):
    """Return the charset that the user is likely using."""
    return 'UTF-8' if _settings[LC_CTYPE] != 'C' else 'ANSI_X3.4-1968'


if sys.version_info >= (3, 11):
    def getencoding():
        """Return the current locale encoding name."""
        return getpreferredencoding(False)

if sys.version_info >= (3, 13):
    del resetlocale


def nl_langinfo(key, /):
    """Return the value for the locale information associated with key."""
    if key != CODESET:
        unsupported('locale.nl_langinfo() of more than the character set')
    return getpreferredencoding(False)


def localeconv():
    """Returns numeric and monetary locale-specific parameters."""
    texts = ('int_curr_symbol', 'currency_symbol', 'mon_decimal_point', 'mon_thousands_sep', 'positive_sign',
             'negative_sign', 'thousands_sep')
    numbers = ('int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space', 'n_cs_precedes', 'n_sep_by_space',
               'p_sign_posn', 'n_sign_posn')
    return {**dict.fromkeys(texts, ''), **dict.fromkeys(numbers, CHAR_MAX), 'decimal_point': '.', 'grouping': [],
            'mon_grouping': []}


def strcoll(string1, string2, /):
    """Compares two strings according to the locale."""
    return (string1 > string2) - (string1 < string2)


def strxfrm(string, /):
    """Return a string that can be used as a key for locale-aware comparisons."""
    return string


def format_string(f, val, grouping=False, monetary=False):
    """Formats a string in the same way that the % formatting would use, but takes the current locale into account."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    """Formats val according to the currency settings in the current locale."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """Convert float to string, taking the locale into account."""
    return '%.12g' % val


def delocalize(string):
    """Parses a string as a normalized number according to the locale settings."""
    return string


def atof(string, func=float):
    """Parses a string as a float according to the locale settings."""
    return func(string)


def atoi(string):
    """Converts a string to an integer according to the locale settings."""
    return int(string)


__getattr__ = _unmodelled.attribute(globals(), {'it is about the environment': ('getdefaultlocale',)})
