"""Models gevent._hub_local: the hub that belongs to each native thread.

All versions.  The slot is a *native* thread-local: `_thread._local` is read here, at gevent's import
and so before any patch, which is why two greenlets of one native thread share a hub while two
native threads never do.
"""
import _thread

from gevent._compiled_import import imported as _imported
from gevent._version import version_info

__name__ = _imported(__name__, 'gevent._gevent_c_hub_local')  # what it defines is that one's

__all__ = ['get_hub', 'get_hub_noargs', 'get_hub_if_exists']

_threadlocal = _thread._local()

Hub = None  # the default class; gevent.hub puts its own here


def get_hub_class():
    """The class of hub that this thread makes: its own choice, else the default one."""
    chosen = getattr(_threadlocal, 'Hub', None)
    if chosen is None:
        chosen = _threadlocal.Hub = Hub
    return chosen


def set_default_hub_class(hubtype):
    global Hub
    Hub = hubtype


def get_hub_noargs():
    """The hub of the current native thread, made now if there is none."""
    hub = getattr(_threadlocal, 'hub', None)
    if hub is None:
        hub = _threadlocal.hub = get_hub_class()()
    return hub


if version_info >= (23,):
    def get_hub():
        return get_hub_noargs()
else:
    def get_hub(*_ignored, **_ignored_too):
        return get_hub_noargs()


def get_hub_if_exists():
    return getattr(_threadlocal, 'hub', None)


def set_hub(hub):
    _threadlocal.hub = hub


def get_loop():
    return getattr(_threadlocal, 'loop', None)


def set_loop(loop):
    _threadlocal.loop = loop
