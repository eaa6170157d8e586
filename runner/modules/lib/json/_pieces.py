"""JSON as json.dump() and iterencode() give it: piece by piece, in the pieces of CPython."""


def pieces_of(encoder, value, line='\n', above=()):
    """*line* begins a line at this depth; the value is in those *above*."""
    if value is None or isinstance(value, (str, int, float)):
        yield encoder._encode(value, line, [])
    elif isinstance(value, (list, tuple)):
        yield from _items(encoder, value, line, above)
    elif isinstance(value, dict):
        yield from _pairs(encoder, value, line, above)
    else:
        above = _checked(value, above)
        yield from pieces_of(encoder, encoder.default(value), line, above)


def _checked(value, above):
    if any(value is other for other in above):
        raise ValueError('Circular reference detected')
    return (*above, value)


def _items(encoder, items, line, above):
    if not items:
        yield '[]'
        return
    above = _checked(items, above)
    inner = '' if encoder.indent is None else line + encoder.indent
    before = '[' + inner
    for item in items:
        if item is None or isinstance(item, (str, int, float)):
            yield before + encoder._encode(item, line, [])
        else:
            yield before
            yield from pieces_of(encoder, item, inner or line, above)
        before = encoder.item_separator + inner
    if inner:
        yield line
    yield ']'


def _pairs(encoder, values, line, above):
    if not values:
        yield '{}'
        return
    above = _checked(values, above)
    inner = '' if encoder.indent is None else line + encoder.indent
    yield '{'
    if inner:
        yield inner
    is_first = True
    for key, value in sorted(values.items()) if encoder.sort_keys else values.items():
        name = encoder._key(key)
        if name is None:
            continue
        if not is_first:
            yield encoder.item_separator + inner
        is_first = False
        yield name
        yield encoder.key_separator
        yield from pieces_of(encoder, value, inner or line, above)
    if inner:
        yield line
    yield '}'
