"""Models `pwd` as far as programs import it: who has an account is a machine's own affair."""
from _unmodelled import attribute

__getattr__ = attribute(globals(), {
    'the accounts of a machine are not modelled': ('getpwuid', 'getpwnam', 'getpwall', 'struct_passwd')})
