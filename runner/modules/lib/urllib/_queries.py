"""The part of urllib.parse that reads and writes the queries of URLs."""
import sys

from urllib._percent_quoting import quote_plus
from urllib._percent_quoting import unquote
from urllib._percent_quoting import unquote_to_bytes
from urllib._text_or_bytes import as_text


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    if sys.version_info >= (3, 13):
        fields, equals, decode = _fields_of_text_or_bytes(qs, separator, encoding, errors)
    else:
        fields, equals, decode = _fields_of_text(qs, separator, encoding, errors)
    if max_num_fields is not None and len(fields) > max_num_fields:
        raise ValueError('Max number of fields exceeded')
    found = []
    for field in fields:
        if not field and not strict_parsing:
            continue
        name, has_value, value = field.partition(equals)
        if not has_value and strict_parsing:
            raise ValueError(f'bad query field: {field!r}')
        if value or keep_blank_values:
            found.append((decode(name), decode(value)))
    return found


def _fields_of_text(qs, separator, encoding, errors):
    (qs,), convert = as_text(qs)
    (separator,), _ = as_text(separator)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')

    def decode(text):
        return convert(unquote(text.replace('+', ' '), encoding, errors))
    return qs.split(separator) if qs or sys.version_info < (3, 11) else [], '=', decode


def _fields_of_text_or_bytes(qs, separator, encoding, errors):
    """As it is from 3.13 on: bytes stay what they are."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if isinstance(qs, str):
        if not isinstance(separator, str):
            separator = str(separator, 'ascii')

        def decode(text):
            return unquote(text.replace('+', ' '), encoding, errors)
        return qs.split(separator) if qs else [], '=', decode
    if not qs:
        return [], b'=', None
    qs = bytes(memoryview(qs))
    if isinstance(separator, str):
        separator = bytes(separator, 'ascii')
    return qs.split(separator), b'=', lambda data: unquote_to_bytes(data.replace(b'+', b' '))


def _pairs(query):
    if hasattr(query, 'items'):
        return query.items()
    try:
        # Neither a text nor a sequence of texts is one of pairs; an empty one of any kind is.
        if len(query) and not isinstance(query[0], tuple):
            raise TypeError
    except TypeError as error:
        raise TypeError('not a valid non-string sequence or mapping object') from error
    return query


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    def quoted(part):
        if isinstance(part, bytes):
            return quote_via(part, safe)
        return quote_via(str(part), safe, encoding, errors)
    return '&'.join(quoted(name) + '=' + quoted(each) for name, value in _pairs(query)
                    for each in (_values(value) if doseq else (value,)))


def _values(value):
    """The values that stand for this one: of a sequence each, if it has a length."""
    if isinstance(value, (str, bytes)):
        return (value,)
    try:
        len(value)
    except TypeError:
        return (value,)
    return value
