"""What the events of patch_all as a whole share comes first among their classes."""
from gevent import events

for kind in (events.GeventWillPatchAllEvent, events.GeventDidPatchBuiltinModulesEvent, events.GeventDidPatchAllEvent):
    print(*[each.__name__ for each in kind.__mro__])
event = events.GeventWillPatchAllEvent({'time': True}, {'own': 1})
arguments = event.patch_all_arguments
arguments.clear()
print(event.source, event.target, event.patch_all_arguments, event.patch_all_kwargs, event.will_patch_module('time'))
# prints:
# GeventWillPatchAllEvent _PatchAllMixin GeventWillPatchEvent GeventPatchEvent object
# GeventDidPatchBuiltinModulesEvent _PatchAllMixin GeventDidPatchEvent GeventPatchEvent object
# GeventDidPatchAllEvent _PatchAllMixin GeventDidPatchEvent GeventPatchEvent object
# None None {'time': True} {'own': 1} True
