"""What http.client lets into a request: methods, URLs, names and values of headers, host names."""
import re

__name__ = 'http.client'  # what it defines is that one's

is_legal_header_name = re.compile(rb'[^:\s][^:\r\n]*').fullmatch
is_illegal_header_value = re.compile(rb'\n(?![ \t])|\r(?![ \t\n])').search
in_no_url = re.compile('[\x00-\x20\x7f]')
in_no_method = re.compile('[\x00-\x1f]')


def refuse_control_characters(pattern, text, kind, what):
    if isinstance(text, str) and text.isprintable() and ' ' not in text:
        return  # which is faster than to search for what is not there
    found = pattern.search(text)
    if found:
        raise kind(f"{what} can't contain control characters. {text!r} (found at least {found.group()!r})")


def check_header_name(name):
    is_word = isinstance(name, bytes) and name.replace(b'-', b'').isalnum()
    if not is_word and not is_legal_header_name(name):
        raise ValueError('Invalid header name %r' % (name,))


def header_value(value):
    """As bytes; a number is one, too."""
    if hasattr(value, 'encode'):
        value = value.encode('latin-1')
    elif isinstance(value, int):
        value = str(value).encode('ascii')
    is_line = isinstance(value, bytes) and b'\n' not in value and b'\r' not in value
    if not is_line and is_illegal_header_value(value):
        raise ValueError('Invalid header value %r' % (value,))
    return value


def encoded(data, name='data'):
    """In Latin-1; who has other characters is told what to do."""
    try:
        return data.encode('latin-1')
    except UnicodeEncodeError as problem:
        reason = ("%s (%.20r) is not valid Latin-1. Use %s.encode('utf-8') if you want to send it encoded in UTF-8."
                  % (name.title(), data[problem.start:problem.end], name))
        raise UnicodeEncodeError(problem.encoding, problem.object, problem.start, problem.end, reason) from None


def is_buffer(data):
    try:
        memoryview(data)
    except TypeError:
        return False
    return True


def ascii_name(host):
    return host.encode('ascii' if host.isascii() else 'idna')


def without_zone(name):
    """An address of IPv6 in brackets without what stands behind %."""
    before, percent, _ = name.partition(b'%')
    return before + b']' if percent else name
