"""Models weakref, thinly: nothing is freed before a case ends, so a reference never dies."""


class ref:
    def __init__(self, target, callback=None):
        self._target = target
        self.__callback__ = callback

    def __call__(self):
        return self._target

    def __eq__(self, other):
        return isinstance(other, ref) and self._target == other._target

    def __hash__(self):
        return hash(self._target)


ReferenceType = ref


class WeakMethod(ref):
    pass


class KeyedRef(ref):
    pass


def proxy(target, callback=None):
    return target


def getweakrefcount(target):
    return 0


class WeakKeyDictionary(dict):
    def __init__(self, mapping=()):
        super().__init__(mapping)


class WeakValueDictionary(dict):
    def __init__(self, mapping=()):
        super().__init__(mapping)


from _weakrefset import WeakSet


class finalize:
    """Never called before the end: atexit calls what is still alive, in reverse order."""

    def __init__(self, target, func, /, *args, **kwargs):
        import atexit
        self._call = (func, args, kwargs)
        self.alive = True
        self.atexit = True
        atexit.register(self._at_exit)

    def _at_exit(self):
        if self.alive and self.atexit:
            self()

    def __call__(self, _=None):
        if not self.alive:
            return None
        self.alive = False
        func, args, kwargs = self._call
        return func(*args, **kwargs)

    def detach(self):
        self.alive = False
