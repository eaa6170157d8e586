"""BaseExceptionGroup and ExceptionGroup (3.11), made when a program first names one, and what `except*` does."""


class BaseExceptionGroup(BaseException):
    __module__ = 'builtins'

    def __new__(cls, message, exceptions, /):
        if not isinstance(message, str):
            raise TypeError(f'BaseExceptionGroup.__new__() argument 1 must be str, not {type(message).__name__}')
        if not hasattr(type(exceptions), '__getitem__') or isinstance(exceptions, dict):
            raise TypeError('second argument (exceptions) must be a sequence')
        if not exceptions:
            raise ValueError('second argument (exceptions) must be a non-empty sequence')
        for place, each in enumerate(exceptions):
            if not isinstance(each, BaseException):
                raise ValueError(f'Item {place} of second argument (exceptions) is not an exception')
        if not all(isinstance(each, Exception) for each in exceptions):
            if cls is ExceptionGroup:
                raise TypeError('Cannot nest BaseExceptions in an ExceptionGroup')
            if issubclass(cls, Exception):
                raise TypeError(f'Cannot nest BaseExceptions in {cls.__name__!r}')
        elif cls is BaseExceptionGroup:
            cls = ExceptionGroup
        made = BaseException.__new__(cls, message, exceptions)
        made._message = message
        made._exceptions = tuple(exceptions)
        return made

    def __init__(self, *args, **kwargs):
        if kwargs:
            raise TypeError(f'{type(self).__name__}() takes no keyword arguments')
        BaseException.__init__(self, *args)

    @property
    def message(self):
        return self._message

    @property
    def exceptions(self):
        return self._exceptions

    def __str__(self):
        count = len(self._exceptions)
        return f"{self._message} ({count} sub-exception{'s' if count > 1 else ''})"

    def derive(self, excs, /):
        return BaseExceptionGroup(self._message, excs)

    def subgroup(self, condition, /):
        return self.split(condition)[0]

    def split(self, condition, /):
        return _split(self, _as_test(condition))

    def __class_getitem__(cls, item, /):
        import types
        return types.GenericAlias(cls, item)


class ExceptionGroup(BaseExceptionGroup, Exception):
    __module__ = 'builtins'


def _as_test(condition):
    if isinstance(condition, type) and issubclass(condition, BaseException) or isinstance(condition, tuple):
        return lambda exception: isinstance(exception, condition)
    if callable(condition):
        return condition
    raise TypeError('expected a function, exception type or tuple of exception types')


def _derived(group, exceptions):
    if not exceptions:
        return None
    made = group.derive(exceptions)
    if not isinstance(made, BaseExceptionGroup):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    made.__traceback__ = group.__traceback__
    made.__cause__ = group.__cause__
    made.__context__ = group.__context__
    made.__suppress_context__ = group.__suppress_context__
    if hasattr(group, '__notes__'):
        made.__notes__ = list(group.__notes__)
    return made


def _split(group, test):
    if test(group):
        return group, None
    matching, others = [], []
    for each in group.exceptions:
        if isinstance(each, BaseExceptionGroup):
            match, rest = _split(each, test)
        else:
            match, rest = (each, None) if test(each) else (None, each)
        matching += [] if match is None else [match]
        others += [] if rest is None else [rest]
    return _derived(group, matching), _derived(group, others)


def _parts(group, condition):
    """What a class's own split() gives is checked as of 3.14; CPython before that ends at once by what is no tuple."""
    parts = group.split(condition)
    name = type(group).__name__
    if not isinstance(parts, tuple):
        raise TypeError(f'{name}.split must return a tuple, not {type(parts).__name__}')
    if len(parts) < 2:
        raise TypeError(f'{name}.split must return a 2-tuple, got tuple of size {len(parts)}')
    for part in parts[:2]:
        if part is not None and not isinstance(part, BaseException):
            from _frames import unsupported
            unsupported(f'{name}.split that gives something else than exceptions')
    return parts[:2]


def matched(exception, kinds):
    """What an `except* kinds` clause gets of the exception, and what is left for the next."""
    for kind in kinds if isinstance(kinds, tuple) else (kinds,):
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            raise TypeError('catching classes that do not inherit from BaseException is not allowed')
        if issubclass(kind, BaseExceptionGroup):
            raise TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.')
    if isinstance(exception, BaseExceptionGroup):
        return _parts(exception, kinds)
    if not isinstance(exception, kinds):
        return None, exception
    made = BaseExceptionGroup('', (exception,))
    made.__traceback__ = exception.__traceback__
    return made, None


def _leaves(group):
    for each in group.exceptions:
        if isinstance(each, BaseExceptionGroup):
            yield from _leaves(each)
        else:
            yield each


def left_over(original, raised, again):
    """What the whole statement raises: what clauses raised anew, and what they raised again or did not catch."""
    if not isinstance(original, BaseExceptionGroup):
        return (raised + again + [None])[0]
    if again:
        kept = [each for group in again for each in _leaves(group)]
        again = [_parts(original, lambda exception: any(exception is each for each in kept))[0]]
    if not raised:
        return again[0] if again else None
    return BaseExceptionGroup('', raised + again)
