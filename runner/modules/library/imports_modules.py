# Modules as objects: names, attributes, aliases, from-imports.
import functools
import sys
import time as clock
from functools import reduce, partial as bind
print(functools.__name__, clock.__name__, type(sys).__name__)
print(reduce(lambda a, b: a + b, [1, 2, 3]), bind(pow, 2)(4), callable(clock.time))
print(sys.modules["time"] is clock, "no_such_module" in sys.modules)
print(sys.modules["__main__"].clock is clock, sys.modules[__name__].__name__)
functools.added = "new attribute"
import functools as again
print(again.added, again is functools, vars(functools)["added"], "added" in functools.__dict__)
del functools.added
print(hasattr(again, "added"))
try:
    functools.missing
except AttributeError as error:
    print(error)
try:
    import no_such_module
except ImportError as error:
    print(type(error).__name__, error, error.name)
try:
    from functools import nothing_here
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0], error.name)
try:
    sys.modules["own"] = type(sys)("own")
    import own.sub
except ImportError as error:
    print(error)


def local_import():
    import contextlib
    return contextlib.__name__


print(local_import(), "contextlib" in globals(), __name__, "functools" in globals())


class InClass:
    import contextlib
    from functools import wraps as decorated


print(InClass.contextlib.__name__, InClass.decorated is functools.wraps, hasattr(InClass, "wraps"))
from functools import (
    cmp_to_key,
    wraps as w,
)
print(w is functools.wraps, cmp_to_key is functools.cmp_to_key)
