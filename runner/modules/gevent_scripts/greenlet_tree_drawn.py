"""Branches go beside the heads of greenlets only, not beside what is told of them."""
import gevent
import re
from gevent.util import GreenletTree


def inner():
    gevent.sleep(1)


def outer():
    gevent.spawn(inner)
    gevent.spawn(inner)
    gevent.sleep(1)


def show(text):
    print(re.sub('<[^>]*?"?(Greenlet-[0-9]|Hub|greenlet)[^>]*>', r'\1', text))


gevent.spawn(outer)
gevent.sleep(0)
gevent.sleep(0)
show(GreenletTree.current_tree().format(False))
show(GreenletTree.current_tree().format({'running_stacks': False, 'spawning_stacks': False, 'locals': False}))

# prints:
# greenlet
#  +--- Greenlet-0
#  |    +--- Greenlet-1
#  |    +--- Greenlet-2
#  +--- Hub
# greenlet
#  :    Parent: None
#  +--- Greenlet-0
#  :          Parent: Hub
#  |    +--- Greenlet-1
#  :                Parent: Hub
#  |    +--- Greenlet-2
#  :                Parent: Hub
#  +--- Hub
#             Parent: greenlet
