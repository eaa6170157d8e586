"""A subclass that does not call Greenlet.__init__: its fields are None, as those of any object of Cython's begin."""
from gevent import Greenlet


class NoInit(Greenlet):
    def __init__(self):
        self.x = 1

    def _run(self):
        return self.x


made = NoInit()
print(made.args, made.kwargs, made.value, made.ready(), made.exception, made.started)
print(vars(made), list(vars(Greenlet(print))))
print(repr(made).partition(' at ')[0])
for action in (made.start, made.join, lambda: made.link(print), lambda: made.loop):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)

# prints:
# None None None False None False
# {'x': 1} ['_run']
# <NoInit
# TypeError Cannot convert greenlet.greenlet to gevent._gevent_c_greenlet_primitives.SwitchOutGreenletWithLoop
# AttributeError 'NoneType' object has no attribute 'append'
# AttributeError 'NoneType' object has no attribute 'append'
# TypeError Cannot convert greenlet.greenlet to gevent._gevent_c_greenlet_primitives.SwitchOutGreenletWithLoop
