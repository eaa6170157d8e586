import gevent.events as ev
seen = []
def listen(event):
    names = [n for n in dir(ev) if n.startswith("IGevent") and getattr(ev, n).providedBy(event)]
    seen.append((type(event).__name__, names))
ev.subscribers.append(listen)
from gevent import monkey; monkey.patch_time()
monkey.patch_all(socket=False, ssl=False, subprocess=False)
for name, names in seen[:3] + seen[-2:]: print(name, names)
print(ev.IGeventPatchEvent, repr(ev.IGeventPatchEvent), ev.IGeventWillPatchAllEvent.extends(ev.IGeventPatchEvent))
print(ev.IGeventPatchEvent.implementedBy(ev.GeventPatchEvent), ev.IGeventPatchEvent.providedBy(5))
# prints:
# GeventWillPatchModuleEvent ['IGeventPatchEvent', 'IGeventWillPatchEvent', 'IGeventWillPatchModuleEvent']
# GeventDidPatchModuleEvent ['IGeventDidPatchEvent', 'IGeventDidPatchModuleEvent', 'IGeventPatchEvent']
# GeventWillPatchAllEvent ['IGeventPatchEvent', 'IGeventWillPatchAllEvent', 'IGeventWillPatchEvent']
# GeventDidPatchBuiltinModulesEvent ['IGeventDidPatchBuiltinModulesEvent', 'IGeventDidPatchEvent', 'IGeventPatchEvent']
# GeventDidPatchAllEvent ['IGeventDidPatchAllEvent', 'IGeventDidPatchEvent', 'IGeventPatchEvent']
# gevent.events.IGeventPatchEvent <InterfaceClass gevent.events.IGeventPatchEvent> True
# True False
