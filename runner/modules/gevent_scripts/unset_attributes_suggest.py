"""From 3.13 on the error of setting what cannot be set has what was asked for, and suggests a name."""
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import traceback
from gevent.event import Event


class Narrow:
    __slots__ = ('name',)


for target, name in ((Event(), '_set'), (Narrow(), 'nam')):
    try:
        setattr(target, name, 1)
    except AttributeError as error:
        print(error.name, error.obj is target, traceback.format_exception_only(type(error), error)[0].strip()[-40:])

# prints:
# _set True ing new attributes. Did you mean: 'set'?
# nam True ng new attributes. Did you mean: 'name'?
