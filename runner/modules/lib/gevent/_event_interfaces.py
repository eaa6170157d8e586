"""The interfaces of gevent.events, and which class implements which; their documentation is left out."""
from gevent import events as _events
from gevent._version import version_info as _version_info
from zope.interface import Attribute
from zope.interface import Interface
from zope.interface import implementer

__name__ = 'gevent.events'  # what it defines is that one's


class IPeriodicMonitorThread(Interface):

    def add_monitoring_function(function, period):
        pass


class IPeriodicMonitorThreadStartedEvent(Interface):
    monitor = Attribute('')


class IEventLoopBlocked(Interface):
    greenlet = Attribute('')
    blocking_time = Attribute('')
    info = Attribute('')


class IMemoryUsageThresholdExceeded(Interface):
    mem_usage = Attribute('')
    max_allowed = Attribute('')
    memory_info = Attribute('')


class IMemoryUsageUnderThreshold(Interface):
    mem_usage = Attribute('')
    max_allowed = Attribute('')
    max_memory_usage = Attribute('')
    memory_info = Attribute('')


class IGeventPatchEvent(Interface):
    source = Attribute('')
    target = Attribute('')


class IGeventWillPatchEvent(IGeventPatchEvent):
    pass


class IGeventDidPatchEvent(IGeventPatchEvent):
    pass


class IGeventWillPatchModuleEvent(IGeventWillPatchEvent):
    module_name = Attribute('')
    target_item_names = Attribute('')


class IGeventDidPatchModuleEvent(IGeventDidPatchEvent):
    module_name = Attribute('')


class IGeventWillPatchAllEvent(IGeventWillPatchEvent):
    patch_all_arguments = Attribute('')
    patch_all_kwargs = Attribute('')

    def will_patch_module(module_name):
        pass


class IGeventDidPatchBuiltinModulesEvent(IGeventDidPatchEvent):
    patch_all_arguments = Attribute('')
    patch_all_kwargs = Attribute('')


class IGeventDidPatchAllEvent(IGeventDidPatchEvent):
    pass


for _interface in (IEventLoopBlocked, IMemoryUsageThresholdExceeded, IMemoryUsageUnderThreshold, IGeventPatchEvent,
                   IGeventWillPatchEvent, IGeventDidPatchEvent, IGeventWillPatchModuleEvent, IGeventDidPatchModuleEvent,
                   IGeventWillPatchAllEvent, IGeventDidPatchBuiltinModulesEvent, IGeventDidPatchAllEvent):
    implementer(_interface)(getattr(_events, _interface.__name__[1:]))
if _version_info >= (24, 11):
    implementer(IPeriodicMonitorThreadStartedEvent)(_events.PeriodicMonitorThreadStartedEvent)
