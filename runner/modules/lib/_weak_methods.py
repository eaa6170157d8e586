"""Models weakref.WeakMethod and weakref.finalize: what is made of references with callbacks."""
from _weakref import attend, look, ref


class WeakMethod(ref):
    """Refers to a method whose object and function are referred to weakly, for bound methods die at once."""
    __module__ = 'weakref'
    __slots__ = ('_func_ref', '_meth_type', '_alive', '__weakref__')

    def __new__(cls, meth, callback=None):
        try:
            target, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError('argument should be a bound method, not {}'.format(type(meth))) from None
        own = None

        def one_died(_):
            it = own()
            if it is not None and it._alive:
                it._alive = False
                if callback is not None:
                    callback(it)
        made = ref.__new__(cls, target, one_died)
        if callback is not None:
            attend(made)
        made._func_ref = ref(function, one_died)
        made._meth_type = type(meth)
        made._alive = True
        own = ref(made)
        return made

    def __call__(self):
        target = super().__call__()
        function = self._func_ref()
        if target is None or function is None:
            return None
        return self._meth_type(function, target)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        return not self == other

    __hash__ = ref.__hash__


class finalize:
    """Calls *func* when *target* dies, else at the end of the process, the last one made first."""
    __module__ = 'weakref'
    __slots__ = ()

    _registry = {}      # finalize object -> its call: what keeps both
    _has_atexit = False
    _is_over = False    # atexit has had its turn
    _count = 0

    class _Call:
        __slots__ = ('reference', 'func', 'args', 'kwargs', 'atexit', 'index')

    def __init__(self, target, func, /, *args, **kwargs):
        if not finalize._has_atexit:
            import atexit
            finalize._has_atexit = True
            atexit.register(self._call_all)
        call = self._Call()
        call.reference = ref(target, self)
        call.func, call.args, call.kwargs, call.atexit = func, args, kwargs, True
        call.index = finalize._count
        finalize._count += 1
        self._registry[self] = call
        attend(call.reference)

    def __call__(self, _=None):
        call = self._registry.pop(self, None)
        if call is not None and not finalize._is_over:
            return call.func(*call.args, **(call.kwargs or {}))

    def _live_call(self):
        call = self._registry.get(self)
        target = None if call is None else call.reference()
        return (None, None) if target is None else (call, target)

    def detach(self):
        call, target = self._live_call()
        if call is not None and self._registry.pop(self, None):
            return target, call.func, call.args, call.kwargs or {}

    def peek(self):
        call, target = self._live_call()
        if call is not None:
            return target, call.func, call.args, call.kwargs or {}

    @property
    def alive(self):
        look()
        return self in self._registry

    @property
    def atexit(self):
        call = self._registry.get(self)
        return bool(call) and call.atexit

    @atexit.setter
    def atexit(self, value):
        call = self._registry.get(self)
        if call:
            call.atexit = bool(value)

    def __repr__(self):
        call, target = self._live_call()
        name = type(self).__name__
        if call is None:
            return '<%s object at 0x%x; dead>' % (name, id(self))
        return '<%s object at 0x%x; for %r at 0x%x>' % (name, id(self), type(target).__name__, id(target))

    @classmethod
    def _call_all(cls):
        while True:
            calls = [(call.index, each) for each, call in cls._registry.items() if call.atexit]
            if not calls:
                finalize._is_over = True
                return
            each = max(calls, key=lambda pair: pair[0])[1]
            try:
                each()
            except Exception:
                import sys
                sys.excepthook(*sys.exc_info())
