"""What echo and printf do to texts: escapes with a backslash, and formats."""

_ESCAPES = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\', 'e': '\33'}
_OCTAL = '01234567'


def backslashes(text, in_format=False, has_escape=True):
    """The text that is meant, and whether \\c ends all output."""
    made, at = '', 0
    while at < len(text):
        char = text[at]
        at += 1
        if char != '\\' or at == len(text):
            made += char
            continue
        char = text[at]
        at += 1
        if char == 'c' and not in_format:
            return made, True
        if char in _OCTAL:
            end = at - 1
            most = end + (3 if in_format or char != '0' else 4)
            while end < min(most, len(text)) and text[end] in _OCTAL:
                end += 1
            made += chr(int(text[at - 1:end], 8) & 0xff)
            at = end
        elif char in _ESCAPES and (char != 'e' or has_escape):
            made += _ESCAPES[char]
        elif char == '"' and in_format:
            made += char
        else:
            made += '\\' + char
    return made, False


def _integer(text, complaints):
    text = text.strip()
    if text[:1] in ('"', "'") and len(text) > 1:
        return ord(text[1])
    digits = text.lstrip('+-')
    base = 16 if digits[:2].lower() == '0x' else 8 if digits[:1] == '0' else 10
    end = len(text)
    while end:
        try:
            value = int(text[:end], base)
            break
        except ValueError:
            end -= 1
    else:
        value = 0
    if end < len(text):
        complaints.append((text, 'expected numeric value' if end == 0 else 'not completely converted'))
    return value


def _real(text, complaints):
    try:
        return float(text or 0)
    except ValueError:
        complaints.append((text, 'expected numeric value'))
        return 0.0


def _directive(spec, kind, value, complaints):
    if kind in 'di':
        return (spec + 'd') % _integer(value, complaints)
    if kind in 'uoxX':
        number = _integer(value, complaints)
        return (spec + ('d' if kind == 'u' else kind)) % (number if number >= 0 else number + (1 << 64))
    if kind in 'eEfFgG':
        return (spec + kind) % _real(value, complaints)
    if kind == 'c':
        return (spec + 's') % value[:1]
    return (spec + 's') % value


def printed(form, words):
    """What printf prints, and what it complains of: [(word, message), ...].  The format is used until no word is left.
    """
    words, made, complaints = list(words), '', []
    while True:
        before = len(words)
        at = 0
        while at < len(form):
            percent = form.find('%', at)
            end = len(form) if percent < 0 else percent
            text, _stops = backslashes(form[at:end], True)
            made += text
            if percent < 0:
                break
            at = percent + 1
            if form[at:at + 1] == '%':
                made += '%'
                at += 1
                continue
            spec = '%'
            while at < len(form) and form[at] in '#-+ 0123456789.*':
                spec += str(_integer(words.pop(0) if words else '0', complaints)) if form[at] == '*' else form[at]
                at += 1
            kind = form[at:at + 1]
            at += 1
            if not kind or kind not in 'diuoxXeEfFgGcsb':
                complaints.append(('%' + kind, 'invalid directive'))
                return made, complaints
            value = words.pop(0) if words else '' if kind in 'scb' else '0'
            if kind == 'b':
                value, stops = backslashes(value)
                if stops:
                    return made + (spec + 's') % value, complaints
            made += _directive(spec, kind, value, complaints)
        if not words or len(words) == before:
            return made, complaints
