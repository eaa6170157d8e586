# The arguments of a callback that waits for the loop are a tuple or None; without any it is not called.
import gevent

loop = gevent.get_hub().loop
callback = loop.run_callback(print, 'called')
for args in (5, [1], 'text', None, ('with', 1)):
    try:
        callback.args = args
    except TypeError as error:
        print(error)
    print(callback.args)
gevent.sleep(0)
callback = loop.run_callback(print, 'never')
callback.args = None
gevent.sleep(0)
print(callback.args)
# prints:
# Expected tuple, got int
# ('called',)
# Expected tuple, got list
# ('called',)
# Expected tuple, got str
# ('called',)
# None
# ('with', 1)
# with 1
# None
