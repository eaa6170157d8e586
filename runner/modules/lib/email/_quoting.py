"""The part of email.utils that puts values into quotes, and the texts of RFC 2231, which say their character set."""
import urllib.parse

__name__ = 'email.utils'  # what it defines is that one's


def quote(str):
    return str.replace('\\', '\\\\').replace('"', '\\"')


def unquote(str):
    if len(str) > 1:
        if str.startswith('"') and str.endswith('"'):
            return str[1:-1].replace('\\\\', '\\').replace('\\"', '"')
        if str.startswith('<') and str.endswith('>'):
            return str[1:-1]
    return str


def encode_rfc2231(s, charset=None, language=None):
    text = urllib.parse.quote(s, safe='', encoding=charset or 'ascii')
    if charset is None and language is None:
        return text
    return "%s'%s'%s" % (charset, language or '', text)


def decode_rfc2231(s):
    parts = s.split("'", 2)
    return parts if len(parts) > 2 else (None, None, s)


def collapse_rfc2231_value(value, errors='replace', fallback_charset='us-ascii'):
    """The text of a value that may be one of RFC 2231."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, _language, text = value
    try:
        return text.encode('latin-1').decode(fallback_charset if charset is None else charset, errors)
    except LookupError:
        return unquote(text)
