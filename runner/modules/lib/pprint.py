"""Models `pprint` for what fits into a line; what is longer is unsupported."""
import sys

if (3, 10) <= sys.version_info[:2] < (3, 14) and not {'dataclasses', 'inspect'} & set(sys.modules):
    # CPython's imports dataclasses, and that inspect: a thread that was woken before gets its turn meanwhile.
    import _gevent_core
    _gevent_core.spend(0.006)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    text = _text(object, sort_dicts)
    if len(text) > width:
        from _frames import unsupported
        unsupported('pprint of what is longer than a line')
    return text


def _text(value, sort_dicts):
    if type(value) is dict:
        items = list(value.items())
        if sort_dicts:
            try:
                items.sort(key=lambda item: item[0])
            except TypeError:
                items.sort(key=lambda item: (str(type(item[0])), str(item[0])))
        return '{' + ', '.join(f'{_text(key, sort_dicts)}: {_text(item, sort_dicts)}'
                               for key, item in items) + '}'
    if type(value) is list:
        return '[' + ', '.join(_text(item, sort_dicts) for item in value) + ']'
    if type(value) is tuple:
        inner = ', '.join(_text(item, sort_dicts) for item in value)
        return f'({inner},)' if len(value) == 1 else f'({inner})'
    if type(value) is set and value:
        return '{' + ', '.join(_text(item, sort_dicts) for item in sorted(value)) + '}'
    return repr(value)


def pprint(object, stream=None, **kwargs):
    (sys.stdout if stream is None else stream).write(pformat(object, **kwargs) + '\n')


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return _text(object, True)
