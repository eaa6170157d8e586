"""Models `grp` as far as programs import it: what groups there are is a machine's own affair."""
from _unmodelled import attribute

__getattr__ = attribute(globals(), {
    'the groups of a machine are not modelled': ('getgrgid', 'getgrnam', 'getgrall', 'struct_group')})
