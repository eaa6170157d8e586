import locale
import sys


def attempt(function, *args):
    try:
        print(function.__name__, args, function(*args))
    except (ValueError, TypeError, locale.Error) as error:
        print(function.__name__, args, type(error).__name__, error)


print(locale.LC_ALL, locale.LC_CTYPE, locale.LC_NUMERIC, locale.LC_TIME, locale.LC_MESSAGES, locale.Error.__mro__)
attempt(locale.setlocale, locale.LC_ALL, 'C.UTF-8')
attempt(locale.setlocale, locale.LC_NUMERIC, 'POSIX')
for category in (locale.LC_ALL, locale.LC_CTYPE, locale.LC_NUMERIC):
    attempt(locale.setlocale, category)
attempt(locale.getlocale, locale.LC_NUMERIC)
print(locale.getlocale()[1], locale.getpreferredencoding().upper(), locale.getpreferredencoding(False).upper())
print(sorted(locale.localeconv().items()))
attempt(locale.strcoll, 'a', 'b')
attempt(locale.atof, '1.5')
attempt(locale.atoi, '15')
attempt(locale.str, 1.5)
attempt(locale.format_string, '%d %s %.2f', (12345, 'x', 2.5), True)
attempt(locale.currency, 5)
attempt(locale.delocalize, '1.5')
print(sorted(['b', 'a', 'C'], key=locale.strxfrm), locale.nl_langinfo(locale.CODESET), hasattr(locale, 'getencoding')
      == (sys.version_info >= (3, 11)))
