# Imports inside functions and classes, guarded by try.
import sys
names = []
for name in ("functools", "no_such_module_here", "contextlib"):
    try:
        __import__(name)
    except ImportError as e:
        names.append(f"{name}: {type(e).__name__}")
    else:
        names.append(f"{name}: {sys.modules[name].__name__}")
print(names)


def lazy():
    import functools as ft
    from functools import partial
    return partial is ft.partial, "ft" in globals(), "ft" in locals()


print(lazy())
try:
    import no_such_extension as speedups
except ImportError:
    speedups = None
print("speedups" if speedups else "pure", speedups is None)


class Uses:
    try:
        import no_such_backend as backend
    except ImportError as e:
        backend, reason = None, str(e)

    def run(self):
        if self.backend is None:
            return "fallback because " + self.reason
        return "backend"


print(Uses().run())
before = set(sys.modules)
import functools
print(set(sys.modules) == before, functools is sys.modules["functools"])
