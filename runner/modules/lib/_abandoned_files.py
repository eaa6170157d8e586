"""File objects of a closed socket: its connection stays open until the last of them is closed, or gone.

Left out: that one which goes with something unwritten still writes it.
"""
from _streams import RawStream
from _weakref import attend, ref

_watches = set()


def _watch(file):
    raw = file if isinstance(file, RawStream) else getattr(file, 'buffer', file).raw
    sock = raw._sock
    del raw

    def gone(reference):
        _watches.discard(reference)
        sock._decref_socketios()

    watch = ref(file, gone)
    attend(watch)
    _watches.add(watch)


def go_with(files):
    """Of a socket that has been closed; *files* are weak references."""
    for reference in files:
        file = reference()
        if file is not None and not file.closed and not getattr(file, '_unwritten', b''):
            _watch(file)
