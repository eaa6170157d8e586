"""What a header Set-Cookie of Netscape's kind says."""
import re
from email.utils import mktime_tz, parsedate_tz

_KNOWN = 'expires', 'domain', 'path', 'secure', 'version', 'port', 'max-age'


class NoCookie(Exception):
    """The server's words make none."""


def _unquoted(text):
    text = text[1:] if text.startswith('"') else text
    return text[:-1] if text.endswith('"') else text


def _moment(text):
    """Seconds since the epoch; None if it is no date."""
    fields = parsedate_tz(_unquoted(text))
    if fields is None:
        return None
    try:
        return float(mktime_tz(fields))
    except (ValueError, OverflowError):
        return None


def _parts(header):
    """Names and values; what is given without a value has None."""
    found = []
    for i, part in enumerate(re.split(r';\s*', header)):
        name, sign, value = part.strip().partition('=')
        name = name.strip()
        if not name:
            if i == 0:
                break
            continue
        found.append((name, value.strip() if sign else None))
    return found


def parsed(header, now):
    """Name, value, what is known of it and all the rest; None for an empty header."""
    parts = _parts(header)
    if not parts:
        return None
    (name, value), *attributes = parts
    known, rest = {}, {}
    lives = None        # by max-age, which counts more than a date
    for word, said in attributes:
        key = word.lower()
        if key not in _KNOWN:
            rest[word] = said
        elif key == 'secure':
            known.setdefault('secure', True)
        elif key == 'max-age':
            try:
                lives = now + int(said) if lives is None else lives
            except (TypeError, ValueError):
                raise NoCookie from None
        elif said is None:
            if key in ('domain', 'path'):
                raise NoCookie
        elif key == 'expires':
            known.setdefault('expires', _moment(said))
        else:
            known.setdefault(key, said.lower() if key == 'domain' else _unquoted(said) if key == 'version' else said)
    if lives is not None:
        known['expires'] = lives
    return name, value, known, rest
