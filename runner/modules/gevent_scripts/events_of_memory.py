"""gevent.events has events about memory, which listeners ask for; its interfaces are in __all__, too."""
import gevent.events
from gevent.events import *

print(gevent.events.__all__)
print(IGeventPatchEvent.__name__, IMemoryUsageUnderThreshold.implementedBy(MemoryUsageUnderThreshold))
over = MemoryUsageThresholdExceeded(10, 5, ('info',))
under = MemoryUsageUnderThreshold(3, 5, None, 10)
print(over, under, under.max_memory_usage)
print(IMemoryUsageThresholdExceeded.providedBy(over), IMemoryUsageThresholdExceeded.providedBy(under))
print(sorted(IMemoryUsageUnderThreshold.names()), MemoryUsageThresholdExceeded.__mro__)
try:
    MemoryUsageThresholdExceeded(1)
except TypeError as error:
    print(error)

# prints:
# ['subscribers', 'IEventLoopBlocked', 'EventLoopBlocked', 'IMemoryUsageThresholdExceeded', 'MemoryUsageThresholdExceeded', 'IMemoryUsageUnderThreshold', 'MemoryUsageUnderThreshold', 'IPeriodicMonitorThread', 'IPeriodicMonitorThreadStartedEvent', 'PeriodicMonitorThreadStartedEvent', 'IGeventPatchEvent', 'GeventPatchEvent', 'IGeventWillPatchEvent', 'DoNotPatch', 'GeventWillPatchEvent', 'IGeventDidPatchEvent', 'IGeventWillPatchModuleEvent', 'GeventWillPatchModuleEvent', 'IGeventDidPatchModuleEvent', 'GeventDidPatchModuleEvent', 'IGeventWillPatchAllEvent', 'GeventWillPatchAllEvent', 'IGeventDidPatchBuiltinModulesEvent', 'GeventDidPatchBuiltinModulesEvent', 'IGeventDidPatchAllEvent', 'GeventDidPatchAllEvent']
# IGeventPatchEvent True
# <MemoryUsageThresholdExceeded used=10 max=5 details=('info',)> <MemoryUsageUnderThreshold used=3 max=5 details=None> 10
# True False
# ['max_allowed', 'max_memory_usage', 'mem_usage', 'memory_info'] (<class 'gevent.events.MemoryUsageThresholdExceeded'>, <class 'gevent.events._AbstractMemoryEvent'>, <class 'object'>)
# _AbstractMemoryEvent.__init__() missing 2 required positional arguments: 'max_allowed' and 'memory_info'
# prints on py3.8-gevent21.12
# ['subscribers', 'IEventLoopBlocked', 'EventLoopBlocked', 'IMemoryUsageThresholdExceeded', 'MemoryUsageThresholdExceeded', 'IMemoryUsageUnderThreshold', 'MemoryUsageUnderThreshold', 'IPeriodicMonitorThread', 'IPeriodicMonitorThreadStartedEvent', 'PeriodicMonitorThreadStartedEvent', 'IGeventPatchEvent', 'GeventPatchEvent', 'IGeventWillPatchEvent', 'DoNotPatch', 'GeventWillPatchEvent', 'IGeventDidPatchEvent', 'IGeventWillPatchModuleEvent', 'GeventWillPatchModuleEvent', 'IGeventDidPatchModuleEvent', 'GeventDidPatchModuleEvent', 'IGeventWillPatchAllEvent', 'GeventWillPatchAllEvent', 'IGeventDidPatchBuiltinModulesEvent', 'GeventDidPatchBuiltinModulesEvent', 'IGeventDidPatchAllEvent', 'GeventDidPatchAllEvent']
# IGeventPatchEvent True
# <MemoryUsageThresholdExceeded used=10 max=5 details=('info',)> <MemoryUsageUnderThreshold used=3 max=5 details=None> 10
# True False
# ['max_allowed', 'max_memory_usage', 'mem_usage', 'memory_info'] (<class 'gevent.events.MemoryUsageThresholdExceeded'>, <class 'gevent.events._AbstractMemoryEvent'>, <class 'object'>)
# __init__() missing 2 required positional arguments: 'max_allowed' and 'memory_info'
