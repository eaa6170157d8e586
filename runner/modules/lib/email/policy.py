"""Models `email.policy`: which of the two kinds of headers a message has, and the settings that go with them.

Left out: policies of a program's own classes, and what messages do with settings other than line ends.
"""
import sys

import _unmodelled
from _frames import unsupported as _unsupported

__all__ = ['Compat32', 'compat32', 'Policy', 'EmailPolicy', 'default', 'strict', 'SMTP', 'HTTP']

_LONGEST_LINE = 78


class Policy:
    raise_on_defect = False
    linesep = '\n'
    cte_type = '8bit'
    max_line_length = _LONGEST_LINE
    mangle_from_ = False
    message_factory = None
    if sys.version_info >= (3, 13):
        verify_generated_headers = True

    def __init__(self, **kw):
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError('{!r} is an invalid keyword argument for {}'.format(name, self.__class__.__name__))
            object.__setattr__(self, name, value)

    def clone(self, **kw):
        settings = dict(vars(self))
        for name in kw:
            if not hasattr(self, name):
                raise TypeError('{!r} is an invalid keyword argument for {}'.format(name, self.__class__.__name__))
        return type(self)(**dict(settings, **kw))

    def __setattr__(self, name, value):
        text = '{!r} object attribute {!r} is read-only' if hasattr(self, name) else '{!r} object has no attribute {!r}'
        raise AttributeError(text.format(self.__class__.__name__, name))

    def __add__(self, other):
        return self.clone(**vars(other))


class Compat32(Policy):
    mangle_from_ = True


class EmailPolicy(Policy):
    utf8 = False
    refold_source = 'long'


def line_end(message, policy):
    """What ends the lines of a message that is written by that policy."""
    if isinstance(policy, EmailPolicy) != message._refuses_repetitions:
        _unsupported('email: a message that is written by a policy of the other kind')
    if getattr(policy, 'utf8', False) or policy.max_line_length != _LONGEST_LINE or policy.cte_type != '8bit':
        _unsupported('email: writing by a policy with other settings than linesep')
    return policy.linesep


compat32 = Compat32()
default = EmailPolicy()
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep='\r\n')
HTTP = default.clone(linesep='\r\n', max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)

__getattr__ = _unmodelled.attribute(globals(), {'the bases of policies are not modelled': ('validate_header_name',)})
