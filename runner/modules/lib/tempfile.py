"""Models `tempfile`: the name of the folder; making files in it is unsupported."""
import _unmodelled

tempdir = None
template = 'tmp'


def gettempdir():
    return '/tmp'


def gettempprefix():
    return template


__getattr__ = _unmodelled.attribute(globals(), {
    'files are not modelled': ('NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile',
                               'TemporaryDirectory', 'mkstemp', 'mkdtemp', 'mktemp')})
