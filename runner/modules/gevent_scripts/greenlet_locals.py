"""The dictionaries of a greenlet's local objects, also in its tree."""
import gevent, re
from gevent import util, local
from gevent.local import all_local_dicts_for_greenlet
class Session(local.local):
    pass
session = Session()
session.owner = "main"
other = local.local()
def f():
    session.owner = "kid"
    other.a = {'k' * 9: 'v' * 9, 'l' * 9: 'w' * 9}
    print([(kind.__name__, vals) for (kind, _), vals in all_local_dicts_for_greenlet(gevent.getcurrent())])
    gevent.sleep(1)
g = gevent.spawn(f)
gevent.sleep(0)
details = {"running_stacks": False, "spawning_stacks": False, "locals": True}
text = util.GreenletTree.current_tree().format(details=details)
print(re.sub("<Hub.*>", "<Hub>", re.sub("0x\\w+", "0x", text)))
print(len([name for name in vars(g) if name.startswith('_gevent_local')]))

# prints:
# [('Session', {'owner': 'kid'}), ('local', {'a': {'kkkkkkkkk': 'vvvvvvvvv', 'lllllllll': 'wwwwwwwww'}})]
# <greenlet.greenlet object at 0x (otid=0x) current active started main>
#  :    Parent: None
#  :    Greenlet Locals:
#  :      Local <class '__main__.Session'> at 0x
#  :        {'owner': 'main'}
#  +--- <Greenlet "Greenlet-0" at 0x: f>
#  :          Parent: <Hub>
#  :          Greenlet Locals:
#  :            Local <class '__main__.Session'> at 0x
#  :              {'owner': 'kid'}
#  :            Local <class 'gevent._gevent_clocal.local'> at 0x
#  :              {'a': {'kkkkkkkkk': 'vvvvvvvvv', 'lllllllll': 'wwwwwwwww'}}
#  +--- <Hub>
#             Parent: <greenlet.greenlet object at 0x (otid=0x) current active started main>
# 2
