"""Models `getpass`: who runs the program; a password cannot be asked for where there is no terminal."""
import os

import _unmodelled


class GetPassWarning(UserWarning):
    pass


def getuser():
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        user = os.environ.get(name)
        if user:
            return user
    from _frames import unsupported
    unsupported('getpass.getuser() without the name in the environment')


__getattr__ = _unmodelled.attribute(globals(), {'there is no terminal': ('getpass', 'unix_getpass', 'win_getpass')})
