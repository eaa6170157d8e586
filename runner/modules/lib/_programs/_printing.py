"""What echo and printf do to texts: escapes with a backslash, and formats."""

_ESCAPES = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\', 'e': '\33'}
_OCTAL = '01234567'
_HEX = '0123456789abcdefABCDEF'


def _byte(code):
    """A character that is written as that byte."""
    return chr(code if code < 0x80 else 0xdc00 + code)


def _number_at(text, at, most, digits):
    """Where the digits end that stand there."""
    end = at
    while end < min(at + most, len(text)) and text[end] in digits:
        end += 1
    return end


def backslashes(text, in_format=False, is_dash=False):
    """The text that is meant, and whether \\c ends all output.  dash knows neither \\e nor hexadecimal digits."""
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
            end = _number_at(text, at - 1, 3 if in_format or char != '0' else 4, _OCTAL)
            made += _byte(int(text[at - 1:end], 8) & 0xff)
            at = end
        elif char in 'xuU' and not is_dash and text[at:at + 1] in _HEX and text[at:at + 1]:
            end = _number_at(text, at, {'x': 2, 'u': 4, 'U': 8}[char], _HEX)
            made += (_byte if char == 'x' else chr)(int(text[at:end], 16))
            at = end
        elif char in _ESCAPES and (char != 'e' or not is_dash):
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


def printed(form, words, is_dash=False):
    """What printf prints, and what it complains of: [(word, message), ...].  The format is used until no word is left.
    """
    words, made, complaints = list(words), '', []
    while True:
        before = len(words)
        at = 0
        while at < len(form):
            percent = form.find('%', at)
            end = len(form) if percent < 0 else percent
            text, _stops = backslashes(form[at:end], True, is_dash)
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
                value, stops = backslashes(value, is_dash=is_dash)
                if stops:
                    return made + (spec + 's') % value, complaints
            made += _directive(spec, kind, value, complaints)
        if not words or len(words) == before:
            return made, complaints
