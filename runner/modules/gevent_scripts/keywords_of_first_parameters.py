"""Greenlets take keywords that are called like the first parameters of their compiled methods."""
from gevent import monkey
monkey.patch_all()
import gevent
import gevent.pool


def shown(*args, **keywords):
    return args, keywords


for name in ('cls', 'self', 'run', 'seconds'):
    keyword = {name: 1}
    for start in (lambda: gevent.spawn(shown, 2, **keyword), lambda: gevent.spawn_later(0, shown, 2, **keyword),
                  lambda: gevent.Greenlet.spawn(shown, **keyword), lambda: gevent.pool.Group().spawn(shown, **keyword)):
        try:
            print(start().get())
        except TypeError as e:
            print(str(e).replace('Group.', ''))
# prints:
# ((2,), {'cls': 1})
# ((2,), {'cls': 1})
# ((), {'cls': 1})
# ((), {'cls': 1})
# ((2,), {'self': 1})
# ((2,), {'self': 1})
# ((), {'self': 1})
# spawn() got multiple values for argument 'self'
# __init__() got multiple values for keyword argument 'run'
# __init__() got multiple values for keyword argument 'run'
# __init__() got multiple values for keyword argument 'run'
# __init__() got multiple values for keyword argument 'run'
# ((2,), {'seconds': 1})
# spawn_later() got multiple values for keyword argument 'seconds'
# ((), {'seconds': 1})
# ((), {'seconds': 1})
