# What is registered while the callbacks run is not called; what __main__ has from the beginning.
import atexit


def nested():
    print('nested')
    atexit.register(print, 'too late')


atexit.register(print, 'last')
atexit.register(nested)
print(list(globals())[:9])
