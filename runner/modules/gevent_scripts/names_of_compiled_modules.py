"""What gevent's compiled modules are called, its loop's module, and small helpers of gevent's own."""
import gevent.core
import gevent.event
import gevent.greenlet
import gevent.local
import gevent.queue
from gevent import _ident
from gevent import _util
from gevent.libev import corecext

for module in (gevent.queue, gevent.event, gevent.local, gevent.greenlet, _ident, corecext, gevent.core):
    print(module.__name__)
print(corecext.loop is gevent.core.loop, corecext.READ, corecext.get_version() == gevent.core.get_version())
print(issubclass(corecext.HubDestroyed, gevent.GreenletExit))


class Thing:
    made = 0

    @_util.Lazy
    def once(self):
        self.made += 1
        return self.made

    @_util.readproperty
    def each(self):
        self.made += 1
        return self.made


thing = Thing()
print(thing.once, thing.once, thing.each, thing.each)
thing.each = 'set'
print(thing.each, type(Thing.once).__name__)
names = {}
print(sorted(_util.copy_globals(gevent.core, names, only_names=['READ', 'WRITE'])), names)
registry = _ident.IdentRegistry()
things = [Thing(), Thing()]
print([registry.get_ident(each) for each in things + things], len(registry))
# prints:
# gevent._gevent_cqueue
# gevent._gevent_cevent
# gevent._gevent_clocal
# gevent._gevent_cgreenlet
# gevent._gevent_c_ident
# gevent.libev.corecext
# gevent.core
# True 1 True
# True
# 1 1 2 3
# set Lazy
# ['READ', 'WRITE'] {'READ': 1, 'WRITE': 2}
# [0, 1, 0, 1] 2
