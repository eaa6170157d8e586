# sys.set_asyncgen_hooks, and asynchronous generators that are asked for one thing at a time.
import sys
class Pause:
    def __await__(self):
        return (yield 'pause')
async def numbers():
    try:
        for i in range(3):
            await Pause()
            yield i
    finally:
        print('closing')
def step(it, *a):
    try:
        return 'yielded', it.send(None)
    except BaseException as e:
        return type(e).__name__, str(e)
g = numbers()
print(g.ag_running)
a = g.__anext__()
print(g.ag_running)
print(step(a), g.ag_running)
b = g.__anext__()
print(step(b), step(b))
c = g.aclose()
print(step(c), step(c))
d = g.athrow(ValueError('x'))
print(step(d), step(d))
print(step(a), g.ag_running)
e = g.aclose()
f = g.__anext__()
print(step(e), g.ag_running)
print(step(f))
h = g.aclose()
print(step(h), step(h))
print(step(g.athrow(ValueError('y'))))
hooks = sys.get_asyncgen_hooks()
print(hooks, hooks.firstiter, len(hooks), type(hooks).__name__, type(hooks).__module__)
def first(g): print('first', g.__name__)
def last(g): print('last', g.__name__, g.ag_running)
sys.set_asyncgen_hooks(first, last)
g = numbers()
g.__anext__()
g.__anext__()
del g
print('---')
g = numbers()
step(g.__anext__())
del g
print('--- kept')
sys.set_asyncgen_hooks(firstiter=None)
print(sys.get_asyncgen_hooks()[0], sys.get_asyncgen_hooks().finalizer is last)
sys.set_asyncgen_hooks(finalizer=None)
async def plain():
    try:
        yield 1
        yield 2
    finally:
        print('plain closing')
g = plain()
print(step(g.__anext__()))
del g
print('--- closed')
async def ignores():
    try:
        yield 1
    finally:
        await Pause()
        print('never')
g = ignores()
print(step(g.__anext__()))
sys.unraisablehook = lambda u: print('unraisable', type(u.exc_value).__name__, u.exc_value, u.err_msg)
del g
print('--- ignored')
for bad in ((1, None), (None, 2)):
    try: sys.set_asyncgen_hooks(*bad)
    except TypeError as e: print(e)
async def outer():
    async for x in plain():
        break
    print('after break')
print(step(outer()))
g = plain()
step(g.__anext__())
print('end')
