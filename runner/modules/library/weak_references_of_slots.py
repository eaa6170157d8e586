"""Which instances take weak references, and what __weakref__ of one that does says."""
import weakref


class Plain:
    pass


class Bare:
    __slots__ = ()


class Referred(Bare):
    __slots__ = ('__weakref__',)


class Derived(Bare):
    pass


for make in (Plain, Bare, Referred, Derived, type('Text', (str,), {}), type('Whole', (int,), {}),
             type('Pair', (tuple,), {}), type('Fault', (Exception,), {}), Exception, list, set, dict, object):
    made = make()
    try:
        reference = weakref.ref(made)
        print(make.__name__, reference() is made, getattr(made, '__weakref__', None) is reference)
    except TypeError as error:
        print(error)
print(Plain().__weakref__)
try:
    Plain().__weakref__ = 1
except AttributeError as error:
    print(error)
