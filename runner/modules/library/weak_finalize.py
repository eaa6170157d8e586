# finalize() calls when its object dies, else at exit, the last one first.
import weakref


class Thing:
    pass


thing = Thing()
call = weakref.finalize(thing, print, 'finalized', 1)
print(call.alive)
del thing
print('dropped', call.alive)
first, second = Thing(), Thing()
weakref.finalize(first, print, 'first, at exit')
weakref.finalize(second, print, 'second, at exit')
detached = weakref.finalize(first, print, 'never')
print(detached.detach() is not None, detached.alive)
print('end')
