"""Models gevent._util: properties that are worked out once, and names copied between modules.  All versions."""
import functools
from functools import WRAPPER_ASSIGNMENTS
from functools import WRAPPER_UPDATES
from functools import update_wrapper

_KEPT = ('__implements__', '__all__', '__imports__')
_missing = object()


def copy_globals(source, globs, only_names=None, ignore_missing_names=False, names_to_ignore=(),
                 dunder_names_to_keep=_KEPT, cleanup_globs=True):
    """Put the names of *source* into *globs*; answers which."""
    def is_wanted(name):
        return name not in names_to_ignore and (not name.startswith('__') or name in dunder_names_to_keep)

    default = (_missing,) if ignore_missing_names else ()
    found = {name: getattr(source, name, *default) for name in only_names} if only_names else dict(source.__dict__)
    found = {name: value for name, value in found.items() if value is not _missing and is_wanted(name)}
    globs.update(found)
    if cleanup_globs:
        globs.pop('copy_globals', None)
    return list(found)


class readproperty:
    """Worked out at each reading until somebody sets it."""

    def __init__(self, func):
        self.func = func
        functools.update_wrapper(self, func)

    def __get__(self, inst, class_):
        return self if inst is None else self.func(inst)


class Lazy(readproperty):
    """Worked out once for each instance."""

    def __init__(self, func):
        super().__init__(func)
        self.data = (func, func.__name__)

    def __get__(self, inst, class_):
        if inst is None:
            return self
        function, name = self.data
        inst.__dict__[name] = value = function(inst)
        return value


class LazyOnClass:
    """Worked out once for a class."""

    @classmethod
    def lazy(cls, cls_dict, func):
        cls_dict[func.__name__] = cls(func)

    def __init__(self, func, name=None):
        self.name = name or func.__name__
        self.func = func

    def __get__(self, inst, klass):
        if inst is None:
            return self
        value = self.func(inst)
        setattr(klass, self.name, value)
        return value


def gmctime():
    import time
    return time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())
