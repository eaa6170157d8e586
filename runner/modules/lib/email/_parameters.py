"""Values of headers with parameters, as `text/plain; charset="utf-8"`: pairs of names and values, and back.

A value by RFC 2231 is (character set, language, text); its name may come in pieces, `title*0*=`.
"""
import re
import urllib.parse

from email._quoting import decode_rfc2231, encode_rfc2231, quote, unquote

_SPECIAL = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')
_PIECE = re.compile(r'(\w+)\*(?:([0-9]+)\*?)?\Z', re.ASCII)


def first_part(value):
    return str(value).partition(';')[0].strip()


def _parts(text):
    """What is between semicolons that stand in no quotes."""
    parts, begin = [], 0
    while begin <= len(text):
        end = text.find(';', begin)
        while end > 0 and (text.count('"', begin, end) - text.count('\\"', begin, end)) % 2:
            end = text.find(';', end + 1)
        end = len(text) if end < 0 else end
        parts.append(text[begin:end])
        begin = end + 1
    return parts


def split(value):
    """(name, value) of each; a value stands in quotes, except that of the first."""
    pairs = []
    for part in _parts(str(value)):
        name, equals, text = part.partition('=')
        pairs.append((name.strip().lower() if equals else name.strip(), text.strip()))
    return decoded(pairs)


def decoded(pairs):
    plain, pieces = [pairs[0]], {}
    for name, value in pairs[1:]:
        value = unquote(value)
        piece = _PIECE.match(name)
        if piece is None:
            plain.append((name, '"%s"' % quote(value)))
        else:
            number = None if piece.group(2) is None else int(piece.group(2))
            pieces.setdefault(piece.group(1), []).append((number, value, name.endswith('*')))
    for name, found in pieces.items():
        text = ''.join([urllib.parse.unquote(value, encoding='latin-1') if is_encoded else value
                        for _number, value, is_encoded in sorted(found)])
        if any(is_encoded for _number, _value, is_encoded in found):
            charset, language, text = decode_rfc2231(quote(text))
            plain.append((name, (charset, language, '"%s"' % text)))
        else:
            plain.append((name, '"%s"' % quote(text)))
    return plain


def unquoted(value):
    """Of a value as split() gives it."""
    return value[:2] + (unquote(value[2]),) if isinstance(value, tuple) else unquote(value)


def formatted(name, value=None, quoted=True):
    if value is None or len(value) == 0:
        return name
    if isinstance(value, tuple):
        return '%s*=%s' % (name, encode_rfc2231(value[2], value[0], value[1]))
    if not value.isascii():
        return '%s*=%s' % (name, encode_rfc2231(value, 'utf-8', ''))
    if quoted or _SPECIAL.search(value):
        return '%s="%s"' % (name, quote(value))
    return '%s=%s' % (name, value)


def joined(pairs, quoted=True):
    first, *rest = pairs
    return '; '.join([formatted(*first, quoted)] + [formatted(name, value, quoted) for name, value in rest])
