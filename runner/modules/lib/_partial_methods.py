"""Models functools.partialmethod."""
import sys
from functools import partial

__name__ = 'functools'  # what it defines is that one's


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('the first argument %r must be a callable or a descriptor' % (func,)
                            if sys.version_info >= (3, 14) else '%r is not callable or a descriptor' % (func,))
        if isinstance(func, partialmethod):
            # One on top of another is flat, as partial is.
            args, keywords, func = func.args + args, {**func.keywords, **keywords}, func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def _unbound(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        # What inspect knows such a function by: under two underscores from 3.13 on.
        setattr(_method, '__partialmethod__' if sys.version_info >= (3, 13) else '_partialmethod', self)
        return _method

    def __get__(self, obj, cls=None):
        getter = getattr(self.func, '__get__', None)
        # Up to 3.13 a partial does not become a method.
        if getter is not None and (sys.version_info >= (3, 14) or not isinstance(self.func, partial)):
            bound = getter(obj, cls)
            if bound is not self.func:
                # Something was bound: a method of an instance or of the class.
                made = partial(bound, *self.args, **self.keywords)
                try:
                    made.__self__ = bound.__self__
                except AttributeError:
                    pass
                return made
        return self._unbound().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __repr__(self):
        positional = [repr(each) for each in self.args]
        named = ['%s=%r' % item for item in self.keywords.items()]
        if sys.version_info < (3, 13):
            # Three parts, some of which may be nothing.
            parts = [str(self.func), ', '.join(positional), ', '.join(named)]
        else:
            parts = [repr(self.func), *positional, *named]
        return '%s.%s(%s)' % (type(self).__module__, type(self).__qualname__, ', '.join(parts))

    if sys.version_info >= (3, 9):
        def __class_getitem__(cls, item, /):
            from _types import GenericAlias
            return GenericAlias(cls, item)
