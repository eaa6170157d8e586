"""Values of headers with parameters, as `text/plain; charset="utf-8"`: pairs of names and values, and back."""
import re

from _frames import unsupported

from email.utils import quote, unquote

_SPECIAL = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')


def split(value):
    """The parts between semicolons that stand in no quotes, each as (name, value as written)."""
    parts, part, quoted, escaped = [], '', False, False
    for char in value:
        if char == ';' and not quoted:
            parts.append(part)
            part = ''
            continue
        if char == '"' and not escaped:
            quoted = not quoted
        escaped = char == '\\' and not escaped
        part += char
    pairs = []
    for each in parts + [part]:
        name, _, text = each.partition('=')
        if name.strip().endswith('*'):
            unsupported('email: parameters of RFC 2231')
        if name.strip() or text.strip():
            pairs.append((name.strip(), text.strip()))
    return pairs


def parsed(value):
    """The same with the values as they are meant and the names in lower case."""
    pairs = split(value)
    return pairs[:1] + [(name.lower(), unquote(text)) for name, text in pairs[1:]]


def formatted(name, value, quoted=True):
    if not value:
        return name
    if not isinstance(value, str) or not value.isascii():
        unsupported('email: parameters of RFC 2231')
    if quoted or _SPECIAL.search(value):
        return '%s="%s"' % (name, quote(value))
    return '%s=%s' % (name, value)


def joined(pairs):
    first, *rest = pairs
    return '; '.join([first[0]] + [formatted(name, value) for name, value in rest])
