"""Models gevent.events: what gevent tells of while it patches, and how a listener stops it.

All versions.  A listener that raises DoNotPatch from a "will" event vetoes that patch.  gevent looks
for listeners among installed packages as well; the only one here is its own.
The events about memory never happen, there being no psutil.  The interfaces are those of _event_interfaces.
"""
import sys as _sys

from gevent._import_time import spend_on_events
from gevent._import_time import spend_on_listeners
from gevent._version import version_info
from zope.event import notify
from zope.event import subscribers

# What else looking for entry points imports, before anything is patched: pkg_resources, then importlib.metadata. What
# they import of each other keeps the functions that it finds (selectors those of select).
if version_info < (24, 10):
    import pprint as _pprint
    import socket as _socket
    import subprocess as _subprocess
    import threading as _threading
    if version_info >= (22, 8):
        import logging as _logging
        _logging.getLogger('pkg_resources.extern.packaging.tags')
elif _sys.version_info < (3, 13):
    import socket as _socket

spend_on_events()

__all__ = ['subscribers', 'IEventLoopBlocked', 'EventLoopBlocked', 'IMemoryUsageThresholdExceeded',
           'MemoryUsageThresholdExceeded', 'IMemoryUsageUnderThreshold', 'MemoryUsageUnderThreshold',
           'IPeriodicMonitorThread', 'IPeriodicMonitorThreadStartedEvent', 'PeriodicMonitorThreadStartedEvent',
           'IGeventPatchEvent', 'GeventPatchEvent', 'IGeventWillPatchEvent', 'DoNotPatch', 'GeventWillPatchEvent',
           'IGeventDidPatchEvent', 'IGeventWillPatchModuleEvent', 'GeventWillPatchModuleEvent',
           'IGeventDidPatchModuleEvent', 'GeventDidPatchModuleEvent', 'IGeventWillPatchAllEvent',
           'GeventWillPatchAllEvent', 'IGeventDidPatchBuiltinModulesEvent', 'GeventDidPatchBuiltinModulesEvent',
           'IGeventDidPatchAllEvent', 'GeventDidPatchAllEvent']


def notify_and_call_entry_points(event):
    notify(event)
    if event.ENTRY_POINT_NAME == GeventWillPatchAllEvent.ENTRY_POINT_NAME:
        from gevent.monkey import _subscribe_signal_os
        spend_on_listeners()
        _subscribe_signal_os(event)


class PeriodicMonitorThreadStartedEvent:
    ENTRY_POINT_NAME = 'gevent.plugins.hub.periodic_monitor_thread_started'

    def __init__(self, monitor):
        self.monitor = monitor


class EventLoopBlocked:
    """*info* are the lines that will be printed: a listener may change them."""

    def __init__(self, greenlet, blocking_time, info, *, hub=None):
        self.greenlet = greenlet
        self.blocking_time = blocking_time
        self.info = info
        if version_info >= (24, 11):
            self.hub = hub


class _AbstractMemoryEvent:

    def __init__(self, mem_usage, max_allowed, memory_info):
        self.mem_usage = mem_usage
        self.max_allowed = max_allowed
        self.memory_info = memory_info

    def __repr__(self):
        return '<%s used=%d max=%d details=%r>' % (
            type(self).__name__, self.mem_usage, self.max_allowed, self.memory_info)


class MemoryUsageThresholdExceeded(_AbstractMemoryEvent):
    pass


class MemoryUsageUnderThreshold(_AbstractMemoryEvent):

    def __init__(self, mem_usage, max_allowed, memory_info, max_usage):
        super().__init__(mem_usage, max_allowed, memory_info)
        self.max_memory_usage = max_usage


class DoNotPatch(BaseException):
    """Raised by a listener to a "will" event."""


class GeventPatchEvent:

    def __init__(self, source, target):
        self.source = source
        self.target = target

    def __repr__(self):
        return '<%s source=%r target=%r at %x>' % (
            type(self).__name__, self.source, self.target, id(self))


class GeventWillPatchEvent(GeventPatchEvent):
    pass


class GeventDidPatchEvent(GeventPatchEvent):
    pass


class GeventWillPatchModuleEvent(GeventWillPatchEvent):
    """*target_item_names* is the list that the patch goes by: a listener may change it."""

    ENTRY_POINT_NAME = 'gevent.plugins.monkey.will_patch_module'

    def __init__(self, module_name, source, target, items):
        super().__init__(source, target)
        self.module_name = module_name
        self.target_item_names = items


class GeventDidPatchModuleEvent(GeventDidPatchEvent):
    ENTRY_POINT_NAME = 'gevent.plugins.monkey.did_patch_module'

    def __init__(self, module_name, source, target):
        super().__init__(source, target)
        self.module_name = module_name


class _PatchAllMixin:
    """What the events of patch_all as a whole share."""

    def __init__(self, patch_all_arguments, patch_all_kwargs):
        super().__init__(None, None)
        self._patch_all_arguments = patch_all_arguments
        self._patch_all_kwargs = patch_all_kwargs

    @property
    def patch_all_arguments(self):
        return self._patch_all_arguments.copy()

    @property
    def patch_all_kwargs(self):
        return self._patch_all_kwargs.copy()

    def __repr__(self):
        return '<%s %r at %x>' % (type(self).__name__, self._patch_all_arguments, id(self))


class GeventWillPatchAllEvent(_PatchAllMixin, GeventWillPatchEvent):
    ENTRY_POINT_NAME = 'gevent.plugins.monkey.will_patch_all'

    def will_patch_module(self, module_name):
        return self.patch_all_arguments.get(module_name)


class GeventDidPatchBuiltinModulesEvent(_PatchAllMixin, GeventDidPatchEvent):
    ENTRY_POINT_NAME = 'gevent.plugins.monkey.did_patch_builtins'


class GeventDidPatchAllEvent(_PatchAllMixin, GeventDidPatchEvent):
    ENTRY_POINT_NAME = 'gevent.plugins.monkey.did_patch_all'


def __getattr__(name):
    # Interfaces, which few programs ask for, are made then.
    from gevent import _event_interfaces
    try:
        return getattr(_event_interfaces, name)
    except AttributeError:
        raise AttributeError(f"module 'gevent.events' has no attribute {name!r}") from None


def __dir__():
    from gevent import _event_interfaces
    return sorted({*globals(), *(name for name in vars(_event_interfaces) if not name.startswith('_'))})
