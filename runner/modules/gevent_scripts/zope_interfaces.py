import zope.event
from zope.interface import Attribute, Interface, alsoProvides, directlyProvides, implementedBy, implementer
from zope.interface import noLongerProvides, providedBy, provider
from zope.interface.exceptions import InvalidInterface

class IShape(Interface):
    "has sides"
    sides = Attribute("how many", "counted")
    colour = Attribute("of the inside")
    def draw(where, size=1, *more, **how):
        "shows it"
class IRound(IShape):
    radius = Attribute("half of it")
class INamed(Interface): pass
@implementer(IRound)
class Circle: pass
@implementer(INamed)
class Named(Circle): pass
circle, named = Circle(), Named()
print(IShape.providedBy(circle), INamed.providedBy(circle), IRound.implementedBy(Named), list(providedBy(named))[0])
print(IShape in providedBy(named), INamed in providedBy(named), providedBy(named), implementedBy(Circle))
print(providedBy(5))
print(IShape, IShape.__doc__, len(IRound.__iro__), sorted([IRound, INamed])[0].__name__)
print(list(IShape.names()), list(IRound), IRound['draw'])
print(IShape['sides'], IShape['sides'].__doc__)
print(sorted(IShape['draw'].getSignatureInfo().items())[2:])
print(IShape['draw'].getDoc(), [name for name, _ in IRound.namesAndDescriptions(True)])
directlyProvides(Named, INamed)
alsoProvides(circle, INamed)
print(list(providedBy(circle)), INamed.providedBy(Named), INamed.providedBy(Circle))
noLongerProvides(circle, INamed)
print(list(providedBy(circle)), providedBy(circle), IShape(circle) is circle, IShape(5, None))
@provider(IShape)
def function(): pass
class Adapts:
    def __conform__(self, interface): return interface.__name__
print(IShape.providedBy(function), IShape(Adapts()))
try: noLongerProvides(named, IRound)
except ValueError as error: print(error)
try: IShape(5)
except TypeError as error: print(error)
try:
    class IWrong(Interface):
        number = 5
except InvalidInterface as error: print(error)

import gevent.events
print(zope.event.subscribers is gevent.events.subscribers, zope.event.notify is gevent.events.notify)
zope.event.subscribers.append(lambda event: print('first', type(event).__name__, IShape.providedBy(event)))
zope.event.notify(circle)
import gevent.monkey; gevent.monkey.patch_time()
# prints:
# True False True __main__.INamed
# False True classImplements(Named, INamed) classImplements(Circle, IRound)
# classImplements(int)
# __main__.IShape has sides 3 INamed
# ['sides', 'colour', 'draw'] ['radius', 'sides', 'colour', 'draw'] __main__.IShape.draw(where, size=1, *more, **how)
# __main__.IShape.how many counted
# [('positional', ('where', 'size')), ('required', ('where',)), ('varargs', 'more')]
# shows it ['sides', 'colour', 'draw', 'radius']
# [<InterfaceClass __main__.INamed>, <InterfaceClass __main__.IRound>] True False
# [<InterfaceClass __main__.IRound>] directlyProvides(Circle, classImplements(Circle, IRound)) True None
# True IShape
# Can only remove directly provided interfaces.
# ('Could not adapt', 5, <InterfaceClass __main__.IShape>)
# Concrete attribute, number
# True True
# first Circle True
# first GeventWillPatchModuleEvent False
# first GeventDidPatchModuleEvent False
