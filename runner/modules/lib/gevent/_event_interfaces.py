"""The interfaces of gevent.events; their documentation is left out."""
from zope.interface import Attribute
from zope.interface import Interface

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
