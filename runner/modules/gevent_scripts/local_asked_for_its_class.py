"""Asking a local of what class it is makes no dictionary for the greenlet; __getattr__ that refuses is asked twice."""
import gevent
from gevent.local import all_local_dicts_for_greenlet, local


class Asked(local):

    def __init__(self):
        print('in', type(gevent.getcurrent()).__name__)

    def __getattr__(self, name):
        print('asked for', name)
        raise AttributeError(name)


asked = Asked()


def ask():
    print(isinstance(asked, int), isinstance(asked, local), asked.__class__ is Asked)
    print(all_local_dicts_for_greenlet(gevent.getcurrent()))
    print(getattr(asked, 'missing', 'default'))
    print(len(all_local_dicts_for_greenlet(gevent.getcurrent())))


gevent.spawn(ask).join()

# prints:
# in greenlet
# False True True
# []
# in Greenlet
# asked for missing
# asked for missing
# default
# 1
