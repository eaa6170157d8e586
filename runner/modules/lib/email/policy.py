"""Models `email.policy`: which of the two kinds of headers a message has; left out: settings, and other line ends."""
import _unmodelled

__all__ = ['compat32', 'default']


class Compat32:
    pass


class EmailPolicy:
    pass


compat32 = Compat32()
default = EmailPolicy()

__getattr__ = _unmodelled.attribute(globals(), {'policies with settings are not modelled': (
    'SMTP', 'SMTPUTF8', 'HTTP', 'strict', 'Policy')})
