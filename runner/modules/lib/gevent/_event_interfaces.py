"""Models zope.interface as far as gevent.events has it: interfaces that say which objects provide them.

All versions.  Left out: specifications, adapters, verifying.
"""


class InterfaceClass:
    __module__ = 'zope.interface.interface'

    def __init__(self, name, bases=(), attributes=()):
        self.__name__ = name
        self.__bases__ = bases
        self.__module__ = 'zope.interface' if name == 'Interface' else 'gevent.events'
        self._attributes = attributes

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def __str__(self):
        return f'{self.__module__}.{self.__name__}'

    def extends(self, other, strict=True):
        return not strict and self is other or any(base.extends(other, False) for base in self.__bases__)

    def names(self, all=False):
        inherited = [name for base in self.__bases__ for name in base.names(True)] if all else []
        return [*inherited, *self._attributes]

    def implementedBy(self, cls):
        return any(given.extends(self, False)
                   for base in cls.__mro__ for given in vars(base).get('_gevent_interfaces', ()))

    def providedBy(self, item):
        return self.implementedBy(type(item))


def implementer(*interfaces):
    def decorate(cls):
        cls._gevent_interfaces = interfaces
        return cls
    return decorate


Interface = InterfaceClass('Interface')
IPeriodicMonitorThread = InterfaceClass('IPeriodicMonitorThread', (Interface,), ('add_monitoring_function',))
IPeriodicMonitorThreadStartedEvent = InterfaceClass('IPeriodicMonitorThreadStartedEvent', (Interface,), ('monitor',))
IEventLoopBlocked = InterfaceClass('IEventLoopBlocked', (Interface,), ('greenlet', 'blocking_time', 'info'))
IGeventPatchEvent = InterfaceClass('IGeventPatchEvent', (Interface,), ('source', 'target'))
IGeventWillPatchEvent = InterfaceClass('IGeventWillPatchEvent', (IGeventPatchEvent,))
IGeventDidPatchEvent = InterfaceClass('IGeventDidPatchEvent', (IGeventPatchEvent,))
IGeventWillPatchModuleEvent = InterfaceClass('IGeventWillPatchModuleEvent', (IGeventWillPatchEvent,),
                                             ('module_name', 'target_item_names'))
IGeventDidPatchModuleEvent = InterfaceClass('IGeventDidPatchModuleEvent', (IGeventDidPatchEvent,), ('module_name',))
_OF_ALL = ('patch_all_arguments', 'patch_all_kwargs')
IGeventWillPatchAllEvent = InterfaceClass('IGeventWillPatchAllEvent', (IGeventWillPatchEvent,),
                                          _OF_ALL + ('will_patch_module',))
IGeventDidPatchBuiltinModulesEvent = InterfaceClass('IGeventDidPatchBuiltinModulesEvent', (IGeventDidPatchEvent,),
                                                    _OF_ALL)
IGeventDidPatchAllEvent = InterfaceClass('IGeventDidPatchAllEvent', (IGeventDidPatchEvent,))
