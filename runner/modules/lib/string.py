"""Models `string`: the constants, Template, capwords; Formatter is in _format_strings."""

import sys

from _format_strings import Formatter

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(word.capitalize() for word in s.split(sep))


class Template:
    """Text with $names, ${names} and $$."""

    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _replace(self, value_of):
        text = self.template
        parts = []
        place = 0
        while True:
            found = text.find(self.delimiter, place)
            if found < 0:
                return ''.join(parts) + text[place:]
            parts.append(text[place:found])
            start = found + len(self.delimiter)
            braced = text.startswith('{', start)
            first = start + braced
            end = first
            while text[end:end + 1].isidentifier() or (end > first and text[end:end + 1].isdigit()):
                end += 1
            if text.startswith(self.delimiter, start):
                parts.append(self.delimiter)
                place = start + len(self.delimiter)
            elif end == first or (braced and not text.startswith('}', end)):
                parts.append(value_of(None, self.delimiter, found))
                place = start
            else:
                place = end + braced
                parts.append(value_of(text[first:end], text[found:place], found))

    def _identifiers(self):
        found = {}

        def note(name, text, _place):
            if name is not None:
                found[name] = None
            return text

        self._replace(note)
        return list(found)

    def _is_valid(self):
        names = []

        def note(name, text, _place):
            names.append(name)
            return text

        self._replace(note)
        return None not in names

    if sys.version_info >= (3, 11):
        get_identifiers, is_valid = _identifiers, _is_valid

    def substitute(self, mapping=None, /, **kwargs):
        values = {**(mapping or {}), **kwargs}

        def value_of(name, _text, place):
            if name is None:
                before = self.template[:place]
                line = before.count('\n') + 1
                raise ValueError('Invalid placeholder in string: line '
                                 f'{line}, col {place - before.rfind(chr(10))}')
            return str(values[name])
        return self._replace(value_of)

    def safe_substitute(self, mapping=None, /, **kwargs):
        values = {**(mapping or {}), **kwargs}

        def value_of(name, text, _place):
            return str(values[name]) if name in values else text
        return self._replace(value_of)
