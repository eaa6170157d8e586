"""Models `json`: dumps and loads in CPython's format; files (dump, load) through their write and read."""
from json.decoder import JSONDecodeError
from json.decoder import JSONDecoder
from json.encoder import JSONEncoder

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


def dumps(obj, *, cls=None, **kwargs):
    return (cls or JSONEncoder)(**kwargs).encode(obj)


def dump(obj, fp, **kwargs):
    for chunk in (kwargs.pop('cls', None) or JSONEncoder)(**kwargs).iterencode(obj):
        fp.write(chunk)


def loads(s, *, cls=None, **kwargs):
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode()
    else:
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    return (cls or JSONDecoder)(**kwargs).decode(s)


def load(fp, **kwargs):
    return loads(fp.read(), **kwargs)
