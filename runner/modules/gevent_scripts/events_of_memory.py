"""gevent.events has events about memory, which listeners ask for; its interfaces are in __all__, too."""
import gevent.events
from gevent.events import *

for first in range(0, len(gevent.events.__all__), 3):
    print(gevent.events.__all__[first:first + 3])
print(IGeventPatchEvent.__name__, IMemoryUsageUnderThreshold.implementedBy(MemoryUsageUnderThreshold))
over = MemoryUsageThresholdExceeded(10, 5, ('info',))
under = MemoryUsageUnderThreshold(3, 5, None, 10)
print(over)
print(under, under.max_memory_usage)
print(IMemoryUsageThresholdExceeded.providedBy(over), IMemoryUsageThresholdExceeded.providedBy(under))
print(sorted(IMemoryUsageUnderThreshold.names()))
print([each.__name__ for each in MemoryUsageThresholdExceeded.__mro__])
try:
    MemoryUsageThresholdExceeded(1)
except TypeError as error:
    print(str(error).replace('_AbstractMemoryEvent.', ''))

# prints:
# ['subscribers', 'IEventLoopBlocked', 'EventLoopBlocked']
# ['IMemoryUsageThresholdExceeded', 'MemoryUsageThresholdExceeded', 'IMemoryUsageUnderThreshold']
# ['MemoryUsageUnderThreshold', 'IPeriodicMonitorThread', 'IPeriodicMonitorThreadStartedEvent']
# ['PeriodicMonitorThreadStartedEvent', 'IGeventPatchEvent', 'GeventPatchEvent']
# ['IGeventWillPatchEvent', 'DoNotPatch', 'GeventWillPatchEvent']
# ['IGeventDidPatchEvent', 'IGeventWillPatchModuleEvent', 'GeventWillPatchModuleEvent']
# ['IGeventDidPatchModuleEvent', 'GeventDidPatchModuleEvent', 'IGeventWillPatchAllEvent']
# ['GeventWillPatchAllEvent', 'IGeventDidPatchBuiltinModulesEvent', 'GeventDidPatchBuiltinModulesEvent']
# ['IGeventDidPatchAllEvent', 'GeventDidPatchAllEvent']
# IGeventPatchEvent True
# <MemoryUsageThresholdExceeded used=10 max=5 details=('info',)>
# <MemoryUsageUnderThreshold used=3 max=5 details=None> 10
# True False
# ['max_allowed', 'max_memory_usage', 'mem_usage', 'memory_info']
# ['MemoryUsageThresholdExceeded', '_AbstractMemoryEvent', 'object']
# __init__() missing 2 required positional arguments: 'max_allowed' and 'memory_info'
