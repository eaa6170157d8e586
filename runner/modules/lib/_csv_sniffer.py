"""Models csv.Sniffer: guesses a dialect from quoted fields, or from characters that are in each line as often.

3.8 tells numbers of different kinds apart in columns; 3.14 reads doubled quotes within a field as a reader does.
"""
import io
import re
import sys

from _csv_dialects import Dialect
from _csv_dialects import Error
from _csv_dialects import QUOTE_MINIMAL
from csv import reader

__name__ = 'csv'    # what it defines is that one's

_NUMBER = r'(?:\d[\d_]*\.?[\d_]*(?:e[+-]?\d[\d_]*)?|\.\d[\d_]*(?:e[+-]?\d[\d_]*)?|inf(?:inity)?|nan)'
_COMPLEX = re.compile(rf'([+-]?{_NUMBER})?(?:((?(1)[+-]|[+-]?){_NUMBER}?)j)?', re.IGNORECASE)
_MOST_ROWS = 21
_LINES_AT_ONCE = 10


def _field_patterns():
    """A quoted field between delimiters, first in a line, last in a line, alone in a line."""
    body = r'(?:(?P=quote){2}|(?!(?P=quote)).)*' if sys.version_info >= (3, 14) else '.*?'
    quoted = rf'(?P<quote>["\']){body}(?P=quote)'
    before, after = r'(?P<delim>[^\w\n"\'])(?P<space> ?)', r'(?:$|\n)'
    return (before + quoted + '(?P=delim)', r'(?:^|\n)' + quoted + before, before + quoted + after,
            r'(?:^|\n)' + quoted + after)


def _most_frequent(counts):
    return max(counts, key=counts.get)


def _is_followed_by_spaces(delimiter, line):
    return line.count(delimiter) == line.count(delimiter + ' ')


def _complex(text):
    """What complex(text) refuses."""
    text = text.strip()
    if text[:1] == '(' and text[-1:] == ')':
        text = text[1:-1].strip()
    found = _COMPLEX.fullmatch(text)
    if found is None or not text:
        raise ValueError('complex() arg is a malformed string')
    for part in found.groups():
        if part not in (None, '', '+', '-'):
            float(part)


_KINDS = (int, float, _complex) if sys.version_info < (3, 9) else (_complex,)


def _kind_of(text):
    """What reads it as a number, or else its length."""
    for kind in _KINDS:
        try:
            kind(text)
            return kind
        except (ValueError, OverflowError):
            pass
    return len(text)


def _is_other_kind(kind, text):
    if isinstance(kind, int):
        return len(text) != kind
    try:
        kind(text)
    except (ValueError, TypeError):
        return True
    return False


class Sniffer:

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        if sys.version_info >= (3, 14):
            sample = sample.replace('\r\n', '\n').replace('\r', '\n')
        quotechar, doubled, guessed, spaced = self._guess_quote_and_delimiter(sample, delimiters)
        if not guessed:
            guessed, spaced = self._guess_delimiter(sample, delimiters)
        if not guessed:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doubled
        dialect.delimiter = guessed
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = spaced
        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        """By quoted fields, and what stands beside them."""
        for pattern in _field_patterns():
            fields = list(re.finditer(pattern, data, re.DOTALL | re.MULTILINE))
            if fields:
                break
        else:
            return '', False, None, 0
        quotes, delims, spaces = {}, {}, 0
        for field in fields:
            parts = field.groupdict()
            quotes[parts['quote']] = quotes.get(parts['quote'], 0) + 1
            if 'delim' not in parts:
                continue
            if delimiters is None or parts['delim'] in delimiters:
                delims[parts['delim']] = delims.get(parts['delim'], 0) + 1
            spaces += bool(parts['space'])
        quote = _most_frequent(quotes)
        delim, spaced = '', 0
        if delims:
            delim = _most_frequent(delims)
            spaced = delims[delim] == spaces
        return quote, self._has_doubled_quotes(data, quote, delim), delim, spaced

    if sys.version_info >= (3, 14):
        def _has_doubled_quotes(self, data, quote, delim):
            if not delim:
                return False
            spaces = ' *' if delim != ' ' else ''
            delim = re.escape(delim)
            body = f'((?:{quote}{quote}|[^{quote}])*)'
            fields = re.finditer(rf'(?:(?<={delim})|^){spaces}{quote}{body}{quote}(?:{delim}|$)', data, re.MULTILINE)
            return any(quote * 2 in field[1] for field in fields)
    else:
        def _has_doubled_quotes(self, data, quote, delim):
            delim = re.escape(delim)
            inside = rf'[^{delim}\n]*'
            return bool(re.search(rf'(({delim})|^)\W*{quote}{inside}{quote}{inside}{quote}\W*(({delim})|$)', data,
                                  re.MULTILINE))

    def _guess_delimiter(self, data, delimiters):
        """By how often a character is in a line, where that is the same for most lines."""
        lines = [line for line in data.split('\n') if line]
        frequencies = {chr(code): {} for code in range(127)}
        modes, delims = {}, {}
        at_once = min(_LINES_AT_ONCE, len(lines))
        for start in range(0, len(lines), at_once or 1):
            for line in lines[start:start + at_once]:
                for char, counts in frequencies.items():
                    count = line.count(char)
                    counts[count] = counts.get(count, 0) + 1
            for char, counts in frequencies.items():
                if list(counts) != [0]:
                    mode = _most_frequent(counts)
                    modes[char] = mode, 2 * counts[mode] - sum(counts.values())
            self._add_consistent(delims, modes, float(min(start + at_once, len(lines))), delimiters)
            if len(delims) == 1:
                break
        if not delims:
            return '', 0
        if len(delims) == 1:
            delim = next(iter(delims))
        else:
            liked = [each for each in self.preferred if each in delims]
            delim = liked[0] if liked else max((mode, char) for char, mode in delims.items())[1]
        return delim, _is_followed_by_spaces(delim, lines[0])

    @staticmethod
    def _add_consistent(delims, modes, total, delimiters):
        """Less and less is asked for, until some do."""
        consistency = 1.0
        while not delims and consistency >= 0.9:
            for char, (count, lines) in modes.items():
                if count > 0 and lines > 0 and lines / total >= consistency and (
                        delimiters is None or char in delimiters):
                    delims[char] = count, lines
            consistency -= 0.01

    def has_header(self, sample):
        rows = reader(io.StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for number, row in enumerate(rows):
            if number >= _MOST_ROWS:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                kind = _kind_of(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kind != kinds[column]:
                    del kinds[column]   # of no kind
        return sum(1 if _is_other_kind(kind, header[column]) else -1 for column, kind in kinds.items()) > 0
