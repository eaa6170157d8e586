"""Stand-ins for functions and classes that a module has and that are not modelled.

A patch may look at them, keep them and replace them; only a call is unsupported.  They are made when
they are first asked for: a module's __getattr__ is `_unmodelled.attribute(globals(), {reason: names})`.
"""
from _frames import unsupported


def stand_in(module, name, reason):
    """A function of that name; `reason` says what is missing."""
    def function(*args, **kwargs):
        unsupported(f'{module}.{name}(): {reason}')
    function.__name__ = function.__qualname__ = name
    function.__module__ = module
    function.__mro_entries__ = function
    return function


def attribute(module, names_by_reason):
    """A __getattr__ for the module with these globals(), which gives stand-ins for the names."""
    own_name = module['__name__']

    def __getattr__(name):
        for reason, names in names_by_reason.items():
            if name in names:
                module[name] = stand_in(own_name, name, reason)
                return module[name]
        raise AttributeError(f"module {own_name!r} has no attribute {name!r}")
    return __getattr__
