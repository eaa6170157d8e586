"""Models `csv`: readers and writers; dialects are in _csv_dialects, and how one is guessed in _csv_sniffer."""
import sys

from _csv_dialects import Dialect
from _csv_dialects import Error
from _csv_dialects import QUOTE_ALL
from _csv_dialects import QUOTE_MINIMAL
from _csv_dialects import QUOTE_NONE
from _csv_dialects import QUOTE_NONNUMERIC
from _csv_dialects import excel
from _csv_dialects import excel_tab
from _csv_dialects import get_dialect
from _csv_dialects import list_dialects
from _csv_dialects import register_dialect
from _csv_dialects import settle as _settle
from _csv_dialects import unix_dialect
from _csv_dialects import unregister_dialect

if sys.version_info >= (3, 12):
    QUOTE_STRINGS, QUOTE_NOTNULL = 4, 5

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', 'excel', 'excel_tab',
           'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect', 'list_dialects', 'Sniffer',
           'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']


_limit = 131072


def field_size_limit(limit=None):
    global _limit
    before = _limit
    if limit is not None:
        if type(limit) is not int:
            raise TypeError('limit must be an integer')
        _limit = limit
    return before


class _Parser:
    """One record from one or more lines."""

    def __init__(self, dialect):
        self.dialect = dialect
        self.fields = []
        self.start_field()
        self.state = 'record'

    def start_field(self):
        self.field = []
        self.numeric = False
        self.quoted = False

    def save_field(self):
        text = ''.join(self.field)
        quoting = self.dialect.quoting
        if self.numeric:
            self.fields.append(float(text))
        elif quoting >= 4 and not self.quoted and not text:
            self.fields.append(None)
        elif quoting == 4 and not self.quoted:
            self.fields.append(float(text))
        else:
            self.fields.append(text)
        self.start_field()

    def add(self, char):
        if len(self.field) >= _limit:
            raise Error(f'field larger than field limit ({_limit})')
        self.field.append(char)

    def feed(self, char):
        getattr(self, 'in_' + self.state)(char)

    def in_record(self, char):
        if char == '':
            return
        if char in '\r\n':
            self.state = 'newline'
            return
        self.state = 'start'
        self.in_start(char)

    def in_newline(self, char):
        if char == '':
            self.state = 'record'
        elif char not in '\r\n':
            raise Error('new-line character seen in unquoted field - do you need to open the file '
                        + ('with newline=\'\'?' if sys.version_info >= (3, 13) else 'in universal-newline mode?'))

    def in_start(self, char):
        dialect = self.dialect
        if char == '' or char in '\r\n':
            self.save_field()
            self.state = 'record' if char == '' else 'newline'
        elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self.quoted = True
            self.state = 'quoted'
        elif char == dialect.escapechar:
            self.state = 'escaped'
        elif char == ' ' and dialect.skipinitialspace:
            pass
        elif char == dialect.delimiter:
            self.save_field()
        else:
            self.numeric = dialect.quoting == QUOTE_NONNUMERIC
            self.add(char)
            self.state = 'plain'

    def in_plain(self, char):
        if char == '' or char in '\r\n':
            self.save_field()
            self.state = 'record' if char == '' else 'newline'
        elif char == self.dialect.escapechar:
            self.state = 'escaped'
        elif char == self.dialect.delimiter:
            self.save_field()
            self.state = 'start'
        else:
            self.add(char)

    def in_escaped(self, char):
        self.add(char or '\n')
        self.state = 'after_escaped_end' if char in ('\r', '\n') else 'plain'

    def in_after_escaped_end(self, char):
        # The record goes on in the next line.
        if char != '':
            self.in_plain(char)
            if self.state == 'after_escaped_end':
                self.state = 'plain'

    def in_quoted(self, char):
        dialect = self.dialect
        if char == '':
            return
        if char == dialect.escapechar:
            self.state = 'escaped_in_quotes'
        elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self.state = 'quote_in_quotes' if dialect.doublequote else 'plain'
        else:
            self.add(char)

    def in_escaped_in_quotes(self, char):
        self.add(char or '\n')
        self.state = 'quoted'

    def in_quote_in_quotes(self, char):
        dialect = self.dialect
        if char == dialect.quotechar:
            self.add(char)
            self.state = 'quoted'
        elif char == dialect.delimiter:
            self.save_field()
            self.state = 'start'
        elif char == '' or char in '\r\n':
            self.save_field()
            self.state = 'record' if char == '' else 'newline'
        elif not dialect.strict:
            self.add(char)
            self.state = 'plain'
        else:
            raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")


class reader:

    def __init__(self, csvfile, dialect=None, **fmtparams):
        self.dialect = _settle(dialect, fmtparams)
        self._lines = iter(csvfile)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        parser = _Parser(self.dialect)
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if parser.state in ('record',) and not parser.fields:
                    raise
                if parser.dialect.strict:
                    raise Error('unexpected end of data') from None
                parser.save_field()
                return parser.fields
            if not isinstance(line, str):
                hint = ('the file should be opened in text mode' if sys.version_info >= (3, 9)
                        else 'did you open the file in text mode?')
                raise Error(f'iterator should return strings, not {type(line).__name__} ({hint})')
            self.line_num += 1
            for char in line:
                parser.feed(char)
            parser.feed('')
            if parser.state == 'record':
                return parser.fields


class writer:

    def __init__(self, csvfile, dialect=None, **fmtparams):
        if not callable(getattr(csvfile, 'write', None)):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = _settle(dialect, fmtparams)
        self._write = csvfile.write

    def _text(self, field, alone):
        dialect = self.dialect
        text = '' if field is None else str(field)
        number = isinstance(field, (int, float))
        quoted = (dialect.quoting == QUOTE_ALL or dialect.quoting == QUOTE_NONNUMERIC and not number
                  or dialect.quoting == 4 and isinstance(field, str)
                  or dialect.quoting == 5 and field is not None)
        special = (dialect.delimiter, dialect.escapechar, dialect.quotechar, '\n', '\r')
        made = []
        for char in text:
            if char in special or char in dialect.lineterminator:
                if dialect.quoting == QUOTE_NONE:
                    escaped = char != dialect.quotechar or dialect.quotechar is not None
                elif char == dialect.quotechar:
                    escaped = not dialect.doublequote
                    quoted = quoted or dialect.doublequote
                    if dialect.doublequote:
                        made.append(char)
                else:
                    # Up to 3.9 an escape is not escaped itself.
                    escaped = char == dialect.escapechar and sys.version_info >= (3, 10)
                    quoted = quoted or not escaped
                if escaped:
                    if dialect.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    made.append(dialect.escapechar)
            made.append(char)
        if not text and alone and not quoted:
            if dialect.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            quoted = True
        text = ''.join(made)
        return f'{dialect.quotechar}{text}{dialect.quotechar}' if quoted else text

    def writerow(self, row):
        try:
            fields = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        fields = list(fields)
        texts = [self._text(field, len(fields) == 1) for field in fields]
        return self._write(self.dialect.delimiter.join(texts) + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


reader.__module__ = writer.__module__ = '_csv'


class DictReader:

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        made = dict(zip(self.fieldnames, row))
        if len(self.fieldnames) < len(row):
            made[self.restkey] = row[len(self.fieldnames):]
        for name in self.fieldnames[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [key for key in rowdict if key not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join(repr(key) for key in wrong))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


def __getattr__(name):
    if name != 'Sniffer':
        raise AttributeError("module 'csv' has no attribute %r" % name)
    global Sniffer
    from _csv_sniffer import Sniffer    # only here: few programs guess, and it needs what is above
    return Sniffer
