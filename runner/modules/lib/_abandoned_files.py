"""File objects of a closed socket: its connection stays open until the last of them is closed, or gone.

Left out: that one which goes with something unwritten still writes it.
"""
from _weakref import attend, ref

_watches = set()


def _watch(file):
    source = file._source

    def gone(reference):
        _watches.discard(reference)
        source.close_source()

    watch = ref(file, gone)
    attend(watch)
    _watches.add(watch)


def go_with(files):
    """Of a socket that has been closed; *files* are weak references."""
    for reference in files:
        file = reference()
        if file is not None and not file.closed and not file._unwritten:
            _watch(file)
