# What selectors take for a descriptor, and their maps.
import selectors
import socket

a, b = socket.socketpair()
selector = selectors.DefaultSelector()
key = selector.register(a, selectors.EVENT_READ, 'first')
for what in ('text', None, -1):
    try:
        selector.register(what, selectors.EVENT_READ)
    except ValueError as error:
        print(error)
    try:
        selector.unregister(what)
    except ValueError as error:
        print(error)
keys = selector.get_map()
print(list(keys) == [a.fileno()], keys[a] is key, keys[a.fileno()] is key, a in keys, b in keys, len(keys))
print(selector.get_key(a.fileno()).data, selector.modify(a, selectors.EVENT_READ, 'second').data, keys[a].data)
print(selector.modify(a, selectors.EVENT_WRITE, 'third').events, [key.data for key in keys.values()])
for use in (selector.unregister, lambda what: selector.modify(what, 1), selector.get_key):
    try:
        use(b)
    except KeyError as error:
        print(str(error)[-17:])
a.close()
print(selector.unregister(a).data, len(keys))
