"""Models gevent._greenlet_primitives: raw greenlets that remember who spawned them.

All versions.
"""
from _extension_types import compiled
from _gevent_core import Hub
from _weakref import get_objects
from weakref import ref as wref

from greenlet import getcurrent
from greenlet import greenlet

from gevent._compiled_import import imported as _imported

__all__ = ['TrackedRawGreenlet', 'get_reachable_greenlets']


def get_reachable_greenlets():
    return [found for found in get_objects() if isinstance(found, greenlet)
            and not getattr(found, 'greenlet_tree_is_ignored', False)]


def get_my_hub(made):
    """The parent, whose fields C code uses: a program can make greenlets with another one."""
    hub = made.parent
    if not isinstance(hub, Hub):
        kind = 'greenlet.greenlet' if type(hub) is greenlet else type(hub).__name__
        raise TypeError(f'Cannot convert {kind} to gevent._gevent_c_greenlet_primitives.SwitchOutGreenletWithLoop')
    return hub


def track_spawner(spawned):
    """Note in *spawned* who the current greenlet is, and share its tree of locals."""
    spawner = getcurrent()
    spawned.spawning_greenlet = wref(spawner)
    tree_locals = getattr(spawner, 'spawn_tree_locals', None)
    if tree_locals is None:
        tree_locals = {}
        # Children of a main greenlet start trees of their own.
        if spawner.parent is not None:
            spawner.spawn_tree_locals = tree_locals
    spawned.spawn_tree_locals = tree_locals


@compiled
class TrackedRawGreenlet(greenlet):
    __module__ = 'gevent._gevent_c_greenlet_primitives'

    def __init__(self, function, parent):
        super().__init__(function, parent)
        track_spawner(self)


__name__ = _imported(__name__, 'gevent._gevent_c_greenlet_primitives')
