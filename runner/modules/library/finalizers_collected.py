# gc.collect() clears the weak references to all that it has found before it calls the first __del__.
import gc
import weakref

references = []


class Thing:

    def __init__(self, name, child=None):
        self.name = name
        self.child = child
        references.append(weakref.ref(self, lambda reference: print('callback', name)))

    def __del__(self):
        print('del', self.name, [reference() is not None for reference in references])


first = Thing('first', Thing('child'))
second = Thing('second', first)
first.child.child = second
del first, second
print('dropped')
print(gc.collect() > 0)
print('-')


class Returning:

    def __init__(self):
        self.me = self

    def __del__(self):
        print('back')
        kept.append(self)


kept = []
thing = Returning()
reference = weakref.ref(thing, lambda reference: print('callback'))
del thing
gc.collect()
print(reference(), len(kept))
kept.clear()
gc.collect()
print('end')
