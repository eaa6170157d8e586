"""Texts of the things that unittest compares, shortened where they are long and equal."""
_MOST = 80
_LEFT = 5       # of what is shortened, so much is kept on either side
_NOTE = 12      # the length that the note about what was left out is taken to have


def safe_repr(value):
    try:
        return repr(value)
    except Exception:
        return object.__repr__(value)


def _common_start(texts):
    length = 0
    shortest = min(map(len, texts))
    while length < shortest and len({text[length] for text in texts}) == 1:
        length += 1
    return texts[0][:length]


def _cut(text, begin, end):
    left_out = len(text) - begin - end
    if left_out <= _NOTE:
        return text
    return '%s[%d chars]%s' % (text[:begin], left_out, text[len(text) - end:])


def shortened(*values):
    """Their texts.  If one is too long: what they have in common is cut, and else what follows it, too."""
    texts = tuple(map(safe_repr, values))
    longest = max(map(len, texts))
    if longest <= _MOST:
        return texts
    common = _common_start(texts)
    rests = [text[len(common):] for text in texts]
    room = _MOST - (longest - len(common)) - _LEFT - _NOTE
    if room > _LEFT:
        common = _cut(common, _LEFT, room)
        return tuple(common + rest for rest in rests)
    common = _cut(common, _LEFT, _LEFT)
    return tuple(common + _cut(rest, _MOST - 3 * _LEFT - _NOTE - _NOTE, _LEFT) for rest in rests)
