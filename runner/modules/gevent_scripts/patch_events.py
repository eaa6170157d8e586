"""Listeners hear what is patched, and may veto; what was patched is remembered."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5
from gevent import events, monkey
import time

original = time.sleep
heard = []


def listen(event):
    heard.append((type(event).__name__, getattr(event, 'module_name', None)))
    if heard[-1] == ('GeventWillPatchModuleEvent', 'time'):
        raise events.DoNotPatch


events.subscribers.append(listen)
print(monkey.is_anything_patched(), monkey.patch_all(own_setting=1))
for each in heard:
    print(*each)
print(time.sleep is original, monkey.is_module_patched('time'))
print(monkey.is_object_patched('threading', 'local'), monkey.is_object_patched('threading', 'x'))
print(monkey.get_original('threading', 'get_ident'), monkey.patch_all())

# prints:
# False True
# GeventWillPatchAllEvent None
# GeventWillPatchModuleEvent os
# GeventDidPatchModuleEvent os
# GeventWillPatchModuleEvent _thread
# GeventWillPatchModuleEvent threading
# GeventDidPatchModuleEvent thread
# GeventDidPatchModuleEvent threading
# GeventWillPatchModuleEvent time
# GeventWillPatchModuleEvent socket
# GeventDidPatchModuleEvent socket
# GeventWillPatchModuleEvent select
# GeventDidPatchModuleEvent select
# GeventWillPatchModuleEvent selectors
# GeventDidPatchModuleEvent selectors
# GeventWillPatchModuleEvent ssl
# GeventDidPatchModuleEvent ssl
# GeventWillPatchModuleEvent subprocess
# GeventDidPatchModuleEvent subprocess
# GeventWillPatchModuleEvent signal
# GeventDidPatchModuleEvent signal
# GeventWillPatchModuleEvent queue
# GeventDidPatchModuleEvent queue
# GeventDidPatchBuiltinModulesEvent None
# GeventDidPatchAllEvent None
# True False
# True False
# <built-in function get_ident> None
