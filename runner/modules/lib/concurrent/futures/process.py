"""Models `concurrent.futures.process` as far as programs import it: its names; a process pool cannot be made."""
from concurrent.futures import _base
from _frames import unsupported


class BrokenProcessPool(_base.BrokenExecutor):
    pass


class ProcessPoolExecutor(_base.Executor):

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), **kwargs):
        unsupported('ProcessPoolExecutor: other processes are not modelled')
